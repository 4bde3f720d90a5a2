import { expect, test } from 'vitest';
import { blankContact, splitName, withFirst, withPhone } from './form';

test('a name in one field is parted at its first space, and a ZWNJ parts nothing', () => {
  expect(splitName('مریم رضایی فرد', '', false)).toEqual({ given: 'مریم', family: 'رضایی فرد' });
  expect(splitName('محمد\u200cرضا کاظمی', '', false)).toEqual({ given: 'محمد\u200cرضا', family: 'کاظمی' });
  expect(splitName(' ნინო ', '', false)).toEqual({ given: 'ნინო', family: '' });
});

test('two fields are taken as they are', () => {
  expect(splitName('Anna Maria', 'Stone', true)).toEqual({ given: 'Anna Maria', family: 'Stone' });
});

test('of each kind the one that was chosen comes first, and no other kind changes', () => {
  const ways = [{ ...blankContact('phone', '1'), main: true }, { ...blankContact('email', 'a'), main: true }, blankContact('phone', '2')];
  expect(withFirst(ways, 2).map((one) => one.main)).toEqual([false, true, true]);
});

test('what was typed as the one phone is the first of the ways, and a line for a phone is always there', () => {
  expect(withPhone([], '0912').map((one) => [one.raw, one.main])).toEqual([['0912', true]]);
  expect(withPhone([blankContact('email', 'a')]).map((one) => one.kind)).toEqual(['phone', 'email']);
  expect(withPhone([blankContact('phone', '1')])).toHaveLength(1);
});
