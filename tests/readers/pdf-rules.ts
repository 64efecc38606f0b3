import { inflateSync } from 'node:zlib';

/** A straight line on a page, in points from the top left corner. */
export interface PdfRule {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** The rules drawn on each page, taken from what the finished file tells the printer. */
export function pdfRules(bytes: Uint8Array, pageHeight: number): readonly (readonly PdfRule[])[] {
  const source = Buffer.from(bytes).toString('latin1');
  return pageContents(source).map((number) => {
    const rules = rulesDrawn(streamOf(source, number));
    return rules.map(({ x1, y1, x2, y2 }) => ({
      x1: Math.min(x1, x2),
      x2: Math.max(x1, x2),
      y1: pageHeight - Math.max(y1, y2),
      y2: pageHeight - Math.min(y1, y2),
    }));
  });
}

function pageContents(source: string): readonly string[] {
  const [, kids = ''] = /\/Type \/Pages[^>]*?\/Kids \[([^\]]*)\]/s.exec(source) ?? [];
  const pages = [...kids.matchAll(/(\d+) 0 R/g)].map(([, number = '']) => number);
  return pages.map((number) => {
    const object = objectOf(source, number);
    return /\/Contents (\d+) 0 R/.exec(object)?.[1] ?? '';
  });
}

function objectOf(source: string, number: string): string {
  const start = source.search(new RegExp(`(?<=^|\\n)${number} 0 obj\\b`));
  return source.slice(start, source.indexOf('endobj', start));
}

function streamOf(source: string, number: string): string {
  const object = objectOf(source, number);
  const length = Number(/\/Length (\d+)/.exec(object)?.[1]);
  const start = object.search(/(?<=stream\r?\n)/);
  const packed = Buffer.from(object.slice(start, start + length), 'latin1');
  return inflateSync(packed).toString('latin1');
}

type Matrix = readonly [number, number, number, number, number, number];

interface Pen {
  readonly saved: Matrix[];
  readonly rules: PdfRule[];
  matrix: Matrix;
  at: readonly [number, number];
}

function rulesDrawn(content: string): readonly PdfRule[] {
  const pen: Pen = { saved: [], rules: [], matrix: [1, 0, 0, 1, 0, 0], at: [0, 0] };
  let operands: number[] = [];
  for (const [token] of content.matchAll(/[-+.\d]+(?=\s)|[a-zA-Z*]+(?=\s)|[^\s]+/g)) {
    const number = Number(token);
    if (Number.isFinite(number)) {
      operands.push(number);
      continue;
    }
    obey(pen, token, operands);
    operands = [];
  }
  return pen.rules;
}

function obey(pen: Pen, operator: string, operands: readonly number[]): void {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = operands;
  switch (operator) {
    case 'q':
      pen.saved.push(pen.matrix);
      return;
    case 'Q':
      pen.matrix = pen.saved.pop() ?? pen.matrix;
      return;
    case 'cm':
      pen.matrix = product([a, b, c, d, e, f], pen.matrix);
      return;
    case 'm':
      pen.at = placed(pen.matrix, a, b);
      return;
    case 'l': {
      const [x2, y2] = placed(pen.matrix, a, b);
      pen.rules.push({ x1: pen.at[0], y1: pen.at[1], x2, y2 });
    }
  }
}

function product(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner;
  const [x, y] = placed(outer, e, f);
  return [
    a * outer[0] + b * outer[2],
    a * outer[1] + b * outer[3],
    c * outer[0] + d * outer[2],
    c * outer[1] + d * outer[3],
    x,
    y,
  ];
}

function placed(matrix: Matrix, x: number, y: number): readonly [number, number] {
  const [a, b, c, d, e, f] = matrix;
  return [a * x + c * y + e, b * x + d * y + f];
}
