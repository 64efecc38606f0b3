import { describe, expect, it } from 'vitest';

import { similarityOf } from '@/lib/compare/similarity';

const OPENNESS = '全年主动公开政府信息320条，其中政策文件18件。通过门户网站公开信息298条。';
const REQUESTS = '依法办理依申请公开，答复及时规范。没有因申请公开引起的行政复议和行政诉讼。';
const LAST = `（一）主动公开情况\n${OPENNESS}\n（二）依申请公开情况\n${REQUESTS}`;

function sharesOf(text: string): readonly number[] {
  return similarityOf(LAST, text).map(({ share }) => Math.round(share * 100));
}

describe('the paragraphs of a text beside last year’s', () => {
  it.each([
    ['are all the same', LAST, [100, 100]],
    ['differ in a figure', LAST.replace('320', '415'), [93, 100]],
    ['changed their order', `${REQUESTS}\n${OPENNESS}`, [100, 100]],
    ['are new', '今年新建了政务公开专区，群众可以当场查阅。', [0]],
    ['are the same in one sentence', `开展了三次培训。${REQUESTS}`, [82]],
    ['are none', '', []],
  ])('%s', (_title, text, shares) => {
    expect(sharesOf(text)).toEqual(shares);
  });

  it('leave out headings, also those that run into the text', () => {
    const text = `（一）主动公开情况。${OPENNESS}`;
    const [paragraph] = similarityOf(LAST, text);
    expect(text.slice(paragraph?.start, paragraph?.end)).toBe(OPENNESS);
  });

  it('give each sentence with its wording of last year', () => {
    const text = OPENNESS.replace('18件', '21件');
    const [paragraph] = similarityOf(LAST, text);
    expect(paragraph?.sentences.map(({ before }) => before)).toEqual([
      '全年主动公开政府信息320条，其中政策文件18件。',
      '通过门户网站公开信息298条。',
    ]);
    expect(paragraph?.sentences[0]?.parts).toContainEqual({ kind: 'removed', text: '18' });
    expect(paragraph?.sentences[0]?.parts).toContainEqual({ kind: 'added', text: '21' });
  });

  it('put together are the text without its headings', () => {
    const text = `${OPENNESS}今年新设了专区。\n  ${REQUESTS}\n\n另外举办开放日。`;
    for (const { start, end, sentences } of similarityOf(LAST, text)) {
      expect(text.slice(start, end)).toBe(
        sentences.map((sentence) => text.slice(sentence.start, sentence.end)).join(''),
      );
    }
  });
});
