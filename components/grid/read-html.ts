import type { ClipBlock } from '@/lib/clipboard/clip-block';
import { expandSpans, type SpannedCell } from '@/lib/clipboard/expand-spans';

/**
 * Reads the tables of copied HTML; `null` when there is none. The markup is parsed into a
 * document of its own that runs no script, loads nothing and is never put on the page.
 */
export function readHtml(html: string): ClipBlock | null {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const noise of page.querySelectorAll('script, style, template')) noise.remove();
  const tables = [...page.querySelectorAll('table')].filter(
    (table) => table.querySelector('table') === null,
  );
  const rows = tables.flatMap((table) => [...table.querySelectorAll('tr')]).filter(isShown);
  if (rows.length === 0) return null;
  return expandSpans(rows.map(cellsOf));
}

function cellsOf(row: Element): readonly SpannedCell[] {
  return [...row.children].filter(isCell).map((cell) => ({
    text: (cell.textContent ?? '').replace(/[\s\u00a0]+/gu, ' ').trim(),
    rowSpan: spanOf(cell, 'rowspan'),
    colSpan: spanOf(cell, 'colspan'),
  }));
}

function isCell(element: Element): boolean {
  return /^t[dh]$/iu.test(element.tagName) && isShown(element);
}

/** Spreadsheets end a table with a hidden row that only sets widths. */
function isShown(element: Element): boolean {
  return !/display:\s*none/iu.test(element.getAttribute('style') ?? '');
}

function spanOf(cell: Element, name: string): number {
  const text = cell.getAttribute(name);
  return text === null ? 1 : Number.parseInt(text, 10) || 1;
}
