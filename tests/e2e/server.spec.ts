import { saveReport } from '@/lib/report/save-report';
import { realReport } from './real-report';
import { expect, test } from './watched-test';

const { template, report } = realReport('003');
const saved = saveReport(template, report);
const long = { ...saved, preface: '长'.repeat(300_001) };
const JSON_HEADERS = { 'Content-Type': 'application/json' };

test('every page carries the headers that keep strangers out', async ({ request }) => {
  for (const path of ['/', '/new', '/draft']) {
    const headers = (await request.get(path)).headers();
    const policy = headers['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'(?:;|$)/u);
    expect(policy).toContain("object-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe-eval');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-frame-options']).toBe('DENY');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    expect(headers['permissions-policy']).toContain('camera=()');
    expect(headers['cache-control']).toContain('no-store');
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['x-powered-by']).toBeUndefined();
  }
});

test('the nonce of the policy is new for every answer', async ({ request }) => {
  const nonces = [await request.get('/'), await request.get('/')].map(
    (answer) => /'nonce-([^']+)'/u.exec(answer.headers()['content-security-policy'] ?? '')?.[1],
  );
  expect(nonces[0]).toBeTruthy();
  expect(nonces[0]).not.toBe(nonces[1]);
});

const refused: readonly (readonly [string, string, string, number, RegExp])[] = [
  ['an unknown format', 'doc', JSON.stringify(saved), 404, /不认识文件格式/u],
  ['a body that is no JSON', 'pdf', '{"format":', 422, /不是JSON/u],
  ['an empty body', 'html', '', 422, /不是JSON/u],
  ['JSON that is no report', 'docx', '[1,2,3]', 422, /不是勾稽的报告草稿/u],
  ['a future format', 'txt', '{"format":"gouji/9","edition":"2021"}', 422, /请先升级程序/u],
  ['a text of hundreds of pages', 'pdf', JSON.stringify(long), 413, /太长了，不能生成文件/u],
  ['a body beyond four megabytes', 'pdf', `"${'x'.repeat(4_000_001)}"`, 413, /超过4 MB/u],
];

for (const [what, format, data, status, said] of refused) {
  test(`${what} is refused with ${status} in Chinese`, async ({ request }) => {
    const body = { data: Buffer.from(data), headers: JSON_HEADERS };
    const answer = await request.post(`/api/documents/${format}`, body);
    expect(answer.status()).toBe(status);
    expect((await answer.json()).message).toMatch(said);
  });
}

test('a file is only made on request by POST', async ({ request }) => {
  for (const method of ['GET', 'PUT', 'DELETE']) {
    const answer = await request.fetch('/api/documents/pdf', { method });
    expect(answer.status()).toBe(405);
  }
});

test('a finished file has its name, its type and no traces', async ({ request }) => {
  const answer = await request.post('/api/documents/docx', { data: saved });
  const headers = answer.headers();
  expect(answer.status()).toBe(200);
  expect(headers['content-type']).toContain('wordprocessingml');
  expect(decodeURIComponent(headers['content-disposition'] ?? '')).toContain(
    `${report.title}.docx`,
  );
  expect(headers['cache-control']).toBe('no-store');
  const again = await request.post('/api/documents/docx', { data: saved });
  expect(Buffer.compare(await answer.body(), await again.body())).toBe(0);
});
