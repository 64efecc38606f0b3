import type { ReadFile } from '../imported';
import type { SourceBlock, SourceRow } from '../source';
import { readNumbering } from './docx-numbering';
import { type DocxParts, openDocx } from './docx-parts';
import type { GridPiece, Piece } from './docx-piece';
import { storyPieces } from './docx-story';
import { readStyles } from './docx-styles';
import { pageOf } from './web-archive';

/** Reads a Word document: its body as shown, with revisions accepted. */
export async function readDocx(bytes: Uint8Array): Promise<ReadFile> {
  const opened = openDocx(bytes);
  if (!opened.ok) return opened;
  const { body, styles, numbering, title } = opened.parts;
  const pieces = storyPieces(body, {
    styles: readStyles(styles),
    numbering: readNumbering(numbering),
  });
  if (pieces.length === 0) return readWithoutText(opened.parts);
  return {
    ok: true,
    source: { format: 'docx', title, encoding: null, pages: null, blocks: placed(pieces) },
  };
}

/** It may hold a page in place of its text, or a stack of photographs. */
async function readWithoutText({ page, hasPictures }: DocxParts): Promise<ReadFile> {
  const markup = page();
  if (markup !== null) return readPage(markup);
  return { ok: false, refusal: { code: hasPictures ? 'image' : 'empty', found: '' } };
}

async function readPage(markup: string): Promise<ReadFile> {
  const { readHtml } = await import('./html');
  const read = await readHtml(pageOf(new TextEncoder().encode(markup)));
  return read.ok ? { ok: true, source: { ...read.source, format: 'docx', encoding: null } } : read;
}

function placed(pieces: readonly Piece[]): readonly SourceBlock[] {
  let line = 0;
  return pieces.map((piece) => {
    const place = { page: null, line: line + 1 };
    line += piece.kind === 'grid' ? piece.rows.length : 1;
    return piece.kind === 'grid'
      ? { kind: 'grid', rows: placedRows(piece, place.line), place }
      : { ...piece, place };
  });
}

function placedRows({ rows }: GridPiece, first: number): readonly SourceRow[] {
  return rows.map((cells, index) => ({ cells, place: { page: null, line: first + index } }));
}
