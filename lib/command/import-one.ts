import type { CellState } from '@/lib/import/receipt';
import { countStates } from '@/lib/import/receipt-text';
import { savePrintedReport } from '@/lib/report/save-report';
import type { Template } from '@/lib/template/template';
import type { UnreadableFile } from './file-error';
import { readPublished } from './read-input';

/** What `import` writes for one file. */
export interface ImportedFile {
  readonly ok: true;
  readonly file: string;
  /** The contents of the two files. */
  readonly report: string;
  readonly receipt: string;
  readonly summary: ImportSummary;
}

export interface ImportSummary {
  readonly year: number;
  readonly edition: string;
  readonly counts: Readonly<Record<CellState, number>>;
}

export async function importOne(
  templates: readonly Template[],
  file: string,
): Promise<ImportedFile | UnreadableFile> {
  const read = await readPublished(templates, file);
  if (!read.ok) return read;
  const { template, report, receipt } = read;
  return {
    ok: true,
    file,
    report: textOf(savePrintedReport(template, report)),
    receipt: textOf(receipt),
    summary: {
      year: report.year,
      edition: report.edition,
      counts: countStates(receipt),
    },
  };
}

function textOf(json: unknown): string {
  return `${JSON.stringify(json, null, 2)}\n`;
}
