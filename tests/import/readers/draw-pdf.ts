import { readPdf } from '@/lib/import/readers/pdf';
import type { SourceBlock } from '@/lib/import/source';
import {
  type RawEncoding,
  type RawPage,
  rawPdf,
  type ruleFrom,
  textAt,
} from '../../support/raw-pdf';

export const PROSE = '本机关主动公开政府信息若干条。';

/** Paragraphs as they are, `+` before one that goes on; rows with `|` between their cells. */
export async function drawingOf(bytes: Uint8Array): Promise<readonly string[]> {
  const read = await readPdf(bytes);
  return read.ok ? read.source.blocks.flatMap(drawBlock) : [read.refusal.code];
}

function drawBlock(block: SourceBlock): readonly string[] {
  if (block.kind === 'paragraph') return [`${block.continues ? '+' : ''}${block.text}`];
  return block.rows.map(({ cells }) =>
    cells
      .map(({ text, rowSpan, columnSpan }) => {
        const span = rowSpan * columnSpan > 1 ? ` (${rowSpan}×${columnSpan})` : '';
        return `${text.replaceAll('\n', '/')}${span}`;
      })
      .join(' | '),
  );
}

export function pages(contents: readonly string[], encoding?: RawEncoding): Uint8Array {
  return rawPdf(
    contents.map((content): RawPage => ({ content })),
    encoding,
  );
}

export function linesAt(left: number, top: number, texts: readonly string[]): string {
  return texts.map((text, index) => textAt(left, top + index * 20, text)).join('');
}

/** Three columns and three rows of 20 points; the first cell reaches over two columns. */
export function ruledTable(draw: typeof ruleFrom, left: number, top: number): string {
  const [right, bottom] = [left + 300, top + 60];
  return [
    ...[0, 20, 40, 60].map((y) => draw(left, top + y, [right, top + y])),
    draw(left, top, [left, bottom]),
    draw(right, top, [right, bottom]),
    draw(left + 100, top + 20, [left + 100, bottom]),
    draw(left + 200, top, [left + 200, bottom]),
  ].join('');
}

export function tableTexts(
  left: number,
  top: number,
  rows: readonly (readonly string[])[],
): string {
  return rows
    .flatMap((row, y) =>
      row.map((text, x) => textAt(left + 10 + x * 100, top + 14 + y * 20, { text, size: 8 })),
    )
    .join('');
}
