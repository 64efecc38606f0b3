import { describe, expect, it } from 'vitest';

import type { Block, Document } from '@/lib/document/document';
import { type Format, formats, writers } from '@/lib/writers/registry';
import { readDocx } from '../readers/read-docx';
import type { ReadFile } from '../readers/read-file';
import { readHtml } from '../readers/read-html';
import { readPdf } from '../readers/read-pdf';
import { readText } from '../readers/read-text';
import { documentOf, nestedGrid, sampleBlocks } from './sample-document';

const readers: Readonly<Record<Format, (bytes: Uint8Array) => ReadFile>> = {
  docx: readDocx,
  html: readHtml,
  txt: readText,
  pdf: readPdf,
};

const hostile: readonly (readonly [title: string, text: string, shown: string])[] = [
  ['mark-up', '甲<script>alert(1)</script>乙', '甲<script>alert(1)</script>乙'],
  ['the end of a CDATA section', '甲]]>乙', '甲]]>乙'],
  ['entities', '甲&amp;&lt;"\'乙', '甲&amp;&lt;"\'乙'],
  ['control characters', '甲\u0000\u0001\u000b\u001f\u007f乙', '甲乙'],
  ['half a surrogate pair', '甲\ud800乙\udc00', '甲乙'],
  ['characters that are none', '甲\ufffe\uffff乙', '甲乙'],
];

/** A PDF shows 〓 for a character that no font has. */
const NOT_SHOWN = /[\s〓]/gu;

describe.each(formats)('a file written as %s', (format) => {
  it.each(hostile)('stays whole with %s', async (_title, text, shown) => {
    const file = readers[format](await writers[format].write(hostileDocument(text)));
    const closed = file.prose.map((line) => line.replace(NOT_SHOWN, ''));
    expect(closed).toContain(shown);
    expect(closed).toContain(`一、${shown}`);
  });

  it('keeps text that runs from right to left', async () => {
    const text = '甲\u202e\u2067乙\u200f丙';
    const file = readers[format](await writers[format].write(hostileDocument(text)));
    expect(file.prose.join('')).toMatch(/甲.*乙.*丙/u);
  });

  it('is written without any block', async () => {
    const bytes = await writers[format].write(documentOf([]));
    expect(bytes.length).toBeGreaterThan(0);
  });
});

function hostileDocument(text: string): Document {
  const [band] = sampleBlocks.filter((block) => block.kind === 'table');
  const rows = nestedGrid.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) =>
      cell.role === 'value' ? { ...cell, runs: [{ text, style: 'text' as const }] } : cell,
    ),
  }));
  const blocks: readonly Block[] = [
    { kind: 'title', text: `标题${text}` },
    { kind: 'heading', level: 1, text: `一、${text}` },
    { kind: 'paragraph', runIn: null, runs: [{ text, style: 'body' }] },
    { kind: 'heading', level: 1, text: '二、表' },
    ...(band ? [band] : []),
    { kind: 'heading', level: 1, text: '三、表' },
    { kind: 'table', grid: { ...nestedGrid, caption: text, rows } },
    { kind: 'note', text: `注：${text}` },
  ];
  const document = documentOf(blocks);
  return { ...document, metadata: { ...document.metadata, title: text, author: text } };
}
