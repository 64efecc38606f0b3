import { describe, expect, it } from 'vitest';

import { isUserName, userNameOf } from '@/lib/roster/user-names';
import { problemOfPassword, temporaryPassword } from '@/lib/server/accounts/passwords';

describe('a user name', () => {
  it.each([
    ['zhangsan', true],
    ['张三丰', true],
    ['教育局-01', true],
    ['a_b.c', true],
    ['𠮷野家', true],
    ['ab', false],
    ['张三', false],
    ['x'.repeat(30), true],
    ['x'.repeat(31), false],
    ['has blank', false],
    ['a/b/c', false],
    ['a\u0000bc', false],
    ['<b>abc', false],
    ['абв', false],
    ['', false],
  ])('%s: %s', (typed, isGood) => {
    expect(isUserName(userNameOf(typed))).toBe(isGood);
  });

  it('is the same in all spellings', () => {
    expect(userNameOf(' ＺｈａｎｇＳａｎ ')).toBe('zhangsan');
  });
});

describe('a password', () => {
  it.each([
    ['12345678', null],
    ['八个汉字也可以的', null],
    ['1234567', /太短.*至少8个字符/u],
    ['x'.repeat(128), null],
    ['x'.repeat(129), /太长/u],
    ['ZhangSan-1', /与用户名相同/u],
  ])('%s', (password, said) => {
    const problem = problemOfPassword(password, 'zhangsan-1');
    if (said === null) expect(problem).toBeNull();
    else expect(problem).toMatch(said);
  });

  it('made for somebody is easy to read out and never the same', () => {
    const made = Array.from({ length: 100 }, temporaryPassword);
    expect(new Set(made).size).toBe(100);
    for (const password of made)
      expect(password).toMatch(/^[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){2}$/u);
  });
});
