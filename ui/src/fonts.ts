import type { Language } from './session.svelte';

/** A letter of each file of letters that the words of a language are drawn with: see `style/fonts.css`. */
const LETTERS: Record<Language, string> = { en: 'a', fa: 'اa', ka: 'აa' };

/** Fetches the letters of a language before the first picture: drawn with others first, it is laid out twice. */
export async function loadFonts(language: Language): Promise<void> {
  const family = getComputedStyle(document.documentElement).getPropertyValue(`--font-${language}`);
  await document.fonts.load(`1em ${family}`, LETTERS[language]).catch(() => undefined);
}
