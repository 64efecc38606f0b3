import type { Template } from '@/lib/template/template';
import type { ReadProse } from './prose/read-prose';
import { labelWordsOf } from './prose/section-labels';
import type { Refusal } from './refusal';
import type { Source, SourceBlock } from './source';
import type { ReadTables } from './tables/read-tables';

/** A source as one template reads it. */
export interface Reading {
  readonly template: Template;
  readonly tables: ReadTables;
  readonly prose: ReadProse;
}

/** Fewer cells may be like those of the form by chance. */
const FEWEST_CELLS = 8;
/** One heading alone proves nothing. */
const FEWEST_SIGNS = 2;
/** Without a title, a document with all prose sections is a report. */
const FEWEST_SECTIONS = 3;

/** Why a source is no report of a known edition; `null` when it is one. */
export function refusalOf(reading: Reading, source: Source, firstYear: number): Refusal | null {
  const { template, tables, prose } = reading;
  const title = prose.fields.find(({ field }) => field === 'title')?.text ?? '';
  const held = tables.cells.filter(({ state }) => state !== 'missing').length;
  const isWhole = held * 2 > tables.cells.length;
  const isEarly = prose.year !== null && prose.year < firstYear;
  const isOld = title !== '' ? isEarly || held < FEWEST_CELLS : held === 0;
  if (isOld && !isWhole && (isEarly || isEarlierForm(template, source))) {
    return { code: 'old-form', found: '' };
  }
  return isReport(reading, title, held) ? null : { code: 'not-a-report', found: '' };
}

function isReport({ template, tables, prose }: Reading, title: string, held: number): boolean {
  const isFilled = tables.cells.some(({ state }) => state === 'read' || state === 'doubtful');
  if (prose.year === null && !isFilled) return false;
  const sections = prose.fields.filter(
    ({ field, state }) => state === 'read' && template.sections.some(({ id }) => id === field),
  ).length;
  if (title !== '') return held > 0 || sections > 0;
  return held >= FEWEST_CELLS || sections >= FEWEST_SECTIONS;
}

/** Whether several lines are headings or labels of the form before the first edition. */
function isEarlierForm({ recognition }: Template, { blocks }: Source): boolean {
  const signs = new Set(recognition.earlierForm.map(labelWordsOf));
  const found = new Set(
    blocks
      .flatMap(textsOf)
      .filter((text) => text.length <= LONGEST_SIGN)
      .map(labelWordsOf)
      .filter((words) => signs.has(words)),
  );
  return found.size >= FEWEST_SIGNS;
}

const LONGEST_SIGN = 40;

function textsOf(block: SourceBlock): readonly string[] {
  if (block.kind === 'paragraph') return [block.text];
  return block.rows.flatMap(({ cells }) => cells.map(({ text }) => text));
}
