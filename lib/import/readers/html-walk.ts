import type { SourceBlock, SourceRow } from '../source';
import { addBlocks, addGrid, breakLine, endParagraph, type Flow, newFlow } from './html-flow';
import { itemMarks } from './html-list';
import { sheetRows } from './html-sheet';
import { addTable } from './html-table';
import {
  attributeOf,
  descendantsOf,
  type Element,
  elementsOf,
  isElement,
  type Parent,
  tableHolders,
} from './html-tree';
import { isUnseen } from './html-visible';
import { raisedDigits } from './raised-digits';
import { textBlocks } from './text-blocks';
import { cellAt } from './text-rows';

/** Paragraphs and grids of a page or a part of one, in reading order. */
export function markupBlocks(root: Parent): readonly SourceBlock[] {
  const flow = newFlow(tableHolders(root));
  walkChildren(flow, root);
  endParagraph(flow);
  const joined = newFlow(flow.holders);
  addBlocks(joined, withGrids(flow.blocks));
  return joined.blocks;
}

function walkChildren(flow: Flow, parent: Parent): void {
  for (const node of parent.childNodes) {
    if (isElement(node)) walkElement(flow, node);
    else if ('value' in node) flow.text += node.value;
  }
}

type Walker = (flow: Flow, element: Element) => void;

function walkElement(flow: Flow, element: Element): void {
  if (isUnseen(element, flow.holders)) return;
  const walk = WALKERS.get(element.tagName) ?? (isBlockByStyle(element) ? walkBlock : walkChildren);
  walk(flow, element);
}

function isBlockByStyle(element: Element): boolean {
  const style = attributeOf(element, 'style');
  return style !== '' && /display\s{0,9}:\s{0,9}(?:block|flex|grid|table|list-item)/iu.test(style);
}

function walkBlock(flow: Flow, element: Element): void {
  endParagraph(flow);
  const rows = flow.holders.has(element) ? null : sheetRows(element);
  if (rows === null) walkChildren(flow, element);
  else
    addGrid(
      flow,
      rows.map((cells) => rowOf(flow, cells)),
    );
  endParagraph(flow);
}

function rowOf(flow: Flow, cells: readonly Element[]): SourceRow {
  const texts = cells.map((cell) => blocksIn(flow, cell).map(textOf).join('\n'));
  return { cells: texts.map(cellAt), place: { page: null, line: 0 } };
}

function textOf(block: SourceBlock): string {
  if (block.kind === 'paragraph') return block.text.replaceAll('\t', ' ');
  return block.rows.map(({ cells }) => cells.map(({ text }) => text).join(' ')).join('\n');
}

function blocksIn(flow: Flow, element: Element): readonly SourceBlock[] {
  const inner = newFlow(flow.holders);
  walkChildren(inner, element);
  endParagraph(inner);
  return inner.blocks;
}

function walkHeading(flow: Flow, element: Element): void {
  endParagraph(flow);
  const { level } = flow;
  flow.level = Number(element.tagName.slice(1));
  walkChildren(flow, element);
  endParagraph(flow);
  flow.level = level;
  flow.goesOn = false;
}

function walkTable(flow: Flow, element: Element): void {
  endParagraph(flow);
  addTable(flow, element, (cell) => blocksIn(flow, cell));
}

function walkList(flow: Flow, element: Element): void {
  const marks = itemMarks(element);
  for (const item of elementsOf(element)) {
    endParagraph(flow);
    if (isUnseen(item, flow.holders)) continue;
    flow.text = marks.get(item) ?? '';
    walkChildren(flow, item);
    endParagraph(flow);
  }
}

function walkRaised(flow: Flow, element: Element): void {
  const before = flow.text;
  walkChildren(flow, element);
  if (!flow.text.startsWith(before)) return;
  flow.text = before + raisedDigits(flow.text.slice(before.length));
}

/** Text whose line breaks and blanks are shown as they are. */
function walkPreformatted(flow: Flow, element: Element): void {
  endParagraph(flow);
  const inner = newFlow(flow.holders);
  walkChildren(inner, element);
  addBlocks(flow, [...inner.blocks, ...textBlocks(inner.text, [])]);
}

const BLOCKS =
  'address article blockquote body center dd details dir div dl dt fieldset figcaption figure ' +
  'footer form header hgroup legend li main menu p section summary tbody td tfoot th thead tr ul';

const WALKERS: ReadonlyMap<string, Walker> = new Map<string, Walker>([
  ...BLOCKS.split(' ').map((tag): [string, Walker] => [tag, walkBlock]),
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag): [string, Walker] => [tag, walkHeading]),
  ...['pre', 'listing', 'xmp', 'plaintext'].map((tag): [string, Walker] => [tag, walkPreformatted]),
  ['br', breakLine],
  ['sup', walkRaised],
  ['hr', endParagraph],
  ['ol', walkList],
  ['table', walkTable],
]);

/** Neighbouring paragraphs in columns are rows of a grid. */
function withGrids(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  const all: SourceBlock[] = [];
  for (let at = 0; at < blocks.length; ) {
    let end = at;
    while (isColumns(blocks[end])) end += 1;
    const run = blocks.slice(at, Math.max(end, at + 1));
    const [first] = run;
    if (first === undefined) break;
    if (end - at > 1) all.push({ kind: 'grid', rows: run.map(columnsRow), place: first.place });
    else all.push(first);
    at += run.length;
  }
  return all;
}

function isColumns(block: SourceBlock | undefined): boolean {
  return block?.kind === 'paragraph' && block.level === null && block.text.includes('\t');
}

function columnsRow(block: SourceBlock): SourceRow {
  const texts = block.kind === 'paragraph' ? block.text.split('\t') : [];
  return { cells: texts.map((text, column) => cellAt(text.trim(), column)), place: block.place };
}

/** The title that a page gives itself, its article's before its own. */
export function titleIn(root: Parent): string | null {
  const named = descendantsOf(root, 'meta').flatMap((element) => {
    const name = attributeOf(element, 'name') || attributeOf(element, 'property');
    return /^(?:articletitle|og:title)$/iu.test(name) ? [attributeOf(element, 'content')] : [];
  });
  const own = descendantsOf(root, 'title').map(({ childNodes }) =>
    childNodes.map((node) => ('value' in node ? node.value : '')).join(''),
  );
  const titles = [...named, ...own].map((title) => title.replace(/\s+/gu, ' ').trim());
  return titles.find((title) => title !== '') ?? null;
}
