import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { expect, test } from 'vitest';
import { problemId } from '../src/backup';
import { Refusal } from '../src/call';
import { errorWords } from '../src/errors';
import { session } from '../src/session.svelte';

const root = join(__dirname, '..');
const LANGUAGES = ['en', 'fa', 'ka'] as const;
type Language = (typeof LANGUAGES)[number];

function textOf(language: Language): { file: string; text: string }[] {
  const folder = join(root, 'locales', language);
  return readdirSync(folder).filter((file) => file.endsWith('.ftl')).map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }));
}

/** The messages of a language: id and everything that stands behind it. */
function messagesOf(language: Language): Map<string, string> {
  const found = new Map<string, string>();
  for (const { file, text } of textOf(language)) {
    for (const part of text.split(/\n(?=[a-zA-Z])/)) {
      const at = part.match(/^([a-zA-Z][\w-]*)\s*=/);
      if (!at?.[1]) continue;
      expect(found.has(at[1]), `${language}/${file}: ${at[1]} twice`).toBe(false);
      found.set(at[1], part.slice(at[0].length));
    }
  }
  return found;
}

const variables = (text: string): string[] => [...new Set([...text.matchAll(/\$(\w+)/g)].map(([, name]) => name ?? ''))].filter((name) => name !== 'count' && !/^(every|limit)$/.test(name)).sort();

const all = Object.fromEntries(LANGUAGES.map((language) => [language, messagesOf(language)])) as Record<Language, Map<string, string>>;

test('the three languages have the same messages with the same arguments', () => {
  for (const language of ['fa', 'ka'] as const) {
    expect([...all[language].keys()].sort(), language).toEqual([...all.en.keys()].sort());
    for (const [id, text] of all.en) {
      const other = variables(all[language].get(id) ?? '');
      expect(other, `${language}: ${id}`).toEqual(variables(text));
    }
  }
});

test('every file is read without an error', () => {
  for (const language of LANGUAGES) {
    for (const { file, text } of textOf(language)) {
      const errors = new FluentBundle(language).addResource(new FluentResource(text));
      expect(errors, `${language}/${file}`).toEqual([]);
      expect(text.match(/^[^\s#a-zA-Z}].*$/m)?.[0], `${language}/${file}: junk`).toBeUndefined();
    }
  }
});

test('a word that ends with a vowel mark reaches the window with a ZWNJ after it', async () => {
  const shown = JSON.stringify(await import('virtual:messages/fa'));
  expect(shown).toContain('بعداً\u200c');
  expect(shown).not.toMatch(/[\u064b-\u0652](?!\p{L}|\p{M}|\u200c)/u);
});

test('a number is shown by our own formatter: no message prints a count or formats one', () => {
  for (const language of LANGUAGES) {
    for (const [id, text] of all[language]) {
      expect(text, `${language}: ${id}`).not.toMatch(/\{\s*\$count\s*\}|NUMBER\(|DATETIME\(/);
    }
  }
});

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sources(path);
    return /\.(svelte|ts)$/.test(name) && !name.endsWith('.test.ts') ? [path] : [];
  });
}

test('every message the interface asks for by its whole name is there', () => {
  const missing: string[] = [];
  for (const path of sources(join(root, 'src'))) {
    const text = readFileSync(path, 'utf8');
    for (const found of text.matchAll(/\b(?:t|has)\(\s*'([a-z][\w-]*)'|\bid="([a-z][\w-]*-lead[\w-]*)"/g)) {
      const id = found[1] ?? found[2] ?? '';
      if (!all.en.has(id)) missing.push(`${path.slice(root.length)}: ${id}`);
    }
  }
  expect(missing).toEqual([]);
});

test('the style has no side of its own, no capitals and no spacing of letters', () => {
  const sheets = sources(join(root, 'src')).filter((path) => path.endsWith('.svelte')).map((path) => [path, readFileSync(path, 'utf8').split('<style')[1] ?? ''] as const);
  const files = readdirSync(join(root, 'src/style')).map((name) => [name, readFileSync(join(root, 'src/style', name), 'utf8')] as const);
  for (const [name, css] of [...sheets, ...files]) {
    expect(css, name).not.toMatch(/text-transform|letter-spacing|(?:margin|padding|border)-(?:left|right)\s*:|(?:^|[\s;{])(?:left|right)\s*:|text-align\s*:\s*(?:left|right)/m);
  }
});

/** What a pattern finds in a folder of the core. */
function inCore(folder: string, pattern: RegExp): string[] {
  const core = join(root, '..', 'src-tauri', folder, 'src');
  const files = readdirSync(core, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.rs'));
  return files.flatMap((file) => [...readFileSync(join(core, file), 'utf8').matchAll(pattern)].map(([, found]) => found ?? ''));
}

test('every setting the core refuses is named, and no other', () => {
  const checked = readFileSync(join(root, '..', 'src-tauri/domain/src/setting.rs'), 'utf8').matchAll(/\bwithin\("(\w+)", /g);
  const refused = [...[...checked].map(([, name]) => name ?? ''), ...inCore('shop', /SettingOutOfBounds \{ name: "(\w+)"/g)];
  expect(refused).toContain('cut_off_hour');
  for (const language of LANGUAGES) {
    const named = [...(all[language].get('error-setting_out_of_bounds') ?? '').matchAll(/\[(\w+)\]/g)].map(([, name]) => name ?? '').filter((name) => name !== 'other');
    expect(named.sort(), language).toEqual([...new Set(refused)].sort());
  }
});

test('a refusal that cannot name what came later counts nothing', () => {
  for (const language of LANGUAGES) {
    session.language = language;
    session.digits = language === 'fa' ? 'persian' : 'latin';
    const said = (count: number): string => errorWords(new Refusal('stood_on', { count, ops: [] }));
    expect(said(0), language).not.toMatch(/[0۰]/);
    expect(said(2), language).toMatch(/[2۲]/);
  }
});

test('every state of the backups the core gives has words of its own, and a refusal those of a failed try', () => {
  const state = readFileSync(join(root, '..', 'src-tauri/shop/src/backup.rs'), 'utf8');
  const codes = [...state.matchAll(/Some\("(\w+)"\.to_owned\(\)\)/g)].map(([, code]) => code ?? '');
  expect([...new Set(codes)].sort()).toEqual(['check_found', 'disk_low', 'none_for_days', 'second_place_away']);
  for (const language of LANGUAGES) {
    session.language = language;
    const said = (code: string): string[] => [`status-backup-${problemId(code)}`, `backup-problem-${problemId(code)}`].map((id) => all[language].get(id)?.trim() ?? '');
    const each = [...codes, 'disk_full', 'read_only', 'internal'].map(said);
    for (const words of each) expect(words, language).not.toContain('');
    // No two say the same: backups go on being made while only the stick is away.
    expect(new Set(each.flat()).size, language).toBe(new Set(codes).size * 2 + 6);
    expect(said('busy'), language).toEqual(said('internal'));
  }
});

test('every long work of the core has its words', () => {
  const works = inCore('shop', /tell_progress\("(\w+)"/g);
  expect(works).toContain('import');
  for (const work of works) expect(all.en.has(`progress-${work}`), work).toBe(true);
});

test('the clock is read in one place', () => {
  const folder = join(root, 'src');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(ts|svelte)$/.test(file) && !/\.test\.ts$|^clock\.ts$/.test(file));
  const read = files.filter((file) => /Date\.now\(|new Date\(\s*\)|performance\.now\(/.test(readFileSync(join(folder, file), 'utf8')));
  expect(read).toEqual([]);
});
