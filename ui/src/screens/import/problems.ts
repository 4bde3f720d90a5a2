import type { RowProblem } from '../../wire';

/** A cell of a CSV: quoted where needed, and one that a spreadsheet would compute is defused. */
export function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",;\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The rows that stayed out, with line and reason, as a file the owner can mend and bring again. */
export function problemsAsCsv(
  rows: RowProblem[],
  heads: { line: string; reason: string },
  reason: (row: RowProblem) => string,
): string {
  const lines = rows.map((row) => [String(row.line), reason(row), ...row.cells].map(csvCell).join(','));
  return `\ufeff${[[heads.line, heads.reason].map(csvCell).join(','), ...lines].join('\r\n')}\r\n`;
}
