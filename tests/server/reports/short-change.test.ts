import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { shortChange, textBefore } from '@/lib/server/reports/short-change';

const LONG = '主动公开政府信息。'.repeat(60);

describe('a change in the log', () => {
  it('keeps short texts whole', () => {
    expect(shortChange('3', '31')).toEqual({ start: null, before: '3', text: '31' });
  });

  it('keeps of long texts what differs', () => {
    const text = `${LONG.slice(0, 200)}新增${LONG.slice(200)}`;
    expect(shortChange(LONG, text)).toEqual({ start: 200, before: '', text: '新增' });
  });

  it('never parts the halves of a character', () => {
    const change = shortChange(`${LONG}𠀀`, `${LONG}𠀁`);
    expect(change).toEqual({ start: LONG.length, before: '𠀀', text: '𠀁' });
    const end = shortChange(`𠀀${LONG}`, `𡀀${LONG}`);
    expect(end).toEqual({ start: 0, before: '𠀀', text: '𡀀' });
  });

  it('gives the text before it back, whatever was done', () => {
    const piece = fc.constantFrom('公开', '𠀀', '𠀁', '𡀀', 'a', '\n', LONG);
    const text = fc.array(piece, { maxLength: 8 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const change = shortChange(before, after);
        expect(textBefore(after, change)).toBe(before);
        expect(() => [change.before, change.text].map(encodeURIComponent)).not.toThrow();
      }),
    );
  });
});
