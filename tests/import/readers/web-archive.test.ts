import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';

import { readFile } from '@/lib/import/import-file';
import { drawSource, sourceOf } from './draw-source';
import { docxOf, p } from './office-file';

async function draw(text: string): Promise<readonly string[]> {
  return drawSource(sourceOf(await readFile({ name: '年报.mht', bytes: strToU8(text) })));
}

const lines = (...all: readonly string[]): string => all.join('\r\n');

/** UTF-8 bytes of a text as `=E7=94=B2`. */
const quoted = (text: string): string =>
  [...strToU8(text)].map((byte) => `=${byte.toString(16).toUpperCase()}`).join('');

const head = lines(
  'From: <Saved>',
  'MIME-Version: 1.0',
  'Content-Type: multipart/related;',
  '\tboundary="--=_x"',
  '',
  '',
);

const archive = (encoding: string, body: string): string =>
  head +
  lines(
    '----=_x',
    'Content-Type: image/png',
    'Content-Transfer-Encoding: base64',
    '',
    'iVBORw0K',
    '----=_x',
    'Content-Type: text/html; charset="utf-8"',
    `Content-Transfer-Encoding: ${encoding}`,
    '',
    body,
    '----=_x--',
  );

describe('a page saved as one file', () => {
  it.each([
    [
      'quoted',
      archive('quoted-printable', `<p class=3D"a">${quoted('甲')}=\r\n${quoted('乙')}</p>`),
    ],
    ['in base64', archive('base64', btoa(String.fromCharCode(...strToU8('<p>甲乙</p>'))))],
    ['as it is', archive('8bit', '<p>甲乙</p>')],
    ['without parts', lines('MIME-Version: 1.0', 'Content-Type: text/html', '', '<p>甲乙</p>')],
  ])('is read: %s', async (_title, text) => {
    expect(await draw(text)).toEqual(['甲乙']);
  });

  it('is refused without a page', async () => {
    const read = await readFile({ name: '年报.mht', bytes: strToU8(`${head}----=_x--`) });
    expect(read).toEqual({ ok: false, refusal: { code: 'damaged', found: '' } });
  });

  it('may stand in a Word document in place of its text', async () => {
    const parts = { 'word/afchunk.mht': archive('8bit', '<table><tr><td>规章<td>3</table>') };
    const bytes = docxOf('<w:altChunk r:id="htmlChunk"/>', parts);
    const source = sourceOf(await readFile({ name: '年报.docx', bytes }));
    expect(drawSource(source)).toEqual(['0=规章 | 1=3']);
    expect(source.format).toBe('docx');
    const written = sourceOf(await readFile({ name: '年报.docx', bytes: docxOf(p('甲'), parts) }));
    expect(drawSource(written)).toEqual(['甲']);
  });
});
