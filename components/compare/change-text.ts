import { fieldLabel, hasCell } from '@/components/pages/field-labels';
import { NOT_APPLICABLE } from '@/lib/cells/cell-value';
import type {
  Change,
  ChoiceChange,
  Figure,
  FigureChange,
  ReasonChange,
  SentenceChange,
} from '@/lib/compare/change';
import { namesOf } from '@/lib/findings/names';
import { EXPLANATIONS } from '@/lib/report/explanations-text';
import { isCellName } from '@/lib/report/field-names';
import type { Template } from '@/lib/template/template';

/** The edition of the report after, and that of the one before. */
export interface ComparedTemplates {
  readonly template: Template;
  readonly beforeTemplate: Template;
}

export const sentenceNames = { added: '新增', removed: '删去', changed: '改动' } as const;

/** A change in one line of words: `自然人，三（一）予以公开：12 → 13`. */
export function changeText(templates: ComparedTemplates, change: Change): string {
  if (change.kind === 'figure' || change.kind === 'choice') {
    const { name, before, after } = valueChange(templates, change);
    return `${name}：${before} → ${after}`;
  }
  if (change.kind === 'reason') {
    const name = `${reasonName(templates, change.field)}${reasonStep(change)}`;
    return `${name}：${[change.before, change.after].filter((text) => text !== '').join(' → ')}`;
  }
  return `${sentenceNames[change.kind]}：${sentenceText(change)}`;
}

/** The reason and what it explains: `对“总计，（七）总计”的说明`. */
export function reasonName({ template, beforeTemplate }: ComparedTemplates, field: string): string {
  if (field === EXPLANATIONS) return fieldLabel(template, field);
  const own = isCellName(field)
    ? cellName({ template, beforeTemplate }, field)
    : fieldLabel(template, field);
  return `对“${own}”的说明`;
}

export function reasonStep({ before, after }: ReasonChange): string {
  if (before === '') return sentenceNames.added;
  return after === '' ? sentenceNames.removed : sentenceNames.changed;
}

export interface ValueChange {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** A cell or a choice: what it is called and both values. */
export function valueChange(
  { template, beforeTemplate }: ComparedTemplates,
  change: FigureChange | ChoiceChange,
): ValueChange {
  if (change.kind === 'choice') {
    return {
      name: fieldLabel(template, change.field),
      before: choiceLabel(beforeTemplate, change.before),
      after: choiceLabel(template, change.after),
    };
  }
  return {
    name: cellName({ template, beforeTemplate }, change.field),
    before: figureText(change.before, '上年没有此项'),
    after: figureText(change.after, '本版没有此项'),
  };
}

function cellName({ template, beforeTemplate }: ComparedTemplates, address: string): string {
  const own = [template, beforeTemplate].find((one) => hasCell(one, address));
  return own === undefined ? address : namesOf(own).cell(address);
}

function figureText(figure: Figure | null, missing: string): string {
  if (figure === null) return missing;
  const { value, isComputed } = figure;
  if (value === null) return isComputed ? '无法合计' : '空白';
  return value === NOT_APPLICABLE ? '不适用' : String(value);
}

function choiceLabel({ agencyKinds, scopes }: Template, id: string): string {
  return [...agencyKinds, ...scopes].find((choice) => choice.id === id)?.label ?? id;
}

/** Both wordings of a changed sentence, the whole of one that came or went. */
function sentenceText({ kind, before, after }: SentenceChange): string {
  if (kind === 'added') return after.text.trim();
  if (kind === 'removed') return before.text.trim();
  if (before.text.trim() !== after.text.trim()) {
    return `${before.text.trim()} → ${after.text.trim()}`;
  }
  return after.text.startsWith('\n') ? `另起一段“${after.text.trim()}”` : `接上段“${after.text}”`;
}
