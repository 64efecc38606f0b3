import { describe, expect, it } from 'vitest';

import { checkReport } from '@/lib/checks/check-report';
import { buildCheckup } from '@/lib/checkup/build-checkup';
import type { Checkup } from '@/lib/checkup/checkup';
import type { Document } from '@/lib/document/document';
import { textOf } from '@/lib/document/text-of';
import { textsOf } from '@/lib/document/texts-of';
import { type Answers, answerCells, NO_ANSWERS } from '@/lib/import/answer-cells';
import type { Imported } from '@/lib/import/imported';
import { writeDocx } from '@/lib/writers/docx';
import { writeHtml } from '@/lib/writers/html';
import { doubtful, importedWith } from '../import/imported-with';

const AT = 'requests/received/natural';

const broken = importedWith({
  cells: {
    [AT]: doubtful(11, 1),
    'requests/granted/natural': { value: 5, text: '5', place: { page: 2, line: 31 } },
    'requests/other.rest/natural': {
      state: 'missing',
      value: null,
      text: null,
      place: null,
      reason: 'row-missing',
    },
    'requests/other.rest/business': {
      state: 'missing',
      value: null,
      text: null,
      place: null,
      reason: 'row-missing',
    },
  },
  fields: [{ field: 'agency', state: 'read', text: '某县人民政府办公室' }],
});

function checkupOf(imported: Imported, answers: Answers = NO_ANSWERS): Checkup {
  const answered = answerCells(imported, answers);
  const findings = checkReport(answered.template, answered.report);
  return { imported: answered, answers, findings, date: '2026-03-09' };
}

function linesOf({ blocks }: Document): readonly string[] {
  return blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.grid.rows.map(({ cells }) => cells.map(({ runs }) => textOf(runs)).join('|'))
      : textsOf(block),
  );
}

describe('the 体检报告', () => {
  const lines = linesOf(buildCheckup(checkupOf(broken)));
  const text = lines.join('\n');

  it('says whose report it is, and when it was looked at', () => {
    expect(lines[0]).toBe('某县人民政府办公室2021年政府信息公开工作年度报告体检报告');
    expect(lines).toContain('文件|报告.docx');
    expect(lines).toContain('体检日期|2026年3月9日');
    expect(lines).toContain('待确认|1项');
  });

  it('tells the gravest findings first, each with its place', () => {
    expect(text.indexOf('必须改（')).toBeGreaterThan(0);
    expect(text).toMatch(/“自然人”列不平：.+原文第172行/u);
  });

  it('lists cells that were not read, a row at a time', () => {
    expect(text).toContain('自然人，一、本年新收政府信息公开申请数量|待确认|110');
    expect(text).toContain('可能是11、1。');
    expect(text).toMatch(/等2格\|缺\|\|原文没有这一行，或者没有认出来。/u);
  });

  it('lists what was left out', () => {
    expect(text).toContain('第999行|不属于报告的文字|分享到：');
  });

  it('says what a person answered', () => {
    const answers = { cells: { [AT]: 11 }, fields: { agency: '某县人民政府' } };
    const answered = linesOf(buildCheckup(checkupOf(broken, answers)));
    expect(answered.join('\n')).toContain('自然人，一、本年新收政府信息公开申请数量|110|11');
    expect(answered).toContain('待确认|0项');
    expect(answered[0]).toContain('某县人民政府2021年');
  });

  it('is short when all is well', () => {
    const one = { value: 1, text: '1' };
    const rows = ['received', 'granted', 'concluded'];
    const granted = rows.flatMap((row) => [`requests/${row}/natural`, `requests/${row}/total`]);
    const fine = importedWith({ cells: Object.fromEntries(granted.map((at) => [at, one])) });
    const said = linesOf(buildCheckup(checkupOf(fine)));
    expect(said).toContain('没有发现问题。');
    expect(said).toContain('全部直接读出。');
  });

  it('is written as a page and as a Word file', async () => {
    const document = buildCheckup(checkupOf(broken));
    expect(new TextDecoder().decode(await writeHtml(document))).toContain('体检日期');
    expect((await writeDocx(document)).length).toBeGreaterThan(5000);
  });
});
