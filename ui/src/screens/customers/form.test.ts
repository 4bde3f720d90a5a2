import { expect, test } from 'vitest';
import { splitName } from './form';

test('a name in one field is parted at its first space, and a ZWNJ parts nothing', () => {
  expect(splitName('مریم رضایی فرد', '', false)).toEqual({ given: 'مریم', family: 'رضایی فرد' });
  expect(splitName('محمد\u200cرضا کاظمی', '', false)).toEqual({ given: 'محمد\u200cرضا', family: 'کاظمی' });
  expect(splitName(' ნინო ', '', false)).toEqual({ given: 'ნინო', family: '' });
});

test('two fields are taken as they are', () => {
  expect(splitName('Anna Maria', 'Stone', true)).toEqual({ given: 'Anna Maria', family: 'Stone' });
});
