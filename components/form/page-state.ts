import type { Finding } from '@/lib/findings/finding';
import { fieldAt, PREFACE, pageOf } from '@/lib/report/field-names';
import { computedCellsOf } from '@/lib/template/relation-terms';
import type { Template } from '@/lib/template/template';
import { cellsOfTable } from '@/lib/template/walk';

/** How far one page of the form is. */
export type PageState =
  | { readonly kind: 'empty' }
  | { readonly kind: 'begun'; readonly blank: number }
  | { readonly kind: 'wrong'; readonly errors: number }
  /** Nothing is missing, but the text is last year's. */
  | { readonly kind: 'stale' }
  /** Nothing is missing, but all that may be left out is. */
  | { readonly kind: 'bare' }
  | { readonly kind: 'done' };

export interface FormPage {
  readonly id: string;
  readonly name: string;
  readonly state: PageState;
}

export interface Filling {
  readonly findings: readonly Finding[];
  textOf(name: string): string;
}

export function formPagesOf(
  template: Template,
  { findings, textOf }: Filling,
): readonly FormPage[] {
  const pages = [
    { id: PREFACE, name: `标题和${template.preface.label}` },
    ...template.sections.map(({ id, heading }) => ({ id, name: heading })),
  ];
  return pages.map(({ id, name }) => {
    const own = findings.filter(({ at }) => pageOf(template, fieldAt(template, at)) === id);
    const state = stateOf(template, id, own);
    const isBare = id === PREFACE && state.kind === 'done' && isPrefaceBlank(template, textOf);
    return { id, name, state: isBare ? { kind: 'bare' } : state };
  });
}

/** Whether a finding says no more than that nobody has begun with its part. */
export function isOfUntouched(template: Template, { code, at, cells }: Finding): boolean {
  if (code === 'prose-missing') return true;
  const page = pageOf(template, fieldAt(template, at));
  return code === 'blank-cells' && cells.length === typedCellsOf(template, page);
}

/** The fields of the first page that may be left out. */
function optionalFieldsOf({ preface }: Template): readonly string[] {
  const contact = preface.contactFields.map(({ id }) => `contact.${id}`);
  return ['preface', 'period.from', 'period.to', 'download', ...contact];
}

function isPrefaceBlank(template: Template, textOf: Filling['textOf']): boolean {
  return optionalFieldsOf(template).every((name) => textOf(name).trim() === '');
}

function stateOf(template: Template, page: string, findings: readonly Finding[]): PageState {
  if (findings.some(({ code }) => code === 'prose-missing')) return { kind: 'empty' };
  const blank = findings.find(({ code }) => code === 'blank-cells')?.cells.length ?? 0;
  const errors = findings.filter(
    ({ code, severity }) => severity === 'error' && code !== 'blank-cells',
  ).length;
  if (errors > 0) return { kind: 'wrong', errors };
  if (findings.some(({ code }) => code === 'P3')) return { kind: 'stale' };
  if (blank === 0) return { kind: 'done' };
  return blank === typedCellsOf(template, page) ? { kind: 'empty' } : { kind: 'begun', blank };
}

function typedCellsOf(template: Template, page: string): number {
  const section = template.sections.find(({ id }) => id === page);
  if (section?.kind !== 'table') return 0;
  const computed = computedCellsOf(template);
  return cellsOfTable(section.table).filter(({ address }) => !computed.has(address)).length;
}

export function pageStateText(state: PageState): string {
  switch (state.kind) {
    case 'empty':
      return '未填';
    case 'begun':
      return `还有${state.blank}格未填`;
    case 'wrong':
      return `${state.errors}处必须改`;
    case 'stale':
      return '上年文字，待修改';
    case 'bare':
      return '可补充';
    case 'done':
      return '完成';
  }
}
