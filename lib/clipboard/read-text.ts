import type { ClipBlock, ClipRow } from './clip-block';
import { looksLikeValue } from './label-key';

/**
 * Reads plain text from the clipboard: cells parted by tabs, as spreadsheets write it, by bars,
 * or by spaces before a run of numbers, as documents and PDF files give it. Never throws.
 */
export function readText(text: string): ClipBlock {
  const rows = splitQuoted(text.replace(/\r\n?/gu, '\n').replace(BOOKMARK, ''));
  while (rows.length > 0 && rows.at(-1)?.every((cell) => cell.trim() === '')) rows.pop();
  if (rows.some((row) => row.length > 1)) return rows.map(trimmed);
  return rows.map(([line = '']) => splitLine(line));
}

/** Programs that turn documents into text write bookmarks out. */
const BOOKMARK = /\[bookmark:[^\]\n]{0,80}\]/gu;

/** Tab-separated text in which a quoted cell may hold tabs, line breaks and doubled quotes. */
function splitQuoted(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= text.length) {
    const cell = cellFrom(text, at);
    rows.at(-1)?.push(cell.text);
    if (text[cell.end] === '\n') rows.push([]);
    at = cell.end + 1;
  }
  return rows;
}

interface ReadCell {
  readonly text: string;
  /** Index of the tab or line break after it, or the length of the text. */
  readonly end: number;
}

const QUOTED = /"((?:[^"]|"")*)"(?=[\t\n]|$)/uy;
const UNQUOTED = /[^\t\n]*/uy;

function cellFrom(text: string, at: number): ReadCell {
  QUOTED.lastIndex = at;
  const quoted = QUOTED.exec(text);
  if (quoted !== null) {
    return { text: (quoted[1] ?? '').replaceAll('""', '"'), end: QUOTED.lastIndex };
  }
  UNQUOTED.lastIndex = at;
  const plain = UNQUOTED.exec(text)?.[0] ?? '';
  return { text: plain, end: at + plain.length };
}

function splitLine(line: string): ClipRow {
  const bars = line.trimEnd();
  if (/[|｜]$/u.test(bars)) return trimmed(bars.slice(0, -1).split(/[|｜]/u));
  const words = line.trim().split(/\s+/u);
  const label = words.findLastIndex((word) => !looksLikeValue(word)) + 1;
  if (label === 0 || label === words.length) return label === 0 ? words : [line.trim()];
  return [words.slice(0, label).join(' '), ...words.slice(label)];
}

function trimmed(row: readonly string[]): ClipRow {
  return row.map((cell) => cell.trim());
}
