import type { CellValue } from '@/lib/cells/cell-value';
import { newReport } from '@/lib/report/new-report';
import type { Report } from '@/lib/report/report';
import { templateOfEdition } from '@/lib/template/choose';
import { computedCellsOf } from '@/lib/template/relation-terms';
import type { Template } from '@/lib/template/template';
import { cellsOf } from '@/lib/template/walk';
import { templates } from '@/schemas/registry';

export function editionOf(edition: string): Template {
  const template = templateOfEdition(templates, edition);
  if (template === undefined) throw new Error(`no such edition: ${edition}`);
  return template;
}

/** A complete report of zeros without findings, apart from what is given. */
export function reportWith(
  template: Template,
  values: Readonly<Record<string, CellValue>>,
  rest: Partial<Report> = {},
): Report {
  const agency = { name: '某县人民政府办公室', kind: 'department', scope: 'own' };
  const empty = newReport(template, { year: template.years.from, agency });
  const computed = computedCellsOf(template);
  const zeros = cellsOf(template)
    .filter(({ address }) => !computed.has(address))
    .map(({ address, definition }) => [address, definition.kind === 'amount' ? '0' : 0] as const);
  return {
    ...empty,
    sections: {
      ...Object.fromEntries(Object.keys(empty.sections).map((id) => [id, '没有。'])),
      improvements: '公开不够及时，今后逐月检查更新。',
      other: '没有收取信息处理费。',
    },
    ...rest,
    values: { ...empty.values, ...Object.fromEntries(zeros), ...values },
  };
}
