import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { configurePdfInNode } from '@/lib/command/pdf-in-node';
import { readFile } from '@/lib/import/import-file';
import { ruleFrom, textAt } from '../../support/raw-pdf';
import { linesAt, PROSE, pages, ruledTable } from './draw-pdf';

configurePdfInNode();

describe('a PDF that cannot be read', () => {
  const refusalOf = async (bytes: Uint8Array): Promise<string> => {
    const read = await readFile({ name: 'report.pdf', bytes });
    return read.ok ? 'read' : read.refusal.code;
  };

  const fixture = (name: string): Uint8Array =>
    new Uint8Array(readFileSync(`tests/fixtures/${name}.pdf`));

  it.each([
    ['without text is a scan', () => pages(['q 500 0 0 700 50 50 cm /Photo Do Q']), 'scanned-pdf'],
    [
      'with a stamp on photos is a scan',
      () => pages(['q 500 0 0 700 50 50 cm /Photo Do Q', textAt(50, 50, '印')]),
      'scanned-pdf',
    ],
    ['with a password is encrypted', () => fixture('locked'), 'encrypted'],
    ['that only forbids changes is read', () => fixture('unlocked'), 'read'],
    [
      'of too many pages is too large',
      () => pages(Array.from({ length: 301 }, () => textAt(50, 100, PROSE))),
      'too-large',
    ],
    [
      'cut off at its beginning is damaged',
      () => pages([textAt(50, 100, PROSE)]).slice(0, 120),
      'damaged',
    ],
  ])('%s', async (_title, bytes, expected) => {
    expect(await refusalOf(bytes())).toBe(expected);
  });

  it('never does harm, whatever its bytes are', async () => {
    const sound = pages([
      ruledTable(ruleFrom, 50, 100) + linesAt(50, 300, [PROSE, PROSE]),
      textAt(50, 100, PROSE),
    ]);
    const change = fc.record({ at: fc.nat(sound.length - 1), byte: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (changes) => {
        const bytes = sound.slice();
        for (const { at, byte } of changes) bytes[at] = byte;
        expect(typeof (await refusalOf(bytes))).toBe('string');
      }),
      { numRuns: 150 },
    );
  });
});
