import { describe, expect, it } from 'vitest';

import type { CellValue } from '@/lib/cells/cell-value';
import { checkReport } from '@/lib/checks/check-report';
import type { FindingCode } from '@/lib/findings/finding';
import { messageOf } from '@/lib/findings/messages';
import { NO_CONTACT } from '@/lib/report/new-report';
import type { Contact, Report } from '@/lib/report/report';
import { lastYearWith } from '../support/last-year-with';
import { editionOf, reportWith } from '../support/report-with';

interface Entry {
  readonly edition: string;
  readonly values?: Readonly<Record<string, CellValue>>;
  readonly rest?: Partial<Report>;
}

const overview = (text: string) => ({
  sections: { overview: text, improvements: '没有。', other: '没有收取信息处理费。' },
});

const contact = (fields: Partial<Contact>) => ({
  publication: { period: null, download: '', contact: { ...NO_CONTACT, ...fields } },
});

const after = (year: number, values: Entry['values'] = {}) => ({
  year: year + 1,
  lastYear: lastYearWith(year, values),
});

const handled = { 'requests/received/natural': 9, 'requests/granted/natural': 9 };

const other = (text: string) => ({
  sections: { overview: '没有。', improvements: '没有。', other: text },
});

const REPEATED =
  '完善信息发布审核制度，做到先审后发。门户网站公开专栏按目录设置，每月检查一次。'.repeat(3);

/** The smallest report for each code. */
const catalogue: Readonly<Record<FindingCode, Entry>> = {
  'broken-sum': {
    edition: '2021',
    values: { 'cases/review/upheld': 2, 'cases/review/other': 1, 'cases/review/total': 5 },
  },
  'broken-balance': { edition: '2021', values: { 'requests/received/business': 3 } },
  'broken-bound': {
    edition: '2019',
    values: { 'disclosure/normativeDocuments/disclosed': 7 },
  },
  'blank-cells': { edition: '2021', values: { 'cases/direct/pending': null } },
  'not-a-number': { edition: '2021', values: { 'cases/direct/pending': '三件' } },
  negative: { edition: '2021', values: { 'requests/granted/natural': '-2' } },
  decimal: { edition: '2021', values: { 'requests/granted/natural': '2.5' } },
  'too-large': { edition: '2021', values: { 'disclosure/licences/decisions': '1234567890123456' } },
  'too-many-decimals': { edition: '2021', values: { 'disclosure/fees/amount': '1.123456789012' } },
  'total-too-large': {
    edition: '2021',
    values: { 'cases/review/upheld': 999_999_999_999_999, 'cases/review/other': 1 },
  },
  'unit-missing': { edition: '2019', values: { 'disclosure/procurement/amount': '225' } },
  'fees-incomplete': {
    edition: '2021',
    rest: { processingFees: { notices: 3, charged: '380', received: null } },
  },
  'prose-missing': { edition: '2021', rest: overview('') },
  'heading-without-text': {
    edition: '2021',
    rest: overview('（一）主动公开\n全年公开信息30条。\n（二）依申请公开情况\n（三）监督保障'),
  },
  'prose-too-long': { edition: '2021', rest: overview('字'.repeat(50_001)) },
  A12: {
    edition: '2021',
    rest: {
      agency: { name: '某县人民政府', kind: 'government', scope: 'own' },
      ...overview('全年开展工作考核1次。'),
    },
  },
  A13: {
    edition: '2021',
    rest: { sections: { overview: '没有。', improvements: '没有。', other: '没有其他事项。' } },
  },
  'unknown-reference': { edition: '2021', rest: overview('收到{{requests/received/nobody}}件。') },
  'reference-blank': {
    edition: '2021',
    values: { 'requests/granted/natural': null },
    rest: overview('予以公开{{requests/granted/natural}}件。'),
  },
  'forbidden-characters': { edition: '2021', rest: overview('一\u0000二\ud800') },
  'radical-characters': { edition: '2021', rest: overview('⼀⻔') },
  'agency-missing': {
    edition: '2021',
    rest: { agency: { name: ' ', kind: 'department', scope: 'own' } },
  },
  'title-incomplete': { edition: '2021', rest: { title: '政府信息公开工作报告' } },
  'wrong-edition': { edition: '2019', rest: { year: 2022 } },
  'postcode-wrong': { edition: '2021', rest: contact({ postcode: '05480' }) },
  'email-wrong': { edition: '2021', rest: contact({ email: 'office.gov.cn' }) },
  'period-wrong': {
    edition: '2021',
    rest: {
      publication: {
        period: { from: '2021-01-01', to: '2021-12-30' },
        download: '',
        contact: NO_CONTACT,
      },
    },
  },
  T1: { edition: '2021', values: handled, rest: overview('全年收到政府信息公开申请8件。') },
  T2: { edition: '2021', values: handled, rest: overview('办结政府信息公开申请十件。') },
  T3: {
    edition: '2021',
    values: { 'requests/received/natural': 3, 'requests/refused.thirdParty/natural': 3 },
    rest: overview('政府信息公开申请中，不予公开2件。'),
  },
  T4: {
    edition: '2021',
    values: { 'cases/direct/upheld': 2, 'cases/afterReview/other': 1 },
    rest: overview('因政府信息公开引发的行政诉讼4件。'),
  },
  T5: {
    edition: '2021',
    values: { 'disclosure/normativeDocuments/issued': 4 },
    rest: overview('制发行政规范性文件0件。'),
  },
  T6: { edition: '2021', values: handled, rest: overview('本机关未收到政府信息公开申请。') },
  T7: {
    edition: '2021',
    values: {
      'requests/received/natural': 9,
      'requests/granted/natural': 6,
      'requests/partial/natural': 2,
      'requests/other.rest/natural': 1,
    },
    rest: overview('全年办结申请9件，其中予以公开6件，部分公开2件。'),
  },
  T8: {
    edition: '2021',
    values: { 'requests/received/natural': 1, 'requests/other.feeUnpaid/natural': 1 },
    rest: other('本年度未收取信息处理费。'),
  },
  T9: {
    edition: '2021',
    values: { 'disclosure/fees/amount': '0.01' },
    rest: other('全年收取信息处理费380元。'),
  },
  P1: {
    edition: '2021',
    rest: {
      ...overview(REPEATED),
      year: 2024,
      lastYear: { ...lastYearWith(2023, {}), ...overview(REPEATED) },
    },
  },
  P2: {
    edition: '2021',
    rest: { sections: { overview: '没有。', improvements: '目前没有问题。', other: '没有。' } },
  },
  P3: { edition: '2021', rest: { year: 2022, ...overview('2021年，公开信息30条。') } },
  P4: { edition: '2021', rest: overview('（文字描述）') },
  P5: { edition: '2021', rest: { preface: '本报告由总体情况等五个部分组成。' } },
  P6: { edition: '2021', values: { 'disclosure/regulations/inForce': 6 } },
  P7: {
    edition: '2021',
    values: { 'disclosure/fees/amount': '12.5' },
    rest: overview('收取行政事业性收费12.5元。'),
  },
  P8: { edition: '2021' },
  P10: { edition: '2021', rest: { title: '某县人民政府办公室2021年政府信息公开工作报告' } },
  P14: { edition: '2021', rest: overview('通过网站主动公开信息  条。') },
  X1: {
    edition: '2021',
    values: { 'requests/carriedIn/natural': 4, 'requests/granted/natural': 4 },
    rest: after(2023, { 'requests/received/natural': 5, 'requests/carriedOver/natural': 5 }),
  },
  X2: {
    edition: '2021',
    values: {
      'disclosure/normativeDocuments/issued': 8,
      'disclosure/normativeDocuments/repealed': 26,
      'disclosure/normativeDocuments/inForce': 372,
    },
    rest: after(2024, { 'disclosure/normativeDocuments/inForce': 66 }),
  },
  X3: {
    edition: '2019',
    values: { 'disclosure/licences/previousItems': 40 },
    rest: after(2019, {
      'disclosure/licences/previousItems': 40,
      'disclosure/licences/change': -3,
    }),
  },
  X4: {
    edition: '2019',
    values: {
      'disclosure/normativeDocuments/disclosed': 5,
      'disclosure/normativeDocuments/totalDisclosed': 14,
    },
    rest: after(2019, { 'disclosure/normativeDocuments/totalDisclosed': 10 }),
  },
  X5: {
    edition: '2021',
    values: { 'disclosure/penalties/decisions': 300 },
    rest: after(2023, { 'disclosure/penalties/decisions': 120 }),
  },
  X6: {
    edition: '2021',
    values: { 'cases/review/upheld': 1 },
    rest: after(2023, { 'cases/review/pending': 3 }),
  },
  A7: {
    edition: '2021',
    values: { 'disclosure/normativeDocuments/repealed': 6 },
    rest: after(2023, { 'disclosure/normativeDocuments/inForce': 3 }),
  },
};

describe('the words for a finding', () => {
  it.each(Object.entries(catalogue))('%s', (code, { edition, values = {}, rest = {} }) => {
    const template = editionOf(edition);
    const findings = checkReport(template, reportWith(template, values, rest));
    const found = findings.find((finding) => finding.code === code);
    expect(found && messageOf(template, found)).toMatchSnapshot();
  });

  it.each(['2019', '2021'])(
    'has nothing but a hint to say of a report of zeros (%s)',
    (edition) => {
      const template = editionOf(edition);
      const findings = checkReport(template, reportWith(template, {}));
      expect(findings.map(({ code }) => code)).toEqual(['P8']);
    },
  );
});
