import { expect, test } from 'vitest';
import { csvCell, problemsAsCsv } from './problems';

test('a cell that a spreadsheet would compute is defused', () => {
  expect(csvCell('=cmd|x')).toBe("'=cmd|x");
  expect(csvCell('@SUM(A1)')).toBe("'@SUM(A1)");
  expect(csvCell('a,"b"')).toBe('"a,""b"""');
});

test('the file opens in a spreadsheet with its letters whole', () => {
  const text = problemsAsCsv([{ line: 3, code: 'x', args: {}, cells: ['مریم', '12'] }], { line: 'سطر', reason: 'دلیل' }, () => 'نشد');
  expect(text).toBe('\ufeffسطر,دلیل\r\n3,نشد,مریم,12\r\n');
});
