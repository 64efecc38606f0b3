import { checkReport } from '@/lib/checks/check-report';
import { type Answers, answerCells, NO_ANSWERS } from '@/lib/import/answer-cells';
import type { Imported } from '@/lib/import/imported';
import { templateOfEdition } from '@/lib/template/choose';
import type { Template } from '@/lib/template/template';
import type { OpenImport } from './import-entry';
import type { WholeImport } from './worker-messages';

/** How many sources are kept; others are read again when they are opened again. */
const MOST_OPEN = 12;

export function openImport(templates: readonly Template[], whole: WholeImport): OpenImport {
  const { findings, ...rest } = whole;
  const template = templateOfEdition(templates, rest.report.edition);
  if (template === undefined) throw new Error(`no such edition: ${rest.report.edition}`);
  const original: Imported = { ...rest, template };
  return { original, answers: NO_ANSWERS, imported: original, findings };
}

export function answeredImport({ original }: OpenImport, answers: Answers): OpenImport {
  const imported = answerCells(original, answers);
  return { original, answers, imported, findings: checkReport(imported.template, imported.report) };
}

export function hasAnswers({ answers }: OpenImport): boolean {
  return Object.keys(answers.cells).length + Object.keys(answers.fields).length > 0;
}

/** Forgets the sources opened longest ago; what somebody has answered is never forgotten. */
export function forgetOldest(opened: Map<number, OpenImport>): void {
  for (const [id, open] of opened) {
    if (opened.size <= MOST_OPEN) return;
    if (!hasAnswers(open)) opened.delete(id);
  }
}
