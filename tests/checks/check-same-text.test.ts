import { describe, expect, it } from 'vitest';

import { checkReport } from '@/lib/checks/check-report';
import { messageOf } from '@/lib/findings/messages';
import { lastYearOf } from '@/lib/report/last-year';
import type { LastYear, Values } from '@/lib/report/report';
import { editionOf, reportWith } from '../support/report-with';

const template = editionOf('2021');
const ORIGIN = { kind: 'file', name: '上年.docx', reportId: null, revision: null } as const;

const SENTENCES = [
  '全年通过门户网站主动公开政府信息320条，其中规范性文件12件。',
  '全年答复依申请公开18件，均在法定期限内办结，没有延期。',
  '完善信息发布审核制度，落实专人负责，做到先审后发。',
  '门户网站公开专栏按新的目录重新设置，政务新媒体按月检查。',
  '对各科室开展考核，邀请社会评议，没有发生责任追究的情形。',
];
const OVERVIEW = SENTENCES.join('');

const FIGURES: Values = {
  'disclosure/licences/decisions': 120,
  'disclosure/penalties/decisions': 31,
  'requests/received/natural': 18,
  'requests/granted/natural': 12,
  'requests/partial/natural': 6,
  'cases/review/upheld': 2,
};

function lastYear(overview: string, values: Values = {}): LastYear {
  const sections = { overview, improvements: '没有。', other: '没有。' };
  const report = { ...reportWith(template, values, { sections }), year: 2021 };
  return lastYearOf(template, report, ORIGIN);
}

function said(overview: string, last: LastYear | null, values: Values = {}) {
  const sections = { overview, improvements: '没有。', other: '没有。' };
  const report = { ...reportWith(template, values, { sections, lastYear: last }), year: 2022 };
  return checkReport(template, report)
    .filter(({ code }) => code === 'P1')
    .map((finding) => `${finding.severity} ${messageOf(template, finding).title}`);
}

const SAME_TEXT = ['notice “一、总体情况”的文字与上年几乎相同'];
const SAME_FIGURES = ['notice 所有数字都与上年相同'];

describe('a text beside last year’s', () => {
  it.each([
    ['is the same', OVERVIEW, SAME_TEXT],
    ['has other figures only', OVERVIEW.replace('320', '415').replace('18', '26'), SAME_TEXT],
    ['has its sentences in another order', [...SENTENCES].reverse().join(''), SAME_TEXT],
    ['has half of its sentences', SENTENCES.slice(0, 2).concat('今年新建专区。').join(''), []],
    ['has words of its own', OVERVIEW.replaceAll('，', '，今年'), []],
    ['is short, and may well be the same', '没有其他需要报告的事项。', []],
  ])('%s', (_title, text, expected) => {
    const last = text.length < 50 ? lastYear(text) : lastYear(OVERVIEW);
    expect(said(text, last)).toEqual(expected);
  });

  it('is not compared while there is none', () => {
    expect(said(OVERVIEW, null)).toEqual([]);
  });
});

describe('figures beside last year’s', () => {
  it.each([
    ['are all the same', [FIGURES, FIGURES], SAME_FIGURES],
    ['differ in one', [FIGURES, { ...FIGURES, 'cases/review/upheld': 3 }], []],
    ['are all zero, as in many small offices', [{}, {}], []],
    ['are not all filled in', [FIGURES, { ...FIGURES, 'cases/direct/upheld': null }], []],
  ])('%s', (_title, [before, values], expected) => {
    expect(said('没有。', lastYear('没有。', before), values)).toEqual(expected);
  });

  it.each<[string, Partial<LastYear>]>([
    ['of another agency', { agency: { name: '另一个局', kind: 'department', scope: 'own' } }],
    ['of two years before', { year: 2020 }],
  ])('is not compared with a report %s', (_whose, other) => {
    const last = { ...lastYear(OVERVIEW, FIGURES), ...other };
    expect(said(OVERVIEW, last, FIGURES)).toEqual([]);
  });
});
