import { describe, expect, it } from 'vitest';

import { linesOn, pagesOf } from './set-text';

describe('a title', () => {
  it.each([
    ['涧西区2021年政府信息公开工作年度报告', 1],
    ['海州区人民政府办公室2020年度|政府信息公开工作年度报告', 2],
    ['涧西区政务服务和大数据管理局|2021年政府信息公开工作年度报告', 2],
    ['某某市某某区人民政府某某街道办事处|2024年政府信息公开工作年度报告', 2],
    ['上海市人民政府办公厅2025年|政府信息公开工作年度报告', 2],
  ])('%s is broken between words', (marked, count) => {
    const page = pagesOf({ kind: 'title', text: marked.replaceAll('|', '') }).pages[0];
    const lines = page ? linesOn(page).map(({ text }) => text) : [];
    expect(lines.join('|')).toBe(marked);
    expect(lines).toHaveLength(count);
  });

  it('of any length is set', () => {
    const { pages } = pagesOf({ kind: 'title', text: '政府信息公开'.repeat(60) });
    const lengths = pages.flatMap((page) => linesOn(page).map(({ text }) => text.length));
    expect(Math.max(...lengths)).toBeLessThanOrEqual(20);
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(360);
  });
});
