import { EXPLANATIONS } from '@/lib/report/explanations-text';
import { isCellName, LAST_YEAR } from '@/lib/report/field-names';
import { newReport } from '@/lib/report/new-report';
import { textsOfReport } from '@/lib/report/report-texts';
import { computedCellsOf } from '@/lib/template/relation-terms';
import type { Template } from '@/lib/template/template';

/** What may stand in the fields of a template; lengths as in a saved report. */
export interface FieldRules {
  isField(name: string): boolean;
  /** Totals are dropped and put back, never typed. */
  isTotal(name: string): boolean;
  mostCharacters(name: string): number;
}

const PROSE = 1_000_000;
const NOTE = 5000;
const LINE = 500;
const NAME = 200;
const CELL = 200;
const LONG_FIELDS = new Set(['preface', EXPLANATIONS, LAST_YEAR]);

const known = new WeakMap<Template, FieldRules>();

export function fieldRulesOf(template: Template): FieldRules {
  const rules = known.get(template) ?? createRules(template);
  known.set(template, rules);
  return rules;
}

function createRules(template: Template): FieldRules {
  const empty = newReport(template, { year: 2000, agency: { name: '', kind: '', scope: '' } });
  const names = new Set(Object.keys(textsOfReport(template, empty)));
  const totals = computedCellsOf(template);
  return {
    isField: (name) => names.has(name),
    isTotal: (name) => totals.has(name),
    mostCharacters,
  };
}

function mostCharacters(name: string): number {
  if (isCellName(name) || name.startsWith('processingFees.')) return CELL;
  if (name.startsWith('agency.')) return NAME;
  if (name.startsWith('notes.')) return NOTE;
  const isProse = LONG_FIELDS.has(name) || name.startsWith('sections.');
  return isProse ? PROSE : LINE;
}

/** Neither database nor any document can hold a NUL or half a character. */
export function storableText(text: string): string {
  return text.replace(/[\0\p{Cs}]/gu, '');
}
