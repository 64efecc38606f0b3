import { useState } from 'react';

import type { CellValue } from '@/lib/cells/cell-value';
import { placeOfFinding } from '@/lib/checkup/issue-blocks';
import type { Finding } from '@/lib/findings/finding';
import type { Answers } from '@/lib/import/answer-cells';
import { type Question, questionsOf } from '@/lib/import/questions';
import type { Place } from '@/lib/import/source';
import type { ImportDesk } from '../import-desk';
import type { OpenImport } from '../import-entry';

/** What is looked at in a receipt, and the ways to move and to answer. */
export interface ReceiptSession {
  readonly open: OpenImport;
  /** What was doubtful when the file was read, answered or not. */
  readonly questions: readonly Question[];
  readonly unanswered: number;
  /** The cell or field in question; `null` when none is. */
  readonly at: string | null;
  /** Where it stands in the original; `null` when it stands nowhere. */
  readonly place: Place | null;
  /** The finding that led there. */
  readonly finding: Finding | null;
  go(at: string): void;
  goTo(place: Place): void;
  goToFinding(finding: Finding): void;
  /** To the next open question, or the one before. */
  step(by: 1 | -1): void;
  answerCell(value: CellValue): void;
  /** Answers all cells in doubt of the row at once. */
  answerRow(value: CellValue): void;
  /** Answers several cells, each with its own value. */
  answerCells(values: ReadonlyMap<string, CellValue>): void;
  answerField(text: string): void;
  withdraw(): void;
}

interface Looked {
  readonly at: string | null;
  readonly place: Place | null;
  readonly finding: Finding | null;
}

export function useReceiptSession(desk: ImportDesk, open: OpenImport): ReceiptSession {
  const questions = questionsOf(open.original.receipt);
  const [looked, setLooked] = useState<Looked>(() => lookedAt(open, questions[0]?.at ?? null));
  const { answers } = open;
  const { at } = looked;
  const answer = (next: Answers) => {
    desk.answer(next);
    const isQuestion = questions.some((question) => question.at === at);
    if (isQuestion) setLooked(lookedAt(open, nextOpen(questions, at, next)));
  };
  return {
    open,
    questions,
    unanswered: questions.filter((question) => isUnanswered(question, answers)).length,
    at,
    place: looked.place,
    finding: looked.finding,
    go: (target) => setLooked(lookedAt(open, target)),
    goTo: (place) => setLooked({ at: null, place, finding: null }),
    goToFinding: (finding) =>
      setLooked({
        at: targetOf(open, finding.at),
        place: placeOfFinding(open.imported, finding),
        finding,
      }),
    step: (by) => setLooked(lookedAt(open, neighbourOf(questions, at, by))),
    answerCell: (value) => {
      if (at !== null) answer({ ...answers, cells: { ...answers.cells, [at]: value } });
    },
    answerRow: (value) => {
      const row = openInRow(questions, at, answers).map((address) => [address, value] as const);
      answer({ ...answers, cells: { ...answers.cells, ...Object.fromEntries(row) } });
    },
    answerCells: (values) =>
      answer({ ...answers, cells: { ...answers.cells, ...Object.fromEntries(values) } }),
    answerField: (text) => {
      if (at !== null) answer({ ...answers, fields: { ...answers.fields, [at]: text } });
    },
    withdraw: () => {
      if (at !== null) desk.answer(without(answers, at));
    },
  };
}

/** The cells in doubt that stand in the row of this one, itself included. */
export function openInRow(
  questions: readonly Question[],
  at: string | null,
  answers: Answers,
): readonly string[] {
  const row = rowOf(at ?? '');
  return questions
    .filter((question) => question.kind === 'cell' && rowOf(question.at) === row)
    .filter((question) => isUnanswered(question, answers))
    .map((question) => question.at);
}

/** The cells whose figures the original prints as one, in the order of the form. */
export function joinedWith(questions: readonly Question[], at: string): readonly string[] {
  const cells = questions.flatMap((question) => (question.kind === 'cell' ? [question.cell] : []));
  const own = cells.find(({ address }) => address === at);
  if (own?.reason !== 'joined-digits') return [];
  return cells
    .filter(({ reason, text, place }) => {
      const isHere = text === own.text && place?.line === own.place?.line;
      return reason === own.reason && isHere && place?.page === own.place?.page;
    })
    .map(({ address }) => address);
}

function rowOf(address: string): string {
  return address.split('/').slice(0, 2).join('/');
}

function isUnanswered({ at }: Question, { cells, fields }: Answers): boolean {
  return cells[at] === undefined && fields[at] === undefined;
}

/** The question after or before this one, round and round. */
function neighbourOf(questions: readonly Question[], at: string | null, by: 1 | -1): string | null {
  const index = questions.findIndex((question) => question.at === at);
  const from = index < 0 && by < 0 ? 0 : index;
  return questions[(from + by + questions.length) % questions.length]?.at ?? at;
}

/** The next open question after this one, from the start when there is none; else stay. */
function nextOpen(
  questions: readonly Question[],
  at: string | null,
  answers: Answers,
): string | null {
  const index = questions.findIndex((question) => question.at === at);
  const inOrder = [...questions.slice(index + 1), ...questions.slice(0, index)];
  return inOrder.find((question) => isUnanswered(question, answers))?.at ?? at;
}

function lookedAt({ original }: OpenImport, at: string | null): Looked {
  const { cells, fields } = original.receipt;
  const cell = cells.find(({ address }) => address === at);
  const field = fields.find((one) => one.field === at);
  return { at, place: cell?.place ?? field?.place ?? null, finding: null };
}

/** Findings are about fields too that a receipt does not have. */
function targetOf({ original }: OpenImport, at: string): string | null {
  const { cells, fields } = original.receipt;
  const isKnown =
    cells.some(({ address }) => address === at) || fields.some(({ field }) => field === at);
  return isKnown ? at : null;
}

function without({ cells, fields }: Answers, at: string): Answers {
  return {
    cells: Object.fromEntries(Object.entries(cells).filter(([address]) => address !== at)),
    fields: Object.fromEntries(Object.entries(fields).filter(([field]) => field !== at)),
  };
}
