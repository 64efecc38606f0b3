import { ledgerOf } from '@/lib/report/ledger';
import { resolvedReport } from '@/lib/report/live-figures';
import type { Report } from '@/lib/report/report';
import type { Template } from '@/lib/template/template';
import { proseSectionsOf } from '@/lib/template/walk';
import type { Claim } from './claim';
import { judgedClaim, type Tables } from './judge-claim';
import { type Reader, type ReadParagraph, readParagraph } from './read-paragraph';
import type { ParagraphTopic } from './sentence-state';

/** Every figure of the prose with what the tables say to it, field by field in reading order. */
export function claimsOf(template: Template, stored: Report): readonly Claim[] {
  const report = resolvedReport(template, stored);
  return claimsWith(template, { report, ledger: ledgerOf(template, report.values) });
}

/** The same for a report whose live figures are put in and whose sums are known. */
export function claimsWith(template: Template, tables: Tables): readonly Claim[] {
  const { report } = tables;
  return [
    ...claimsIn(template, { field: 'preface', text: report.preface }, tables),
    ...proseSectionsOf(template).flatMap(({ id }) =>
      claimsIn(template, { field: id, text: report.sections[id] ?? '' }, tables),
    ),
  ];
}

interface FieldText {
  readonly field: string;
  /** With its live figures put in. */
  readonly text: string;
}

/** The claims of one field of a report. */
function claimsIn(
  template: Template,
  { field, text }: FieldText,
  tables: Tables,
): readonly Claim[] {
  const reader = readerOf(template, tables.report);
  const claims: Claim[] = [];
  let topic: ParagraphTopic = { requests: false, subject: false };
  let offset = 0;
  for (const paragraph of text.split('\n')) {
    const read = rememberedParagraph(reader, paragraph, isHeading(paragraph) ? NO_TOPIC : topic);
    const place = { field, text, offset };
    claims.push(...read.claims.map((found) => judgedClaim(found, place, tables)));
    topic = read.topic;
    offset += paragraph.length + 1;
  }
  return claims;
}

const NO_TOPIC: ParagraphTopic = { requests: false, subject: false };

/** What stood above a numbered heading says nothing of what stands below. */
function isHeading(paragraph: string): boolean {
  return /^\s*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．])/u.test(paragraph.slice(0, 20));
}

function readerOf(template: Template, { year, agency }: Report): Reader {
  const isWhole = agency.scope === 'region' || agency.kind === 'government';
  // The office of a township speaks for it.
  const office = agency.kind === 'township' ? '党政办公室' : '';
  return { template, writer: { year, name: `${agency.name}${office}`, isWhole } };
}

/** Only the paragraph that changes is read again while somebody types. */
const remembered = new WeakMap<Template, Map<string, ReadParagraph>>();

const MOST_REMEMBERED = 400;

function rememberedParagraph(
  reader: Reader,
  paragraph: string,
  topic: ParagraphTopic,
): ReadParagraph {
  const known = remembered.get(reader.template) ?? new Map<string, ReadParagraph>();
  remembered.set(reader.template, known);
  const { year, name, isWhole } = reader.writer;
  const key = [year, name, isWhole, topic.requests, topic.subject, paragraph].join('\n');
  const read = known.get(key) ?? readParagraph(reader, paragraph, topic);
  known.delete(key);
  known.set(key, read);
  const [oldest] = known.keys();
  if (known.size > MOST_REMEMBERED && oldest !== undefined) known.delete(oldest);
  return read;
}
