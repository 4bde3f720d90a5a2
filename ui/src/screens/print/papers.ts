import type { Paper } from '../../commands';

/** Points (1/72 inch) in so many millimetres, never less than they are. */
const pointsOf = (mm: number): number => Math.ceil((mm * 72) / 25.4);

/** A bank card (ISO/IEC 7810 ID-1): 85.6 by 54 mm. */
export const cardPaper: Paper = { wide: pointsOf(85.6), high: pointsOf(54) };

/** Half a sheet, A5 (ISO 216): 148 by 210 mm. */
export const halfPaper: Paper = { wide: pointsOf(148), high: pointsOf(210) };

/** A whole sheet of A4, its margins left to what stands on it: so a card keeps its size. */
export const sheetPaper: Paper = { wide: 595, high: 842 };

/** A strip of a slip printer, as long as the slip on the screen: 96 px of it are an inch. */
export function slipPaper(wide: 58 | 80, slip: Element): Paper {
  const tall = slip.getBoundingClientRect().height;
  return { wide: pointsOf(wide), high: Math.max(72, Math.ceil((tall * 72) / 96) + 4) };
}

/**
 * Says the size of the paper in the page's style, where a web view reads it; others take it from
 * the shell. Gives back what takes it away again.
 */
export function setPaper(paper: Paper | undefined): () => void {
  if (!paper) return () => {};
  const style = new CSSStyleSheet();
  style.replaceSync(`@page { size: ${paper.wide}pt ${paper.high}pt; margin: 0; }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== style);
  };
}
