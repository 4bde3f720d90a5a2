import { FluentBundle, type FluentResource, type FluentVariable } from '@fluent/bundle';
import { SvelteMap } from 'svelte/reactivity';
import { session, type Language } from './session.svelte';

/** Words come from `locales/LANGUAGE/SCREEN.ftl`; there is no text in code. Each language comes by itself. */
const modules: Record<Language, () => Promise<{ default: FluentResource['body'] }>> = {
  en: () => import('virtual:messages/en'),
  fa: () => import('virtual:messages/fa'),
  ka: () => import('virtual:messages/ka'),
};

/** Every language there is. */
export const LANGUAGES = Object.keys(modules) as Language[];

/** The languages that are there. What is said in another one is blank until it has come. */
const bundles = new SvelteMap<Language, FluentBundle>();
const coming = new Map<Language, Promise<void>>();

/** Fetches a language, once. */
export function learn(language: Language): Promise<void> {
  const begun = coming.get(language);
  if (begun) return begun;
  const learning = modules[language]().then(({ default: body }) => {
    const bundle = new FluentBundle(language, { useIsolating: true });
    bundle.addResource({ body });
    bundles.set(language, bundle);
  });
  coming.set(language, learning);
  return learning;
}

function bundleOf(language: Language): FluentBundle | undefined {
  const bundle = bundles.get(language);
  if (!bundle) void learn(language);
  return bundle;
}

/** Arguments of a message: a number only as `$count`, everything shown as text. */
export type Args = Record<string, string | number | undefined | null>;

/** The message in a language; its id when there is none, so that a gap is seen and not blank. */
export function say(language: Language, id: string, args: Args = {}): string {
  const bundle = bundleOf(language);
  if (!bundle) return '';
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
  return bundleOf(session.language)?.hasMessage(id) ?? false;
}

/** The text without Fluent's isolation marks, for the clipboard, SMS and file names. */
export function plain(text: string): string {
  return text.replace(/[\u2066-\u2069]/g, '');
}

/** Writing direction of a language. */
export function directionOf(language: Language): 'rtl' | 'ltr' {
  return language === 'fa' ? 'rtl' : 'ltr';
}
