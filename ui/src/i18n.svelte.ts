import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import { session, type Language } from './session.svelte';

/** Words come from `locales/LANGUAGE/SCREEN.ftl`; there is no text in code. */
const files = import.meta.glob<string>('../locales/*/*.ftl', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const bundles = new Map<Language, FluentBundle>();

function bundleOf(language: Language): FluentBundle {
  const made = bundles.get(language);
  if (made) return made;
  const bundle = new FluentBundle(language, { useIsolating: true });
  for (const [path, text] of Object.entries(files)) {
    if (path.includes(`/${language}/`)) bundle.addResource(new FluentResource(text));
  }
  bundles.set(language, bundle);
  return bundle;
}

/** Arguments of a message: a number only as `$count`, everything shown as text. */
export type Args = Record<string, string | number | undefined | null>;

/** The message in a language; its id when there is none, so that a gap is seen and not blank. */
export function say(language: Language, id: string, args: Args = {}): string {
  const bundle = bundleOf(language);
  const message = bundle.getMessage(id);
  if (!message?.value) return id;
  const given: Record<string, FluentVariable> = {};
  for (const [name, value] of Object.entries(args)) given[name] = value ?? '';
  return bundle.formatPattern(message.value, given, []);
}

/** The message in the language of the interface. */
export function t(id: string, args: Args = {}): string {
  return say(session.language, id, args);
}

/** Whether there is such a message. */
export function has(id: string): boolean {
  return bundleOf(session.language).hasMessage(id);
}

/** The text without Fluent's isolation marks, for the clipboard, SMS and file names. */
export function plain(text: string): string {
  return text.replace(/[\u2066-\u2069]/g, '');
}

/** Writing direction of a language. */
export function directionOf(language: Language): 'rtl' | 'ltr' {
  return language === 'fa' ? 'rtl' : 'ltr';
}
