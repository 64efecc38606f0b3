import { describe, expect, it } from 'vitest';

import { attachmentOf } from '@/lib/server/http/attachment';

describe('the name of a file in a header', () => {
  it.each([
    ['a plain name', '2024年报告.docx', '2024%E5%B9%B4%E6%8A%A5%E5%91%8A.docx'],
    ['the end of a line', 'a\r\nSet-Cookie: b=c', 'a%0D%0ASet-Cookie%3A%20b%3Dc'],
    ['quotes and brackets', `"(a)*'`, '%22%28a%29%2A%27'],
    ['half a character', 'a\ud842b', 'ab'],
    ['a path', '../../etc/passwd', '..%2F..%2Fetc%2Fpasswd'],
  ])('%s', (_title, name, encoded) => {
    const value = attachmentOf(name, 'report.docx');
    expect(value).toBe(`attachment; filename="report.docx"; filename*=UTF-8''${encoded}`);
    expect(new Headers({ 'Content-Disposition': value }).get('Content-Disposition')).toBe(value);
  });
});
