import type { Publication, Values } from '@/lib/report/report';
import type { Template } from '@/lib/template/template';
import { proseSectionsOf, tablesOf } from '@/lib/template/walk';
import type { FieldReceipt, LeftOut } from '../receipt';
import type { Source } from '../source';
import type { TableZone } from '../tables/table-zone';
import {
  agencyKindOf,
  announcedAgency,
  type Evidence,
  factOf,
  periodYear,
  scopeOf,
  usualYear,
} from './facts';
import { readFees } from './fees';
import { type FieldTexts, fieldReceiptOf, fieldTextsOf } from './field-texts';
import { type Framed, withoutFrame } from './page-frame';
import { pageTitlesOf, type StatedTitle } from './page-titles';
import { proseItemsOf } from './prose-lines';
import { readPreface } from './publication';
import { yearIn } from './read-title';
import { tableZonesOf } from './table-zones';

/** Everything of a report that is not a cell. */
export interface ReadProse {
  /** `null` when nothing in the source says it. */
  readonly year: number | null;
  readonly agencyName: string;
  readonly agencyKind: string;
  readonly scope: string;
  /** `''` for the title that the form prescribes. */
  readonly title: string;
  readonly preface: string;
  readonly publication: Publication;
  /** By section id. */
  readonly sections: Readonly<Record<string, string>>;
  readonly processingFees: Values;
  /** Footnotes by table id. */
  readonly notes: Readonly<Record<string, string>>;
  readonly fields: readonly FieldReceipt[];
  readonly leftOut: readonly LeftOut[];
}

export interface ProseInput {
  readonly template: Template;
  readonly source: Source;
  /** What belongs to the tables and is no prose. */
  readonly zones: readonly TableZone[];
}

/**
 * Reads title, preface, prose sections and notes, and leaves out the page around them. Never
 * throws. Where each part of a source goes is said at `groupsOf`.
 */
export function readProse({ template, source, zones }: ProseInput): ReadProse {
  const around = tableZonesOf(template, source.blocks, zones);
  const framed = withoutFrame(template, source, proseItemsOf(source.blocks, around));
  const texts = fieldTextsOf(template, source, framed.parts);
  const titles = titlesOf(template, source, framed);
  const year = yearOf(titles, texts, framed);
  const preface = textAt(texts, 'preface');
  const agency = agencyOf(titles, framed, preface);
  const read = readPreface(template, agency.text, preface.split('\n'));
  const title = titles[0]?.text ?? '';
  const { section } = template.processingFees;
  const fees = readFees(template, Number(year.text) || null, textAt(texts, section));
  const known = { year: Number(year.text) || null, agencyName: agency.text };
  return {
    ...known,
    agencyKind: agencyKindOf(template, agency.text),
    scope: scopeOf(template, preface),
    title: isDefaultTitle(template, title, known) ? '' : title,
    preface: read.preface,
    publication: read.publication,
    sections: Object.fromEntries(
      proseSectionsOf(template).map(({ id }) => {
        return [id, id === section ? fees.text : textAt(texts, id)];
      }),
    ),
    processingFees: fees.fees,
    notes: Object.fromEntries(
      tablesOf(template).map(({ id }) => [id, textAt(texts, `notes.${id}`)]),
    ),
    fields: [
      ...[year, agency, titleReceipt(titles)],
      ...textReceipts(template, texts, { preface: read.preface, [section]: fees.text }),
    ],
    leftOut: [...framed.leftOut, ...texts.leftOut],
  };
}

function textAt({ byField }: FieldTexts, field: string): string {
  return byField.get(field)?.paragraphs.join('\n') ?? '';
}

interface PlacedTitle extends StatedTitle {
  readonly place: Evidence['place'];
}

/** The title in the text goes before those of the page. */
function titlesOf(template: Template, source: Source, framed: Framed): readonly PlacedTitle[] {
  const pages = pageTitlesOf(template, source, framed.metadata).map((title) => ({
    ...title,
    place: null,
  }));
  return framed.title === null ? pages : [framed.title, ...pages];
}

function titleReceipt([title]: readonly PlacedTitle[]): FieldReceipt {
  const [text, place] = [title?.text ?? '', title?.place ?? null];
  return factOf('title', [{ text, place }]);
}

/** What stands in the prose counts only where no title says the year, or never names it. */
function yearOf(
  titles: readonly PlacedTitle[],
  texts: FieldTexts,
  { metadata, sheet }: Framed,
): FieldReceipt {
  const all = [...texts.byField.values()].flatMap(({ paragraphs }) => paragraphs).join('\n');
  const stated = titles.map(({ year, place }) => yearEvidence(year, place));
  const period = yearEvidence(periodYear(textAt(texts, 'preface')), placeOf(texts, 'preface'));
  const said = [...stated, period, yearEvidence(sheet.year, null)].filter(
    ({ text }) => text !== '',
  );
  const usual = yearEvidence(usualYear(all), null);
  const isNamed = said.length > 0 && all.includes(`${said[0]?.text}年`);
  const published = yearIn(metadata.published);
  const guess = published === null ? '' : String(published - 1);
  return factOf('year', isNamed ? said : [...said, usual], [guess]);
}

function yearEvidence(year: number | null, place: Evidence['place']): Evidence {
  return { text: year === null ? '' : String(year), place };
}

function placeOf({ byField }: FieldTexts, field: string): Evidence['place'] {
  return byField.get(field)?.place ?? null;
}

/** Who put a page up may be another agency than the one that reports. */
function agencyOf(
  titles: readonly PlacedTitle[],
  { metadata, signature, sheet }: Framed,
  preface: string,
): FieldReceipt {
  const named = titles.find(({ agency }) => agency !== '');
  const text = named?.agency ?? (announcedAgency(preface) || signature || sheet.agency);
  return factOf('agency', [{ text, place: named?.place ?? null }], [metadata.publisher]);
}

function isDefaultTitle(
  { title }: Template,
  text: string,
  { year, agencyName }: Pick<ReadProse, 'year' | 'agencyName'>,
): boolean {
  const prescribed = title.replace('{agency}', () => agencyName).replace('{year}', String(year));
  return text.replace(/\s/gu, '') === prescribed.replace(/\s/gu, '');
}

/** In the order of the form; notes only where there are some. */
function textReceipts(
  template: Template,
  texts: FieldTexts,
  /** Fields whose sentences were taken out of their texts. */
  taken: Readonly<Record<string, string>>,
): readonly FieldReceipt[] {
  const { byField } = texts;
  const receiptFor = (field: string): FieldReceipt => {
    const receipt = fieldReceiptOf(field, byField.get(field));
    return { ...receipt, text: taken[field] ?? receipt.text };
  };
  const sections = template.sections.flatMap((section) => {
    if (section.kind === 'prose') return [receiptFor(section.id)];
    const field = `notes.${section.table.id}`;
    const notes = byField.get(field);
    return notes === undefined ? [] : [fieldReceiptOf(field, notes)];
  });
  return [receiptFor('preface'), ...sections];
}
