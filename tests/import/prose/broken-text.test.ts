import { describe, expect, it } from 'vitest';

import { readProse } from '@/lib/import/prose/read-prose';
import { readTitle } from '@/lib/import/prose/read-title';
import type { Source } from '@/lib/import/source';
import { editionOf } from '../../support/report-with';
import { sourceOfLines } from './source-of';

const template = editionOf('2021');

function read(drawing: string, format: Source['format'] = 'text') {
  const { source, zones } = sourceOfLines(drawing);
  return readProse({ template, source: { ...source, format }, zones });
}

describe('numbers in lines of their own', () => {
  it('stay in their sentences', () => {
    const text = `青云市应急管理局
2022
年政府信息公开工作年度报告
根据（国办公开办函〔
2021
〕
30
号）编制。
一、总体情况
2022
年办理人大建议
14
件、政协提案
2
5
8
件。`;
    expect(read(text)).toMatchObject({
      year: 2022,
      agencyName: '青云市应急管理局',
      preface: '根据（国办公开办函〔2021〕30号）编制。',
      sections: { overview: '2022年办理人大建议14件、政协提案258件。' },
    });
  });

  it('are pages where no unit follows, or where they count up', () => {
    const { sections } = read('一、总体情况\n结合工作实\n3\n际，做了工作；\n7\n有成绩。');
    expect(sections.overview).not.toMatch(/\d/u);
    const counted = read('一、总体情况\n做了工作，\n3\n次要的也做了，\n4\n件件落实。');
    expect(counted.sections.overview).not.toMatch(/\d/u);
  });
});

describe('a year in the number of a document', () => {
  it('is not the year of the report', () => {
    expect(read('根据国办公开办函〔2021〕30号编制。\n一、总体情况\n做了工作。').year).toBeNull();
  });
});

describe('paragraphs', () => {
  const WRAPPED = `一、总体情况
全年紧密结合工作实际，逐步加大政务公开力度，完善各项信息公开的制度
全年紧密结合工作实际，逐步加大政务公开力度，完善各项信息公开的制度
全年紧密结合工作实际，逐步加大政务公开力度，完善各项信息公开的制度
按规定做了工作。`;

  it.each([
    ['text', 1],
    ['pdf', 1],
    ['html', 4],
    ['docx', 4],
  ] as const)('of %s', (format, count) => {
    expect(read(WRAPPED, format).sections.overview?.split('\n')).toHaveLength(count);
  });
});

describe('a whole report in one line', () => {
  it.each(['', ' '])('has title and first section, parted by "%s"', (gap) => {
    const text = [
      '清河县民政局2023年政府信息公开工作年度报告',
      '一、总体情况',
      '做了工作。',
      '五、存在的主要问题及改进情况',
      '有问题。',
      '六、其他需要报告的事项',
      '无。',
    ].join(gap);
    expect(read(text)).toMatchObject({
      year: 2023,
      agencyName: '清河县民政局',
      title: '',
      preface: '',
      sections: { overview: '做了工作。', improvements: '有问题。', other: '无。' },
    });
  });
});

describe('the agency', () => {
  it('comes without the kind of page in front of it', () => {
    const title = '年度报告河口乡人民政府2019年政府信息公开工作年度报告';
    expect(readTitle(template, title)?.agency).toBe('河口乡人民政府');
    expect(read(`${title}\n一、总体情况\n做了工作。`)).toMatchObject({ title: '' });
  });
});
