import { describe, expect, it } from 'vitest';

import { claimsOf } from '@/lib/claims/claims-of';
import type { Report } from '@/lib/report/report';
import { editionOf, reportWith } from '../support/report-with';

const template = editionOf('2021');

const VALUES = {
  'requests/received/natural': 3001,
  'requests/received/business': 118,
  'requests/carriedIn/natural': 34,
  'requests/granted/natural': 1362,
  'requests/partial/natural': 454,
  'requests/unavailable.notHeld/natural': 1234,
  'requests/carriedOver/natural': 103,
  'cases/review/upheld': 5,
  'cases/review/corrected': 2,
  'disclosure/normativeDocuments/issued': 12,
  'disclosure/fees/amount': '96171.6',
};

/** Each figure as it is written, with = where it agrees, the number of the tables where not. */
function read(overview: string, rest: Partial<Report> = {}): readonly string[] {
  const sections = { overview, improvements: '没有。', other: '没有。' };
  const claims = claimsOf(
    template,
    reportWith(template, VALUES, { year: 2024, sections, ...rest }),
  );
  return claims
    .filter(({ field, unit, kind }) => field === 'overview' && (unit !== '' || kind === 'none'))
    .map(({ figure, state, actual, correction }) => {
      if (state === 'untied') return `${figure}?`;
      return state === 'agrees' ? `${figure}=` : `${figure}≠${actual}→${correction ?? ''}`;
    });
}

describe('a figure of the prose', () => {
  it.each([
    ['新收政府信息公开申请3119件，上年结转34件。', ['3119=', '34=']],
    ['收到３，１１９件政府信息公开申请。', ['３，１１９=']],
    ['新收政府信息公开申请三千一百二十件。', ['三千一百二十≠3119→三千一百一十九']],
    ['收到政府信息公开申请3,120件。', ['3,120≠3119→3,119']],
    ['收到政府信息公开申请3100余件，办结近3100件。', ['3100=', '3100=']],
    ['收到政府信息公开申请2900余件。', ['2900≠3119→3100']],
    ['办结申请中，予以公开1362件，占44.7%。', ['1362=', '44.7%=']],
    ['办结申请中，予以公开1362件，占54.7%。', ['1362=', '54.7%≠44.6557→44.7%']],
    ['予以公开和部分公开共1816件，占59.5%。', ['1816=', '59.5%=']],
    ['制发行政规范性文件十二件。', ['十二=']],
    ['行政事业性收费96171.6万元。', ['96171.6=']],
    ['行政事业性收费9.6亿元。', ['9.6=']],
    ['收到申请3119件，办结3050件，还有105件正在办理。', ['3119=', '3050=', '105≠103→103']],
    ['收到申请3119件，余105份正在办理。', ['3119=', '105≠103→103']],
    ['收到的申请中自然人3000件。', ['3000≠3001→3001']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('a figure that no table knows', () => {
  it.each([
    ['2023年收到政府信息公开申请2800件，比上年增长12%。', ['2800?', '12?']],
    ['通过网站收到政府信息公开申请1200件，信函申请300件。', ['1200?', '300?']],
    ['县教育局收到政府信息公开申请5件，办结4件。', ['5?', '4?']],
    ['收到区长信箱来信17件，办结17件。', ['17?', '17?']],
    ['延期答复政府信息公开申请7件。', ['7?']],
    ['受理涉及征地拆迁的政府信息公开申请7件。', ['7?']],
    ['制发规范性文件解读材料5件。', ['5?']],
    ['主动公开政府信息1234条，同比增加20条。', ['1234?', '20?']],
    ['收到的申请中尚有6件未到办理期限，结转下一年度继续办理。', ['6?']],
    ['收到的申请中有2件涉及多个部门。', ['2?']],
    ['收到的申请中还有2件涉及多个部门。', ['2?']],
    ['收到政府信息公开申请3119件，目前还有2件正在办理。', ['3119=', '2?']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('words that there was none', () => {
  it.each([
    ['本机关未收到政府信息公开申请。', ['未收到政府信息公开申请≠3119→']],
    ['未发生因政府信息公开引起的行政诉讼。', ['未发生因政府信息公开引起的行政诉讼=']],
    ['没有因政府信息公开工作被申请行政复议。', ['没有因政府信息公开工作被申请行政复议≠7→']],
    ['部分单位长期未收到政府信息公开申请。', []],
    ['未发生行政复议被纠错、行政诉讼败诉的情况。', expect.any(Array)],
    ['未收到对政府信息公开工作的举报投诉。', []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('a long text', () => {
  it.each(['1件、', '（、）', '未', '分别', '占', '一百', '不予公开、', '3至', '{{'])(
    'of %s is read',
    (part) => {
      expect(() => read(part.repeat(Math.ceil(20_000 / part.length)))).not.toThrow();
    },
  );

  it('keeps its places', () => {
    const text = `前一段。\n ⼀、 收到政府信息公开申请 3120 件。`;
    const sections = { overview: text, improvements: '没有。', other: '没有。' };
    const claims = claimsOf(template, reportWith(template, VALUES, { sections }));
    const claim = claims.find(({ state }) => state === 'disagrees');
    expect(claim && text.slice(claim.start, claim.end)).toBe('3120');
  });
});
