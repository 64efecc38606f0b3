import { describe, expect, it } from 'vitest';

import { titleLinesOf } from '@/lib/document/title-lines';

describe('a long title', () => {
  it.each([
    ['海州区2020年政府信息公开工作年度报告', ['海州区2020年政府信息公开工作年度报告']],
    [
      '海州区人民政府办公室2020年度政府信息公开工作年度报告',
      ['海州区人民政府办公室2020年度', '政府信息公开工作年度报告'],
    ],
    [
      '淮安市人民政府2024年政府信息公开工作年度报告',
      ['淮安市人民政府2024年', '政府信息公开工作年度报告'],
    ],
  ])('%s', (title, lines) => {
    expect(titleLinesOf(title)).toEqual(lines);
  });
});
