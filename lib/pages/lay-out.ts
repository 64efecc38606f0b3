import type { Block, Document, NoteBlock } from '@/lib/document/document';
import type { FontMetrics } from './font-metrics';
import { type FontTables, fontTablesOf } from './font-tables';
import { headMarkOf, pageNumberOf, watermarkOf } from './page-furniture';
import { LINE_PITCH, PAGE_HEIGHT, PAGE_WIDTH } from './page-geometry';
import type { Page, Pages } from './pages';
import { canBegin, placeTable } from './place-table';
import { leastLines, placeSmallLines, placeText, placeTitle } from './place-text';
import { prepareTable } from './prepare-table';
import { prepareHeading, prepareNotes, prepareParagraph, prepareTitle } from './prepare-text';
import type { PreparedBlock } from './prepared-block';
import { alignToLines, type Flow, isAtTop, openFlow, roomIn, type Sheet, turnPage } from './sheet';

const NOTE_SIZE = 10;

/** Sets a document on pages: what goes where, in points, with nothing left to decide. */
export function layOut(document: Document, metrics: FontMetrics): Pages {
  const tables = fontTablesOf(metrics);
  const blocks = prepare(document.blocks, tables);
  const flow = openFlow();
  blocks.forEach((block, place) => {
    if (block.kind === 'heading' && !fitsWithNext(flow, blocks, place)) turnPage(flow);
    placeBlock(flow, block, blocks[place - 1]);
  });
  const furniture = { mark: document.mark, tables };
  const pages = flow.sheets.map((sheet, place) => pageOf(sheet, place + 1, furniture));
  return { widthPt: PAGE_WIDTH, heightPt: PAGE_HEIGHT, pages, outline: flow.outline };
}

/** Notes belong to the table above them. */
function prepare(blocks: readonly Block[], tables: FontTables): readonly PreparedBlock[] {
  const prepared: PreparedBlock[] = [];
  let place = 0;
  while (place < blocks.length) {
    const block = blocks[place];
    if (!block) break;
    const notes = block.kind === 'table' || block.kind === 'note' ? notesFrom(blocks, place) : [];
    prepared.push(prepareBlock(block, notes, tables));
    place += block.kind === 'note' ? notes.length : notes.length + 1;
  }
  return prepared;
}

function notesFrom(blocks: readonly Block[], place: number): readonly NoteBlock[] {
  const first = blocks[place]?.kind === 'note' ? place : place + 1;
  const notes: NoteBlock[] = [];
  for (const block of blocks.slice(first)) {
    if (block.kind !== 'note') break;
    notes.push(block);
  }
  return notes;
}

function prepareBlock(
  block: Block,
  notes: readonly NoteBlock[],
  tables: FontTables,
): PreparedBlock {
  switch (block.kind) {
    case 'title':
      return prepareTitle(block, tables);
    case 'heading':
      return prepareHeading(block, tables);
    case 'paragraph':
      return prepareParagraph(block, tables);
    case 'table':
      return prepareTable(block.grid, notes, tables);
    case 'note':
      return { kind: 'notes', lines: prepareNotes(notes, NOTE_SIZE, tables) };
  }
}

/** A heading never stands alone at the foot of a page. */
function fitsWithNext(flow: Flow, blocks: readonly PreparedBlock[], place: number): boolean {
  if (isAtTop(flow) || blocks[place - 1]?.kind === 'heading') return true;
  let lines = 0;
  for (const block of blocks.slice(place)) {
    if (block.kind === 'table') return canBegin(block, roomIn(flow) - lines * LINE_PITCH);
    if (block.kind === 'paragraph') lines += leastLines(block);
    if (block.kind !== 'heading') break;
    lines += block.lines.length;
  }
  return lines * LINE_PITCH <= roomIn(flow) + 1e-6;
}

function placeBlock(flow: Flow, block: PreparedBlock, above: PreparedBlock | undefined): void {
  switch (block.kind) {
    case 'title':
      placeTitle(flow, block);
      break;
    case 'heading':
    case 'paragraph':
      placeText(flow, block);
      break;
    case 'table':
      placeTable(flow, block, above?.kind === 'heading');
      break;
    case 'notes':
      placeSmallLines(flow, block.lines);
      alignToLines(flow, 0);
      break;
  }
}

interface Furniture {
  readonly mark: string | null;
  readonly tables: FontTables;
}

function pageOf(sheet: Sheet, number: number, { mark, tables }: Furniture): Page {
  const head = mark === null ? [] : headMarkOf(mark, tables);
  return {
    ...sheet,
    number,
    texts: [...head, ...sheet.texts, ...pageNumberOf(number, tables)],
    watermark: mark === null ? null : watermarkOf(mark, tables),
  };
}
