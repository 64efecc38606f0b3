import { execFileSync } from 'node:child_process';

import { elementsOf, readXml } from './read-xml';

export interface PdfWord {
  readonly text: string;
  readonly x: number;
  /** The middle of the line. */
  readonly y: number;
  readonly height: number;
}

/** In bytes; a report of three hundred pages has that much. */
const MOST_OUTPUT = 2 ** 28;

/** The words on each page and where they stand, as poppler extracts them. */
export function pdfWords(bytes: Uint8Array): readonly (readonly PdfWord[])[] {
  const options = { input: bytes, maxBuffer: MOST_OUTPUT };
  const page = execFileSync('pdftotext', ['-bbox', '-', '-'], options).toString('utf8');
  const xml = page.slice(page.indexOf('<doc>'), page.indexOf('</doc>') + '</doc>'.length);
  return elementsOf(readXml(xml), 'page').map((element) =>
    elementsOf(element, 'word').map(({ attributes, text }) => {
      const top = Number(attributes.yMin);
      const bottom = Number(attributes.yMax);
      const x = Number(attributes.xMin);
      return { text, x, y: (top + bottom) / 2, height: bottom - top };
    }),
  );
}

/** From top to bottom and from left to right. */
export function linesOf(words: readonly PdfWord[]): readonly (readonly PdfWord[])[] {
  const lines: PdfWord[][] = [];
  for (const word of words.toSorted((a, b) => a.y - b.y)) {
    const line = lines.at(-1);
    const isSame = line?.[0] && word.y - line[0].y < 0.4 * word.height;
    if (line && isSame) line.push(word);
    else lines.push([word]);
  }
  return lines.map((line) => line.toSorted((a, b) => a.x - b.x));
}

export function textOfWords(words: readonly PdfWord[]): string {
  return linesOf(words)
    .flat()
    .map((word) => word.text)
    .join('')
    .replace(/\s/g, '');
}
