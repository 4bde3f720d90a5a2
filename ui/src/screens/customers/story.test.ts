import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { OF_THE_RECORD, STORY_PARTS } from './story';

test('whatever a story tells stands in one of its parts, but for what concerns the record', () => {
  const folder = join(__dirname, '../../../locales/en');
  const words = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
  const told = [...words.matchAll(/^timeline-([a-z_]+)/gm)].map(([, kind]) => kind ?? '').filter((kind) => kind !== 'other');
  expect([...Object.values(STORY_PARTS).flat(), ...OF_THE_RECORD].sort()).toEqual([...new Set(told)].sort());
});
