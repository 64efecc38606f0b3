import { describe, expect, it } from 'vitest';

import { readProse } from '@/lib/import/prose/read-prose';
import { editionOf } from '../../support/report-with';
import { sourceOfLines } from './source-of';

const TITLE = '清河县民政局2021年政府信息公开工作年度报告';

function read(text: string) {
  return readProse({ template: editionOf('2021'), ...sourceOfLines(text) });
}

describe('a page glued to its text', () => {
  it('is left out, above and below', () => {
    const { preface, sections, leftOut, agencyName, title } = read(
      `${TITLE}_政府信息公开_门户网站网站首页政务公开
搜索当前位置：首页 > 年报 浏览次数：137${TITLE}
根据规定，现公布${TITLE}。
一、总体情况
做了工作。
六、其他需要报告的事项
没有其他事项。分享到：微信微博 【打印本页】【关闭窗口】上一篇：${TITLE}`,
    );
    expect({ preface, agencyName, title }).toEqual({
      preface: `根据规定，现公布${TITLE}。`,
      agencyName: '清河县民政局',
      title: '',
    });
    expect(sections.other).toBe('没有其他事项。');
    const texts = leftOut.map(({ text }) => text).join('\n');
    expect(texts).toContain('网站首页');
    expect(texts).toContain('浏览次数：137');
    expect(texts).toContain('上一篇');
  });

  it('is cut at the bars that a program put between its paragraphs', () => {
    const { preface, sections } = read(
      `网站首页|政务公开|${TITLE}|现公布如下。|一、总体情况|做了工作。|做得很好。|六、其他需要报告的事项|没有。|`,
    );
    expect({ preface, ...sections }).toMatchObject({
      preface: '现公布如下。',
      overview: '做了工作。\n做得很好。',
      other: '没有。',
    });
  });

  it('does not empty a section that goes on behind a button', () => {
    const { sections } = read(
      '一、总体情况\n做了工作。\n六、其他需要报告的事项\n分享到微信好友\n没有收费。\n没有其他。',
    );
    expect(sections.other).toBe('分享到微信好友\n没有收费。\n没有其他。');
  });
});

describe('the mark of a draft, printed across the page', () => {
  it('is left out where its characters stand each on a line', () => {
    const { sections } = read(
      '一、总体情况\n草\n做了工作。\n稿\n做得很好。\n六、其他需要报告的事项\n没有。\n草稿',
    );
    expect(sections.overview).toBe('做了工作。\n做得很好。');
    expect(sections.other).toBe('没有。');
  });

  it('is no mark where only one of its characters stands alone', () => {
    expect(read('一、总体情况\n起草了公开文\n稿').sections.overview).toContain('稿');
  });
});
