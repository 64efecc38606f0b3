import { displayWidth, narrowWidth } from './display-width';
import { isFigure } from './loose-cells';
import { columnRows, type TextPart, type TextRow } from './text-columns';
import { isBlank, type Line, placeOf, type Taken } from './text-lines';

/** Lines of short texts that stand in columns, with wide gaps between them. */
export function takeColumns(lines: readonly Line[], at: number): Taken | null {
  if (!isColumnLine(lines[at])) return null;
  const run: Line[] = [];
  let next = at;
  for (let index = at; index - next <= MOST_BETWEEN; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    if (isColumnLine(line)) {
      run.push(...lines.slice(next, index + 1).filter((one) => !isBlank(one)));
      next = index + 1;
    } else if (!isBlank(line) && !isLabelLine(line)) break;
  }
  if (run.length < 2) return null;
  const rows = columnRows([displayWidth, narrowWidth].map((widthOf) => placedRows(run, widthOf)));
  return { blocks: [{ kind: 'grid', rows, place: placeOf(run[0]) }], next };
}

/** Labels of groups, and blank lines, between two lines in columns. */
const MOST_BETWEEN = 12;

const GAP = /\S(?: {2}|\u00a0{2}|\u3000)[\s\u00a0\u3000]*\S/u;
const LONGEST_LINE = 300;
const LONGEST_PART = 45;
const SENTENCE = /[。；！？]/u;

function isColumnLine(line: Line | undefined): boolean {
  if (line === undefined || line.text.length > LONGEST_LINE) return false;
  if (!GAP.test(line.text) || SENTENCE.test(line.text)) return false;
  return piecesOf(line.text.trim()).every((text) => text.trim().length <= LONGEST_PART);
}

const HEADING = /^\s*[一二三四五六七八九十]{1,3}、.{2,40}(?:情况|事项)$/u;

function isLabelLine({ text }: Line): boolean {
  return text.trim().length <= LONGEST_PART && !SENTENCE.test(text) && !HEADING.test(text);
}

/** A gap is two columns of blanks or more; one blank stands between words. */
const PIECES =
  /(?:[ \u00a0\u3000]{2,}|\u3000)|(?:[^ \u00a0\u3000]|[ \u00a0](?![ \u00a0\u3000]))+|[ \u00a0]/gu;

/** Texts and gaps in turn. Figures stand by themselves behind one blank, too. */
function piecesOf(text: string): readonly string[] {
  return (text.match(PIECES) ?? []).flatMap((piece) => {
    const words = piece.split(/([ \u00a0])/u);
    const last = words.findLastIndex((word) => word.trim() !== '' && !isFigure(word));
    return piece.trim() === '' || words.length === 1
      ? [piece]
      : [words.slice(0, last + 1).join(''), ...words.slice(last + 1)];
  });
}

type WidthOf = (text: string) => number;

function placedRows(lines: readonly Line[], widthOf: WidthOf): readonly TextRow[] {
  return lines.map((line) => ({ parts: partsOf(line.text, widthOf), place: placeOf(line) }));
}

/** The texts between gaps, with the columns of text that they cover. */
function partsOf(text: string, widthOf: WidthOf): readonly TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  for (const piece of piecesOf(text)) {
    const width = widthOf(piece);
    const shown = piece.trim();
    if (shown !== '') {
      parts.push({ text: shown, start: at, end: at + width, isFigure: isFigure(shown) });
    }
    at += width;
  }
  return parts;
}
