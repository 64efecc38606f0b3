import { NO_CONTACT } from '@/lib/report/new-report';
import type { Contact, Publication } from '@/lib/report/report';
import type { Template } from '@/lib/template/template';
import { levelText } from '../tables/level-text';

/** A preface without the sentences that a report holds in fields of their own. */
export interface ReadPreface {
  readonly preface: string;
  readonly publication: Publication;
}

/** A field is longer than this in no report. */
const LONGEST_VALUE = 500;

/**
 * Takes period, download and contact out of a preface, each where its sentence reads as it will
 * be written again, and leaves it alone where it does not.
 */
export function readPreface(
  template: Template,
  agencyName: string,
  paragraphs: readonly string[],
): ReadPreface {
  const taken = new Map<Field, Taken>();
  const kept = paragraphs
    .map((paragraph) => withoutFields(template, paragraph, taken))
    .filter((paragraph) => paragraph !== '');
  return {
    preface: kept.join('\n'),
    publication: {
      period: periodOf(taken.get('period')?.values ?? []),
      download: taken.get('download')?.values[0] ?? '',
      contact: contactOf(template, agencyName, taken.get('contact')?.values ?? []),
    },
  };
}

const FIELDS = ['period', 'download', 'contact'] as const;
type Field = (typeof FIELDS)[number];

interface Taken {
  readonly from: number;
  readonly to: number;
  readonly values: readonly string[];
}

function withoutFields(template: Template, paragraph: string, taken: Map<Field, Taken>): string {
  return FIELDS.reduce((text, field) => {
    if (taken.has(field)) return text;
    const found = sentenceIn(text, template.preface[field]);
    if (found === null || !isWritable(template, field, found.values)) return text;
    taken.set(field, found);
    return `${text.slice(0, found.from)}${text.slice(found.to)}`.trim();
  }, paragraph);
}

/** Where a sentence of the pattern stands in a text, and what stands in its braces. */
function sentenceIn(text: string, pattern: string): Taken | null {
  const level = levelText(text);
  const [head = '', ...literals] = pattern.split(/\{\w+\}/u).map(levelText);
  const from = level.indexOf(head);
  if (from < 0 || (from > 0 && !/[。！？\s]/u.test(level.charAt(from - 1)))) return null;
  const values: string[] = [];
  let at = from + head.length;
  for (const literal of literals) {
    const end = literal === '' ? at : level.indexOf(literal, at);
    if (end < 0 || end - at > LONGEST_VALUE) return null;
    values.push(text.slice(at, end));
    at = end + literal.length;
  }
  return { from, to: at, values };
}

function isWritable(template: Template, field: Field, values: readonly string[]): boolean {
  switch (field) {
    case 'period':
      return periodOf(values) !== null;
    case 'download':
      return isPlainValue(values[0] ?? '');
    case 'contact':
      return contactDetails(template, values) !== null;
  }
}

function isPlainValue(value: string): boolean {
  return value !== '' && value === value.trim() && !/[。\n]/u.test(value);
}

function periodOf(values: readonly string[]): Publication['period'] {
  const [from = '', to = ''] = values.map(isoDateOf);
  return from === '' || to === '' ? null : { from, to };
}

/** `2024年1月1日` → `2024-01-01`; `''` for a day that does not exist or is not written so. */
function isoDateOf(text: string): string {
  const found = /^(\d{4})年([1-9]\d?)月([1-9]\d?)日$/u.exec(text);
  if (found === null) return '';
  const [year = 0, month = 0, day = 0] = found.slice(1).map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : '';
}

type Details = Readonly<Partial<Record<keyof Contact, string>>>;

/** `，电话：…，传真：…`: every label known, none twice, in the order of the form. */
function contactDetails({ preface }: Template, values: readonly string[]): Details | null {
  const [office = '', text = ''] = values;
  if (!isPlainValue(office) || /[,，]/u.test(office)) return null;
  const details: Partial<Record<keyof Contact, string>> = {};
  let rest = text;
  for (const { id, label } of preface.contactFields) {
    const start = `,${levelText(label)}:`;
    if (id === 'office' || !levelText(rest).startsWith(start)) continue;
    const end = nextLabel(preface.contactFields, rest, start.length);
    const value = rest.slice(start.length, end);
    if (!isPlainValue(value)) return null;
    details[id] = value;
    rest = rest.slice(end);
  }
  return rest === '' ? details : null;
}

function nextLabel(
  fields: Template['preface']['contactFields'],
  text: string,
  from: number,
): number {
  const level = levelText(text);
  const starts = fields
    .map(({ label }) => level.indexOf(`,${levelText(label)}:`, from))
    .filter((at) => at >= 0);
  return Math.min(...starts, text.length);
}

/** The agency itself is the office that is written when none was given. */
function contactOf(template: Template, agencyName: string, values: readonly string[]): Contact {
  const details = contactDetails(template, values);
  if (details === null) return NO_CONTACT;
  const office = values[0] ?? '';
  const isDefault = office === agencyName && Object.keys(details).length > 0;
  return { ...NO_CONTACT, ...details, office: isDefault ? '' : office };
}
