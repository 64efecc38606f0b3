import type { CellValue } from '@/lib/cells/cell-value';
import { clear, enter, mend, receive, restore, type } from './editor-changes';
import { check, focus, openPage, reportOf, show } from './editor-checks';
import { type EditorOptions, type Parts, partsOf } from './editor-parts';
import { UNMARKED } from './finding-marks';
import type { FieldElement, FormEditor } from './form-editor';
import { readLastYear } from './last-year-cells';
import { lastYearMethods } from './last-year-methods';

export function createEditor(options: EditorOptions): FormEditor {
  const parts = partsOf(options);
  const { fields, signals, history, ledger, values, state } = parts;
  readLastYear(parts);
  check(parts);
  return {
    template: options.template,
    year: options.year,
    register: (name) => fields.register(name, history.seal),
    registerField: (name) => fields.register(name, history.seal),
    attachView: fields.attachView,
    textAt: fields.textOf,
    valueAt: (address) => values[address] ?? null,
    totalAt: ledger.totalAt,
    statedAt: (address) => statedAt(parts, address),
    type: (name, text) => type(parts, name, text),
    enter: (texts) => enter(parts, texts),
    ...lastYearMethods(parts),
    dropStated: (addresses) => clear(parts, addresses),
    mend: (cause) => mend(parts, cause),
    receive: (texts) => receive(parts, texts),
    flag: fields.flag,
    hasFocus: (name) => hasFocus(fields.elementOf(name)),
    undo: () => restore(parts, history.undo()),
    redo: () => restore(parts, history.redo()),
    seal: history.seal,
    canUndo: history.canUndo,
    canRedo: history.canRedo,
    subscribe: signals.subscribe,
    versionOf: signals.versionOf,
    markOf: (name) => state.marks.marks.get(name) ?? UNMARKED,
    findingsAt: (name) => state.marks.findings.get(name) ?? [],
    focus: (at) => focus(parts, at),
    showFinding: (finding) => show(parts, finding),
    report: () => reportOf(parts),
    findings: () => state.findings,
    shownFinding: () => state.shown,
    checkedFindings: () => options.check(reportOf(parts)),
    page: () => state.page,
    openPage: (page) => openPage(parts, page),
  };
}

function hasFocus(element: FieldElement | undefined): boolean {
  return element !== undefined && element === element.ownerDocument.activeElement;
}

function statedAt({ ledger, values }: Parts, address: string): CellValue {
  const total = ledger.totalAt(address);
  const stated = values[address] ?? null;
  return total === null || total.value === stated ? null : stated;
}
