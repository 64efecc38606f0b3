import { NOT_APPLICABLE } from '@/lib/cells/cell-value';
import { checkWithoutCauses } from '@/lib/checks/check-report';
import { messageOf, severityNames } from '@/lib/findings/messages';
import { namesOf } from '@/lib/findings/names';
import { type Ledger, ledgerOf } from '@/lib/report/ledger';
import type { Report } from '@/lib/report/report';
import type { Table, Template } from '@/lib/template/template';
import { cellsOfTable, tableSectionsOf } from '@/lib/template/walk';
import { oneAtATime } from '../one-at-a-time';
import type { Server } from '../server';
import { missingReason, stateName } from './missing-reason';
import type { BulkEntry, BulkPlan } from './plan-bulk';
import { readCopy } from './read-copy';
import type { SheetValue } from './xlsx-cells';
import { type SheetRows, type StreamedSheet, xlsxStream } from './xlsx-stream';

/** The figures of all units as a workbook: a row for each unit, a sheet for each table. */
export function bulkFigures(server: Server, plan: BulkPlan): AsyncGenerator<Uint8Array> {
  const book = bookOf(server, plan);
  const sheets = [UNITS, ...book.map(({ sheet }) => sheet), FINDINGS];
  return xlsxStream(sheets, rowsOf(server, plan, book), server.now());
}

const UNITS: StreamedSheet = {
  name: '单位',
  header: [
    '序号',
    '单位',
    '状态',
    '第几次提交',
    '提交时间',
    '必须改',
    '说明后可报',
    '没有数字的原因',
  ],
  widths: [6, 36, 10, 12, 20, 8, 12, 40],
};

const FINDINGS: StreamedSheet = {
  name: '问题',
  header: ['序号', '单位', '程度', '问题', '说明'],
  widths: [6, 36, 12, 60, 80],
};

interface TableSheet {
  readonly template: Template;
  readonly table: Table;
  readonly sheet: StreamedSheet;
}

/** The tables of all editions that the reports are written in. */
function bookOf({ templates }: Server, { entries }: BulkPlan): readonly TableSheet[] {
  const used = new Set(entries.filter(({ copy }) => copy !== null).map(({ edition }) => edition));
  const editions = templates.filter(({ edition }) => used.has(edition));
  return editions.flatMap((template) =>
    tableSectionsOf(template).map(({ table, heading }) => {
      const cells = cellsOfTable(table);
      const mark = editions.length > 1 ? `${template.edition} ` : '';
      const names = cells.map(({ address }) => namesOf(template).cell(address));
      const sheet = {
        name: sheetName(`${mark}${heading}`),
        header: ['序号', '单位', ...names],
        widths: [6, 36, ...names.map(() => 14)],
      };
      return { template, table, sheet };
    }),
  );
}

const MOST_CHARACTERS = 31;

function sheetName(text: string): string {
  return text.replace(/[[\]:*?/\\']/gu, '').slice(0, MOST_CHARACTERS);
}

async function* rowsOf(
  server: Server,
  { entries }: BulkPlan,
  book: readonly TableSheet[],
): AsyncGenerator<SheetRows> {
  for (const [place, entry] of entries.entries()) {
    const start = [place + 1, entry.unit.name];
    const { copy } = entry;
    const read = copy === null ? null : await oneAtATime(() => readCopy(server, copy));
    const rows = new Map([[0, [[...start, ...unitRow(entry, read !== null)]]]]);
    if (read !== null) {
      for (const [sheet, row] of figureRows(book, read)) rows.set(sheet, [[...start, ...row]]);
      rows.set(
        book.length + 1,
        findingRows(read).map((row) => [...start, ...row]),
      );
    }
    yield rows;
  }
}

function unitRow(entry: BulkEntry, isRead: boolean): SheetValue[] {
  const { copy } = entry;
  if (copy === null) return [stateName(entry), null, null, null, null, missingReason(entry)];
  const time = new Date(copy.submittedAt).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai' });
  const missing = isRead ? null : '读取时出错';
  return [stateName(entry), copy.number, time, copy.errors, copy.warnings, missing];
}

interface ReadCopy {
  readonly template: Template;
  readonly report: Report;
}

function figureRows(
  book: readonly TableSheet[],
  { template, report }: ReadCopy,
): readonly (readonly [number, SheetValue[]])[] {
  const ledger = ledgerOf(template, report.values);
  return book.flatMap((sheet, place) => {
    if (sheet.template !== template) return [];
    const cells = cellsOfTable(sheet.table);
    return [
      [place + 1, cells.map(({ address }) => figureAt(template, { report, ledger }, address))],
    ];
  });
}

function figureAt(
  { notApplicable }: Template,
  { report, ledger }: { readonly report: Report; readonly ledger: Ledger },
  address: string,
): SheetValue {
  const value = report.values[address] ?? ledger.totalAt(address)?.value ?? null;
  if (value === NOT_APPLICABLE) return notApplicable;
  return typeof value === 'string' && PLAIN_NUMBER.test(value) ? Number(value) : value;
}

/** No more digits than a spreadsheet keeps. */
const PLAIN_NUMBER = /^-?(?=[\d.]{1,15}$)\d+(?:\.\d+)?$/u;

function findingRows({ template, report }: ReadCopy): SheetValue[][] {
  return checkWithoutCauses(template, report).map((finding) => {
    const { title, text } = messageOf(template, finding);
    return [severityNames[finding.severity], title, text];
  });
}
