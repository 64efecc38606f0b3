import type { SourceBlock, SourceParagraph, SourceRow } from '../source';
import { paragraphText } from './html-text';
import type { Element } from './html-tree';
import { numberIfAllRaised } from './raised-digits';

/** What a walk over a page has gathered so far. */
export interface Flow {
  readonly blocks: SourceBlock[];
  /** Elements that hold a table. */
  readonly holders: ReadonlySet<Element>;
  /** Text of the paragraph that is not ended yet. */
  text: string;
  level: number | null;
  /** Whether the next paragraph goes on with the one before. */
  goesOn: boolean;
  /** Paragraphs and table rows so far. */
  lines: number;
}

export function newFlow(holders: ReadonlySet<Element>): Flow {
  return { blocks: [], holders, text: '', level: null, goesOn: false, lines: 0 };
}

export function endParagraph(flow: Flow): void {
  if (flow.text === '') return;
  const text = numberIfAllRaised(paragraphText(flow.text));
  flow.text = '';
  if (text === '') return;
  addParagraph(flow, { text, level: flow.level, continues: flow.goesOn });
  flow.goesOn = false;
}

/** A heading that is broken over lines is one heading. */
export function breakLine(flow: Flow): void {
  const isInHeading = flow.level !== null && flow.text.trim() !== '';
  endParagraph(flow);
  flow.goesOn = isInHeading;
}

function addParagraph(flow: Flow, given: Omit<SourceParagraph, 'kind' | 'place'>): void {
  flow.blocks.push({ ...given, kind: 'paragraph', place: nextPlace(flow) });
}

export function addGrid(flow: Flow, rows: readonly SourceRow[]): void {
  const shown = rows.filter(({ cells }) => cells.length > 0);
  if (!shown.some(({ cells }) => cells.some(({ text }) => text !== ''))) return;
  const placed = shown.map(({ cells }) => ({ cells, place: nextPlace(flow) }));
  const [first] = placed;
  if (first !== undefined) flow.blocks.push({ kind: 'grid', rows: placed, place: first.place });
}

/** Takes over blocks that were gathered apart. */
export function addBlocks(flow: Flow, blocks: readonly SourceBlock[]): void {
  for (const block of blocks) {
    if (block.kind === 'paragraph') addParagraph(flow, block);
    else addGrid(flow, block.rows);
  }
}

function nextPlace(flow: Flow): SourceBlock['place'] {
  flow.lines += 1;
  return { page: null, line: flow.lines };
}
