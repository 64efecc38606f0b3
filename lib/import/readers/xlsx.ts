import type { ReadFile } from '../imported';
import type { SourceBlock } from '../source';
import { openPackage, type Package } from './open-package';
import { relatedPart, relationsOf, titleIn } from './package-parts';
import { attributeOf, childOf, childrenOf, treeOf } from './parse-xml';
import { gridOfSheet } from './xlsx-grid';
import { readSheet } from './xlsx-sheet';
import { sharedTextsOf } from './xlsx-text';

const CORE = 'docprops/core.xml';
const USUAL_MAIN = 'xl/workbook.xml';
const NOTHING: ReadonlySet<string> = new Set();
/** A workbook of a report has a few sheets. */
const MOST_SHEETS = 40;
/** The names that programs give, and all with a number: on its own line it would be a figure. */
const NO_HEADING = /[\d０-９]|^(?:sheet|工作表)$/iu;

interface Sheet {
  readonly name: string;
  readonly part: string;
}

/** Reads the visible sheets of a workbook, each as a grid below its name. */
export async function readXlsx(bytes: Uint8Array): Promise<ReadFile> {
  const opened = openPackage(bytes);
  if (!opened.ok) return opened;
  const main = mainPart(opened.package);
  const texts = `${main.slice(0, main.lastIndexOf('/') + 1)}sharedstrings.xml`;
  const shared = relatedPart(opened.package, main, /\/sharedStrings$/u) ?? texts;
  const head = opened.package.texts([main, shared, CORE]);
  if (!head.ok) return head;
  const sheets = sheetsOf(opened.package, main, head.texts.get(main) ?? '');
  const parts = opened.package.texts(sheets.map(({ part }) => part));
  if (!parts.ok) return parts;
  const sharedTexts = sharedTextsOf(head.texts.get(shared));
  const blocks = placedBlocks(
    sheets.map(({ name, part }) => ({
      name,
      rows: gridOfSheet(readSheet(parts.texts.get(part) ?? '<worksheet/>', sharedTexts)),
    })),
  );
  if (blocks.length === 0) return { ok: false, refusal: { code: 'empty', found: '' } };
  const core = head.texts.get(CORE);
  const title = core === undefined ? null : titleIn(treeOf(core, NOTHING));
  return { ok: true, source: { format: 'xlsx', title, encoding: null, pages: null, blocks } };
}

function mainPart(opened: Package): string {
  if (opened.entries.has(USUAL_MAIN)) return USUAL_MAIN;
  return relatedPart(opened, '', /\/officeDocument$/u) ?? USUAL_MAIN;
}

function sheetsOf(opened: Package, main: string, xml: string): readonly Sheet[] {
  const relations = relationsOf(opened, main);
  return childrenOf(childOf(treeOf(xml, NOTHING), 'sheets'), 'sheet')
    .filter(({ attributes }) => (attributeOf(attributes, 'state') ?? 'visible') === 'visible')
    .slice(0, MOST_SHEETS)
    .flatMap(({ attributes }) => {
      const relation = relations.get(attributeOf(attributes, 'id') ?? '');
      const name = (attributeOf(attributes, 'name') ?? '').trim();
      return relation !== undefined && /\/worksheet$/u.test(relation.kind)
        ? [{ name, part: relation.part }]
        : [];
    });
}

interface SheetRows {
  readonly name: string;
  readonly rows: ReturnType<typeof gridOfSheet>;
}

function placedBlocks(sheets: readonly SheetRows[]): readonly SourceBlock[] {
  let line = 0;
  const nextPlace = () => {
    line++;
    return { page: null, line };
  };
  return sheets
    .filter(({ rows }) => rows.length > 0)
    .flatMap(({ name, rows }) => {
      const named: readonly SourceBlock[] =
        name === '' || NO_HEADING.test(name)
          ? []
          : [{ kind: 'paragraph', text: name, level: null, continues: false, place: nextPlace() }];
      const place = { page: null, line: line + 1 };
      const placedRows = rows.map((cells) => ({ cells, place: nextPlace() }));
      return [...named, { kind: 'grid', rows: placedRows, place }];
    });
}
