import { isReference } from '@/lib/report/live-figures';
import type { Template } from '@/lib/template/template';
import type { ShownProse } from './shown-prose';

/** Part of a text as it is copied: words, or a figure with what it shows. */
export interface CopiedPiece {
  readonly text: string;
  readonly reference: string | null;
}

/** What is copied of a stretch; a figure that is cut is words. */
export function copiedPieces(
  { text, figures }: ShownProse,
  from: number,
  to: number,
): readonly CopiedPiece[] {
  const pieces: CopiedPiece[] = [];
  let place = from;
  for (const { start, end, reference } of figures) {
    if (start < place || end > to) continue;
    pieces.push({ text: text.slice(place, start), reference: null });
    pieces.push({ text: text.slice(start, end), reference });
    place = end;
  }
  pieces.push({ text: text.slice(place, to), reference: null });
  return pieces.filter((piece) => piece.text !== '');
}

/** As kept on the clipboard beside the plain text. */
export function copiedText(pieces: readonly CopiedPiece[]): string {
  return JSON.stringify(pieces.map(({ text, reference }) => [text, reference]));
}

/** `null` for anything that was not copied out of a report. */
export function copiedIn(json: string): readonly CopiedPiece[] | null {
  try {
    const read: unknown = JSON.parse(json);
    if (!Array.isArray(read)) return null;
    const pieces = read.map(pieceOf);
    return pieces.every((piece) => piece !== null) ? pieces : null;
  } catch {
    return null;
  }
}

function pieceOf(value: unknown): CopiedPiece | null {
  if (!Array.isArray(value)) return null;
  const [text, reference]: readonly unknown[] = value;
  if (typeof text !== 'string') return null;
  return { text, reference: typeof reference === 'string' ? reference : null };
}

/** The stored form of what was copied. A reference to no cell of this edition is its number. */
export function storedOf(template: Template, pieces: readonly CopiedPiece[]): string {
  return pieces
    .map(({ text, reference }) =>
      reference !== null && isReference(template, reference) ? `{{${reference}}}` : text,
    )
    .join('');
}
