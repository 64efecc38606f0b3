import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';

import { buildDocument } from '@/lib/document/build-document';
import { importFile, readFile } from '@/lib/import/import-file';
import type { ReadFile } from '@/lib/import/imported';
import { writeDocx } from '@/lib/writers/docx';
import { template2021 } from '@/schemas/2021/template';
import { templates } from '@/schemas/registry';
import { generateReport } from '@/tests/support/generate-report';
import { docxOf, p, tbl, tc, tr, xlsxOf, zipOf } from './office-file';

async function outcomeOf(bytes: Uint8Array): Promise<string> {
  const read = await readFile({ name: '年报.docx', bytes });
  return read.ok ? textOf(read) : read.refusal.code;
}

function textOf(read: ReadFile & { readonly ok: true }): string {
  return read.source.blocks
    .map((block) =>
      block.kind === 'paragraph'
        ? block.text
        : block.rows.map((row) => row.cells.map(({ text }) => text).join('|')).join('/'),
    )
    .join('/');
}

const withEntity = (declaration: string): Uint8Array =>
  zipOf({
    'word/document.xml': `<?xml version="1.0"?><!DOCTYPE a [${declaration}]><w:document><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>`,
  });

/** Unpacks to more than anything that is read may. */
function bomb(): Uint8Array {
  return zipSync({ 'word/document.xml': new Uint8Array(40 * 1024 * 1024) });
}

/** The claimed sizes say that there is next to nothing to unpack. */
function lyingBomb(): Uint8Array {
  const bytes = bomb();
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const directory = view.getUint32(bytes.length - 6, true);
  view.setUint32(directory + 24, 100, true);
  view.setUint32(22, 100, true);
  return bytes;
}

function withFlag(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  let at = view.getUint32(copy.length - 6, true);
  while (view.getUint32(at, true) === 0x02014b50) {
    view.setUint16(at + 8, view.getUint16(at + 8, true) | 1, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true);
  }
  return copy;
}

function nested(depth: number): string {
  let table = p('底');
  for (let level = 0; level < depth; level++) table = tbl(tr(tc(table), tc('')));
  return table;
}

describe('an office file that means harm', () => {
  it.each([
    ['a bomb', bomb, 'unpacks-too-large'],
    ['a bomb that lies about its size', lyingBomb, 'unpacks-too-large'],
    ['an entity', () => withEntity('<!ENTITY x "9">'), 'damaged'],
    [
      'an entity from a file',
      () => withEntity('<!ENTITY x SYSTEM "file:///etc/passwd">'),
      'damaged',
    ],
    ['entities in entities', () => withEntity('<!ENTITY y "9"><!ENTITY x "&y;&y;&y;">'), 'damaged'],
    ['elements nested without end', () => docxOf('<w:p>'.repeat(100_000)), 'damaged'],
    ['tables nested deep', () => docxOf(nested(500)), 'damaged'],
    [
      'an endless span',
      () => docxOf(tbl(tr(tc('甲', '<w:gridSpan w:val="999999999"/>'), tc('乙')))),
      '甲|乙',
    ],
    ['elements without number', () => docxOf('<w:p/>'.repeat(300_000)), 'unpacks-too-large'],
    ['a path out of the archive', () => docxOf(p('甲'), { '../../evil.xml': '<x/>' }), '甲'],
    [
      'names of object members',
      () => docxOf('<w:p><w:constructor/><w:__proto__/><w:r><w:t>甲</w:t></w:r></w:p>'),
      '甲',
    ],
    [
      'merges over a whole sheet',
      () => xlsxOf([{ name: 'S', rows: '<row><c><v>1</v></c></row>', merges: ['A1:XFD1048576'] }]),
      'S/1',
    ],
    [
      'merges without number',
      () =>
        xlsxOf([
          {
            name: 'S',
            rows: '<row><c><v>1</v></c></row>',
            merges: Array.from({ length: 9000 }, () => 'A1:B9'),
          },
        ]),
      'unpacks-too-large',
    ],
  ])('is stopped: %s', async (_title, make, expected) => {
    expect(await outcomeOf(make())).toBe(expected);
  });
});

describe('an office file that is broken', () => {
  it.each([
    ['with a password', withFlag(docxOf(p('甲'))), 'encrypted'],
    ['without its end', docxOf(p('甲'.repeat(999))).subarray(0, -40), 'damaged'],
    ['without a body', zipOf({ 'word/document.xml': '<w:document/>' }), 'damaged'],
    ['with open elements', docxOf('<w:p><w:r>'), 'damaged'],
    [
      'with bytes that are no text',
      zipSync({ 'word/document.xml': Uint8Array.from([60, 97, 62, 255, 254]) }),
      'damaged',
    ],
    ['with an empty part', zipOf({ 'word/document.xml': '' }), 'damaged'],
    ['with a wrong checksum', withWrongChecksum(docxOf(p('甲'))), 'damaged'],
  ])('is refused: %s', async (_title, bytes, expected) => {
    expect(await outcomeOf(bytes)).toBe(expected);
  });

  it('may be written in UTF-16', async () => {
    const xml = `\ufeff<w:document><w:body>${p('甲')}</w:body></w:document>`;
    const part = Uint8Array.from(
      [...xml].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]),
    );
    expect(await outcomeOf(zipSync({ 'word/document.xml': part }))).toBe('甲');
  });

  it('may have names with backslashes', async () => {
    const part = strToU8(`<w:document><w:body>${p('甲')}</w:body></w:document>`);
    expect(await outcomeOf(zipSync({ 'word\\document.xml': part }))).toBe('甲');
  });
});

function withWrongChecksum(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const first = view.getUint32(copy.length - 6, true);
  const second = first + 46 + view.getUint16(first + 28, true);
  view.setUint32(second + 16, 12345, true);
  return copy;
}

describe('a document whose bytes were changed', () => {
  let sound: Uint8Array;

  beforeAll(async () => {
    const report = generateReport(template2021, 7);
    sound = await writeDocx(buildDocument(template2021, report, { draft: false }));
  });

  it('is read or refused, and never more', async () => {
    const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(changes, fc.option(fc.nat()), async (edits, cut) => {
        const bytes = sound.slice(0, cut === null ? sound.length : cut % sound.length);
        for (const [at, byte] of edits) bytes[at % bytes.length] = byte;
        const outcome = await importFile(templates, { name: '年报.docx', bytes });
        expect(typeof outcome.ok).toBe('boolean');
      }),
      { numRuns: 150 },
    );
  });

  it('says nothing that the sound one does not say', async () => {
    const whole = await outcomeOf(sound);
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const bytes = sound.slice();
        bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ change;
        expect([whole, 'damaged', 'encrypted', 'unknown-format']).toContain(await outcomeOf(bytes));
      }),
      { numRuns: 100 },
    );
  });
});
