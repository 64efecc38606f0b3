import { importFile } from '@/lib/import/import-file';
import type { NamedFile } from '@/lib/import/imported';
import { templates } from '@/schemas/registry';
import { generateReport } from '../generate-report';
import { injectError } from '../inject-error';
import { errorKinds } from '../judge-causes';
import { type Random, randomOf } from '../random';
import { type Draft, type DraftRow, type DraftTable, draftOf } from './draft';
import { agencyName } from './frame';
import { valuesIn } from './grid-edits';
import { type Judgement, judgeImport } from './judge-import';
import type { Layout } from './layout';
import { layouts } from './layouts';
import { forgetBlanks, type Noise, stages } from './noise';
import { noises } from './noises';

/** `layout:noise+noise:seed`; the same name makes the same file for ever. */
export interface NoiseCase {
  readonly name: string;
  readonly layout: Layout;
  readonly noises: readonly string[];
  readonly draft: Draft;
  readonly file: NamedFile;
}

export interface CasePlan {
  readonly layout: string;
  readonly noises: readonly string[];
  readonly seed: number;
}

export function nameOf({ layout, noises: chosen, seed }: CasePlan): string {
  return `${layout}:${chosen.join('+')}:${seed}`;
}

export function planOf(name: string): CasePlan {
  const [layout = '', chosen = '', seed = '0'] = name.split(':');
  return { layout, noises: chosen.split('+').filter((id) => id !== ''), seed: Number(seed) };
}

/** Prints one report; `null` when the noise found nothing to change in it. */
export async function makeCase(plan: CasePlan): Promise<NoiseCase | null> {
  const layout = layouts.find(({ id }) => id === plan.layout);
  if (layout === undefined) throw new Error(`no such layout: ${plan.layout}`);
  const chosen = plan.noises.map(noiseNamed);
  const random = randomOf(plan.seed * 2654435761 + hashOf(nameOf(plan)));
  const draft = startedDraft(chosen, random);
  const inOrder = stages.flatMap((stage) => chosen.filter((noise) => noise.stage === stage));
  for (const noise of inOrder) if (!noise.apply(draft, random)) return null;
  if (!layout.traits.includes('blanks')) forgetBlanks(draft);
  if (layout.traits.includes('scattered')) loosenUnusual(draft);
  if (layout.traits.includes('joined')) loosenJoined(draft);
  if (layout.traits.includes('tables-only')) dropProse(draft);
  const bytes = await layout.print(spoilt(draft), random);
  const file = { name: `report${layout.extension}`, bytes };
  return { name: nameOf(plan), layout, noises: plan.noises, draft, file };
}

export async function judgeCase({ draft, file }: NoiseCase): Promise<Judgement> {
  return judgeImport(draft, await importFile(templates, file));
}

function noiseNamed(id: string): Noise {
  const found = noises.find((noise) => noise.id === id);
  if (found === undefined) throw new Error(`no such noise: ${id}`);
  return found;
}

function startedDraft(chosen: readonly Noise[], random: Random): Draft {
  const edition = chosen.find((noise) => noise.edition !== undefined)?.edition;
  const template =
    templates.find((one) => one.edition === edition) ??
    random.pick([...templates, ...templates.slice(-1)]);
  const balanced = generateReport(template, random.between(1, 1_000_000));
  const name = agencyName(random);
  const put = (text: string) => text.replaceAll(balanced.agency.name, name);
  const sections = Object.fromEntries(
    Object.entries(balanced.sections).map(([id, text]) => [id, put(text)]),
  );
  const report = { ...balanced, sections, agency: { ...balanced.agency, name } };
  const kind = random.pick(errorKinds);
  const broken = random.chance(0.4)
    ? injectError(template, report, { kind, seed: random.between(1, 1_000_000) })
    : null;
  return draftOf(template, broken?.report ?? report, random);
}

/** Without its header in one piece, nobody can say which columns an unusual table has. */
function loosenUnusual(draft: Draft): void {
  for (const table of draft.sections.flatMap(({ tables }) => tables)) {
    if (isUnusual(table)) for (const row of table.rows) loosenRow(draft, row);
  }
}

const REQUESTS_COLUMNS = 10;

function isUnusual({ id, columns }: DraftTable): boolean {
  return id === 'requests' && columns !== REQUESTS_COLUMNS;
}

/** Figures that stand together are certain only when each of them is one digit. */
function loosenJoined(draft: Draft): void {
  for (const table of draft.sections.flatMap(({ tables }) => tables)) {
    const isOpen = isUnusual(table) || hasBlanks(table);
    const certain = table.id === 'disclosure' ? isAllZero : isCertain;
    for (const row of table.rows) if (isOpen || !certain(row)) loosenRow(draft, row);
  }
}

function hasBlanks({ rows }: DraftTable): boolean {
  return rows.flatMap(valuesIn).some(({ text }) => text === '');
}

function isCertain(row: DraftRow): boolean {
  const values = valuesIn(row);
  return values.length < 2 || values.every(({ text }) => text.length === 1);
}

/** No sum says where figures of section two end. */
function isAllZero(row: DraftRow): boolean {
  const values = valuesIn(row);
  return values.length < 2 || values.every(({ text }) => text === '0');
}

function loosenRow(draft: Draft, row: DraftRow): void {
  for (const { address } of valuesIn(row)) {
    const expected = address === null ? undefined : draft.expected.get(address);
    if (address === null || expected?.kind !== 'value') continue;
    draft.expected.set(address, { ...expected, kind: 'either' });
    draft.complete = false;
  }
}

/** A spreadsheet holds the tables and their headings only. */
function dropProse(draft: Draft): void {
  draft.preface = [];
  for (const section of draft.sections) section.paragraphs = [];
}

/** What is printed: the prose with its spoilt characters. The draft keeps what is expected. */
function spoilt(draft: Draft): Draft {
  const change = (text: string) => draft.spoil.reduce((so, spoil) => spoil(so), text);
  return {
    ...draft,
    titleLines: draft.titleIsPrinted ? draft.titleLines.map(change) : [],
    preface: draft.preface.map(change),
    sections: draft.sections.map((section) => ({
      ...section,
      heading: change(section.heading),
      paragraphs: section.paragraphs.map(change),
      notes: section.notes.map(change),
    })),
  };
}

function hashOf(text: string): number {
  return [...text].reduce((hash, one) => (Math.imul(hash, 31) + (one.codePointAt(0) ?? 0)) | 0, 7);
}
