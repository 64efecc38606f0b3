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

/** A document with fewer cells of the form holds none of its tables, but for chance likeness. */
const FEWEST_CELLS = 4;
/** Reports say so much about themselves that one heading alone proves nothing. */
const FEWEST_SIGNS = 2;

/** Why a source is no report of a known edition; `null` when it is one. */
export function refusalOf(
  { template, tables, prose }: Reading,
  source: Source,
  firstYear: number,
): Refusal | null {
  const held = tables.cells.filter(({ state }) => state !== 'missing').length;
  const hasTables = tables.fit > 0 && held >= FEWEST_CELLS;
  const isTitled = prose.fields.some(({ field, text }) => field === 'title' && text !== '');
  const sections = prose.fields.filter(
    ({ field, text }) => text !== '' && template.sections.some(({ id }) => id === field),
  ).length;
  const isReport = hasTables || (isTitled && sections > 0) || sections >= FEWEST_SIGNS;
  const isEarly = prose.year !== null && prose.year < firstYear;
  if (!hasTables && (isTitled || isReport) && (isEarly || isEarlierForm(template, source))) {
    return { code: 'old-form', found: '' };
  }
  return isReport ? null : { code: 'not-a-report', found: '' };
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
