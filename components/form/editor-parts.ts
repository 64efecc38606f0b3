import type { CellValue } from '@/lib/cells/cell-value';
import type { Finding } from '@/lib/findings/finding';
import { PREFACE } from '@/lib/report/field-names';
import { type Ledger, ledgerOf } from '@/lib/report/ledger';
import type { Report } from '@/lib/report/report';
import { type Texts, valuesOfTexts } from '@/lib/report/report-texts';
import type { FieldText } from '@/lib/storage/draft-head';
import type { Template } from '@/lib/template/template';
import { cellsOf } from '@/lib/template/walk';
import { createFieldElements, type FieldElements } from './field-elements';
import { type Marks, NO_MARKS } from './finding-marks';
import { createHistory, type History } from './history';
import type { LastYearView } from './last-year-view';
import { createSignals, type Signals } from './signals';

export interface EditorOptions {
  readonly template: Template;
  readonly year: number;
  readonly texts: Texts;
  check(report: Report): readonly Finding[];
  /** Called in the tick of every change. */
  save(texts: readonly FieldText[]): void;
  /** Runs the last of these tasks once, when what was typed is on the screen. */
  later(task: () => void): void;
  /** Milliseconds. */
  now(): number;
}

/** The parts of one open report, shared by the functions below. */
export interface Parts {
  readonly options: EditorOptions;
  readonly fields: FieldElements;
  readonly signals: Signals;
  readonly history: History;
  readonly ledger: Ledger;
  readonly values: Record<string, CellValue>;
  readonly state: State;
}

export interface State {
  findings: readonly Finding[];
  shown: Finding | null;
  marks: Marks;
  page: string;
  typedAt: number;
  lastYear: LastYearView | null;
  /** Whether there is something to undo and to redo. */
  reach: string;
}

export function partsOf(options: EditorOptions): Parts {
  const values = valuesOfTexts(options.template, options.texts);
  return {
    options,
    values,
    fields: createFieldElements(withBlankCells(options)),
    signals: createSignals(),
    history: createHistory(),
    ledger: ledgerOf(options.template, values),
    state: {
      findings: [],
      shown: null,
      marks: NO_MARKS,
      page: PREFACE,
      typedAt: 0,
      lastYear: null,
      reach: '',
    },
  };
}

/** The form library would take the text on screen, such as a computed total, for a missing one. */
function withBlankCells({ template, texts }: EditorOptions): Texts {
  const blank = cellsOf(template).map(({ address }) => [address, ''] as const);
  return { ...Object.fromEntries(blank), ...texts };
}
