import type { ReadFile } from '../imported';
import type { Refusal } from '../refusal';
import type { SourceBlock, SourceRow } from '../source';
import { readNumbering } from './docx-numbering';
import type { GridPiece, Piece } from './docx-piece';
import { storyPieces } from './docx-story';
import { readStyles } from './docx-styles';
import { openPackage, type Package } from './open-package';
import { packageTitle, relatedPart } from './package-parts';
import { childOf, treeOf } from './parse-xml';

/** Parts of properties that say nothing of the text, and older versions of changed ones. */
const DROPPED: ReadonlySet<string> = new Set([
  'sectPr',
  'tblPr',
  'tblPrEx',
  'tcBorders',
  'tcMar',
  'pBdr',
  'tabs',
  'rFonts',
  'instrText',
  'delText',
  'pPrChange',
  'rPrChange',
  'trPrChange',
  'tcPrChange',
  'tblPrChange',
]);

/** Reads a Word document: its body as shown, with revisions accepted. */
export async function readDocx(bytes: Uint8Array): Promise<ReadFile> {
  const opened = openPackage(bytes);
  if (!opened.ok) return opened;
  const main = mainPart(opened.package);
  const beside = main.slice(0, main.lastIndexOf('/') + 1);
  const [styles, numbering, core] = [
    `${beside}styles.xml`,
    `${beside}numbering.xml`,
    'docprops/core.xml',
  ];
  const unpacked = opened.package.texts([main, styles, numbering, core]);
  if (!unpacked.ok) return unpacked;
  const body = childOf(treeOf(unpacked.texts.get(main) ?? '', DROPPED), 'body');
  if (body === undefined) throw new Error('no body');
  const pieces = storyPieces(body, {
    styles: readStyles(unpacked.texts.get(styles)),
    numbering: readNumbering(unpacked.texts.get(numbering)),
  });
  if (pieces.length === 0) return { ok: false, refusal: emptyRefusal(opened.package) };
  const title = packageTitle(unpacked.texts.get(core));
  return {
    ok: true,
    source: { format: 'docx', title, encoding: null, pages: null, blocks: placed(pieces) },
  };
}

const USUAL_MAIN = 'word/document.xml';

function mainPart(opened: Package): string {
  if (opened.entries.has(USUAL_MAIN)) return USUAL_MAIN;
  return relatedPart(opened, '', /\/officeDocument$/u) ?? USUAL_MAIN;
}

/** A document without text may be a stack of photographs. */
function emptyRefusal({ entries }: Package): Refusal {
  const isPictures = [...entries.keys()].some((name) => name.includes('/media/'));
  return { code: isPictures ? 'image' : 'empty', found: '' };
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
