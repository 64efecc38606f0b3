import { describe, expect, it } from 'vitest';

import { cleanPaste } from '@/components/prose/clean-paste';

describe('pasted prose', () => {
  it.each([
    ['loses indents', '　　一年来……\n  主动公开', '一年来……\n主动公开'],
    ['loses blank lines', '一年来\n\n　\n主动公开', '一年来\n主动公开'],
    ['loses tabs between Chinese characters', '主动\t公开', '主动公开'],
    ['keeps a gap between other words', 'A\tB', 'A B'],
  ])('%s', (_title, pasted, text) => {
    expect(cleanPaste(pasted).text).toBe(text);
  });

  it('says what was changed', () => {
    expect(cleanPaste('　　一年来').note).toBe(
      '粘贴时去掉了段首空格、多余的制表符和空行，文字不变。按Ctrl+Z可撤销。',
    );
    expect(cleanPaste('一年来\n主动公开').note).toBe('');
    expect(cleanPaste(' and').note).toBe('');
  });
});
