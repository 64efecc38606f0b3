import type { CellValue } from '@/lib/cells/cell-value';
import type { ClipBlock } from '@/lib/clipboard/clip-block';
import { type PastePlan, planPaste } from '@/lib/clipboard/plan-paste';
import { tablesOf } from '@/lib/template/walk';
import { templates } from '@/schemas/registry';

export interface Where {
  readonly edition: '2019' | '2021';
  readonly table: 'disclosure' | 'requests' | 'cases';
  readonly line?: number;
  readonly cell?: number;
  readonly values?: Readonly<Record<string, CellValue>>;
}

export function plan(block: ClipBlock, where: Where): PastePlan {
  const template = templates.find(({ edition }) => edition === where.edition);
  const table = template && tablesOf(template).find(({ id }) => id === where.table);
  if (template === undefined || table === undefined) throw new Error('no such table');
  return planPaste({
    template,
    table,
    block,
    anchor: { line: where.line ?? 0, cell: where.cell ?? 0 },
    values: where.values ?? {},
  });
}

/** `row: text text …` for each row that gets texts; a blank is `·`. */
export function drawn({ texts }: PastePlan): readonly string[] {
  const rows = new Map<string, string[]>();
  for (const [address, text] of Object.entries(texts)) {
    const row = address.split('/')[1] ?? '';
    rows.set(row, [...(rows.get(row) ?? []), text === '' ? '·' : text]);
  }
  return [...rows].map(([row, cells]) => `${row}: ${cells.join(' ')}`);
}

export function problemsOf({ problems }: PastePlan): readonly string[] {
  return problems.map((problem) => {
    switch (problem.kind) {
      case 'too-many-cells':
        return `too-many-cells ${problem.cells}`;
      case 'outside':
        return `outside ${problem.texts}`;
      case 'unreadable':
        return `unreadable ${problem.address} ${problem.text}`;
      case 'other-total':
        return [
          `other-total ${problem.address} ${problem.pasted} ${problem.computed}`,
          ...(problem.complete ? [] : ['so far']),
        ].join(' ');
      default:
        return problem.kind;
    }
  });
}
