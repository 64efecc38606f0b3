import { feeField, noteField, sectionField } from '@/lib/report/field-names';
import { type Ledger, ledgerOf } from '@/lib/report/ledger';
import { resolvedReport } from '@/lib/report/live-figures';
import type { Report } from '@/lib/report/report';
import { titleOf } from '@/lib/report/title-of';
import type { Section, Template } from '@/lib/template/template';
import { buildGrid } from './build-grid';
import type { Block, Document, HeadingBlock, Metadata, NoteBlock, TitleBlock } from './document';
import { feeBlocks } from './fees';
import { prefaceBlocks } from './preface';
import { proseBlocks } from './prose';
import {
  cleanSourced,
  lineSourced,
  linesSourced,
  plainSourced,
  sourcedText,
  trimmedSourced,
} from './sourced-text';

export interface BuildOptions {
  /** Whether something is left that must be changed; such a document is marked on each page. */
  readonly draft: boolean;
}

/** A report as one neutral tree: everything a writer needs, and nothing for it to decide. */
export function buildDocument(
  template: Template,
  stored: Report,
  { draft }: BuildOptions,
): Document {
  const report = resolvedReport(template, stored);
  const ledger = ledgerOf(template, report.values);
  return {
    language: 'zh-CN',
    metadata: metadataOf(template, report),
    mark: draft ? template.draftMark : null,
    blocks: [
      titleBlock(template, report),
      ...prefaceBlocks(template, report),
      ...template.sections.flatMap((section) => [
        headingBlock(template, section),
        ...sectionBlocks({ template, report, ledger }, section),
      ]),
    ],
  };
}

/** The date is the first day on which a report of that year can exist. */
function metadataOf(template: Template, report: Report): Metadata {
  const agency = lineOf(report.agency.name);
  return {
    title: lineOf(titleOf(template, report)),
    author: agency,
    subject: template.name,
    keywords: [agency, String(report.year)].filter((word) => word !== ''),
    created: `${report.year + 1}-01-01T00:00:00Z`,
  };
}

function lineOf(text: string): string {
  return lineSourced(plainSourced(text)).text;
}

/** The fields of the preface are looked for at its beginning while they are empty. */
function titleBlock(template: Template, report: Report): TitleBlock {
  const { text, stretches } = lineSourced(sourcedText('title', titleOf(template, report)));
  const contact = template.preface.contactFields.map(({ id }) => `contact.${id}`);
  const heads = [...FIRST_FIELDS, ...contact];
  return { kind: 'title', text, origin: { stretches, heads } };
}

const FIRST_FIELDS = [
  'title',
  'agency.name',
  'agency.kind',
  'agency.scope',
  'preface',
  'period.from',
  'period.to',
  'download',
];

function headingBlock(template: Template, section: Section): HeadingBlock {
  const field = section.kind === 'prose' ? sectionField(section.id) : noteField(section.table.id);
  const origin = { stretches: [], heads: [field, ...feeFieldsIn(template, section)] };
  return { kind: 'heading', level: 1, text: section.heading, origin };
}

function feeFieldsIn({ processingFees }: Template, { id }: Section): readonly string[] {
  return id === processingFees.section ? processingFees.fields.map((fee) => feeField(fee.id)) : [];
}

interface Filled {
  readonly template: Template;
  readonly report: Report;
  readonly ledger: Ledger;
}

function sectionBlocks(filled: Filled, section: Section): readonly Block[] {
  const { template, report, ledger } = filled;
  switch (section.kind) {
    case 'prose':
      return [
        ...(section.id === template.processingFees.section ? feeBlocks(template, report) : []),
        ...proseBlocks(sourcedText(sectionField(section.id), report.sections[section.id] ?? '')),
      ];
    case 'table':
      return [
        { kind: 'table', grid: buildGrid({ template, report, ledger, table: section.table }) },
        ...noteBlocks(section.table.id, report.notes[section.table.id] ?? ''),
      ];
  }
}

function noteBlocks(table: string, note: string): readonly NoteBlock[] {
  return linesSourced(cleanSourced(sourcedText(noteField(table), note)))
    .map(trimmedSourced)
    .filter(({ text }) => text !== '')
    .map(({ text, stretches }) => ({ kind: 'note', text, origin: { stretches, heads: [] } }));
}
