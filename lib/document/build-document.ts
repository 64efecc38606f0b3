import { cleanText } from '@/lib/report/clean-text';
import { type Ledger, ledgerOf } from '@/lib/report/ledger';
import type { Report } from '@/lib/report/report';
import { titleOf } from '@/lib/report/title-of';
import type { Section, Template } from '@/lib/template/template';
import { buildGrid } from './build-grid';
import type { Block, Document, Metadata, NoteBlock } from './document';
import { prefaceBlocks } from './preface';
import { proseBlocks } from './prose';

export interface BuildOptions {
  /** Whether something is left that must be changed; such a document is marked on each page. */
  readonly draft: boolean;
}

/** A report as one neutral tree: everything a writer needs, and nothing for it to decide. */
export function buildDocument(
  template: Template,
  report: Report,
  { draft }: BuildOptions,
): Document {
  const ledger = ledgerOf(template, report.values);
  return {
    language: 'zh-CN',
    metadata: metadataOf(template, report),
    mark: draft ? template.draftMark : null,
    blocks: [
      { kind: 'title', text: lineOf(titleOf(template, report)) },
      ...prefaceBlocks(template, report),
      ...template.sections.flatMap((section) => [
        { kind: 'heading', level: 1, text: section.heading } as const,
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
  return cleanText(text).replace(/\s+/gu, ' ').trim();
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
      return proseBlocks(report.sections[section.id] ?? '');
    case 'table':
      return [
        { kind: 'table', grid: buildGrid({ template, report, ledger, table: section.table }) },
        ...noteBlocks(report.notes[section.table.id] ?? ''),
      ];
  }
}

function noteBlocks(text: string): readonly NoteBlock[] {
  const lines = cleanText(text).split('\n');
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ kind: 'note', text: line }));
}
