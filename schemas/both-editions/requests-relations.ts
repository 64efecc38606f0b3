import type { Relation } from '@/lib/template/template';
import { applicantIds } from './requests-table';

const allColumns = [...applicantIds, 'total'];

const onTable = { table: 'requests', severity: 'error' } as const;

/** `results` are the leaf rows that （七） adds up; `rows` all rows above the total included. */
export function requestsRelations(results: readonly string[]): readonly Relation[] {
  const rows = ['received', 'carriedIn', ...results, 'concluded', 'carriedOver'];
  return [
    {
      ...onTable,
      id: 'requests.balance',
      kind: 'balance',
      line: 'column',
      lines: allColumns,
      left: ['received', 'carriedIn'],
      right: ['concluded', 'carriedOver'],
      text: '第一项加第二项之和，等于第三项加第四项之和',
      source: { kind: 'official', text: '表格左上角印明的勾稽关系，第三项指（七）总计' },
    },
    {
      ...onTable,
      id: 'requests.row-total',
      kind: 'sum',
      line: 'row',
      lines: rows,
      left: ['total'],
      right: applicantIds,
      text: '总计等于自然人与法人或其他组织各类之和',
      source: { kind: 'derived', text: '由“总计”栏的含义得出' },
    },
    {
      ...onTable,
      id: 'requests.concluded',
      kind: 'sum',
      line: 'column',
      lines: allColumns,
      left: ['concluded'],
      right: results,
      text: '（七）总计等于各项办理结果之和',
      source: { kind: 'derived', text: '由“（七）总计”的含义得出' },
    },
    {
      ...onTable,
      id: 'requests.carry-limit',
      kind: 'bound',
      line: 'column',
      lines: allColumns,
      left: ['carriedOver'],
      right: ['received', 'carriedIn'],
      text: '结转下年度的不能多于新收加上年结转',
      source: { kind: 'derived', text: '否则本年度办理结果为负数' },
    },
  ];
}
