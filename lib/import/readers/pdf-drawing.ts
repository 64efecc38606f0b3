import type { PDFPageProxy } from 'pdfjs-dist';

import { IDENTITY, matrixOf } from './pdf-matrix';
import { type Glyph, newPen, type Pen, restore, save, transform } from './pdf-pen';
import { type Rule, rulesOf } from './pdf-rules';
import { numberAt, type Operator, textOperators } from './pdf-text-operators';

/** What stands on a page, in points from the top left corner as it is read. */
export interface Drawing {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
}

/** A page whose text is mostly turned is turned upright. */
export async function readDrawing(page: PDFPageProxy): Promise<Drawing> {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.min.mjs');
  const operators = operatorsOf(OPS);
  const list = await page.getOperatorList();
  const draw = (rotation: number): Drawing => {
    const view = page.getViewport({ scale: 1, rotation });
    const start = matrixOf(view.transform) ?? IDENTITY;
    const pen = newPen(start, (font) => widthUnitOf(page, font));
    for (const [index, operator] of list.fnArray.entries()) {
      const args: unknown = list.argsArray[index];
      operators.get(operator)?.(pen, Array.isArray(args) ? args : []);
    }
    const { glyphs, rules } = pen;
    return { page: page.pageNumber, width: view.width, height: view.height, glyphs, rules };
  };
  const drawing = draw(page.rotate);
  const turn = mainTurnOf(drawing.glyphs);
  return turn === 0 ? drawing : draw((page.rotate + 360 - turn) % 360);
}

function mainTurnOf(glyphs: readonly Glyph[]): number {
  const counts = new Map<number, number>();
  for (const { turn } of glyphs) if (turn !== null) counts.set(turn, (counts.get(turn) ?? 0) + 1);
  const [main] = [...counts].sort(([, one], [, other]) => other - one);
  return main?.[0] ?? 0;
}

const USUAL_WIDTH_UNIT = 0.001;

/** Only fonts made of drawings have another one. */
function widthUnitOf(page: PDFPageProxy, font: string): number {
  if (!page.commonObjs.has(font)) return USUAL_WIDTH_UNIT;
  const loaded: unknown = page.commonObjs.get(font);
  if (typeof loaded !== 'object' || loaded === null) return USUAL_WIDTH_UNIT;
  const matrix = 'fontMatrix' in loaded ? matrixOf(loaded.fontMatrix) : null;
  return Math.abs(matrix?.[0] ?? USUAL_WIDTH_UNIT);
}

type Codes = Readonly<Record<string, number>>;

function operatorsOf(codes: Codes): ReadonlyMap<number, Operator> {
  const operators: Readonly<Record<string, Operator>> = {
    save,
    restore,
    transform: (pen, args) => transform(pen, matrixOf(args)),
    paintFormXObjectBegin: enterForm,
    paintFormXObjectEnd: restore,
    beginAnnotation: enterAnnotation,
    endAnnotation: restore,
    constructPath: paintWith(codes),
    ...textOperators,
  };
  return new Map(
    Object.entries(operators).map(([name, operator]) => [codes[name] ?? -1, operator]),
  );
}

function paintWith(codes: Codes): Operator {
  const codesOf = (names: readonly string[]) => new Set(names.map((name) => codes[name]));
  const both = ['fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'];
  const strokes = codesOf(['stroke', 'closeStroke', ...both]);
  const fills = codesOf(['fill', 'eoFill', ...both]);
  return (pen, [painting, path]) => {
    const data: unknown = Array.isArray(path) ? path[0] : null;
    if (!(data instanceof Float32Array)) return;
    const code = numberAt([painting], 0);
    if (strokes.has(code)) pen.rules.push(...rulesOf(data, 'stroke', pen.ctm));
    if (fills.has(code)) pen.rules.push(...rulesOf(data, 'fill', pen.ctm));
  };
}

function enterForm(pen: Pen, [matrix]: readonly unknown[]): void {
  save(pen);
  transform(pen, matrixOf(matrix));
}

function enterAnnotation(pen: Pen, [, , place, matrix]: readonly unknown[]): void {
  save(pen);
  transform(pen, matrixOf(place));
  transform(pen, matrixOf(matrix));
}
