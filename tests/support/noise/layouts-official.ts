import { execFileSync } from 'node:child_process';

import { buildDocument } from '@/lib/document/build-document';
import { writers } from '@/lib/writers/registry';
import type { Draft } from './draft';
import { encodedText } from './encode-text';
import type { Layout } from './layout';
import type { Trait } from './noise';

/** What our own writers print, and what poppler makes of our PDF. */
export const officialLayouts: readonly Layout[] = [
  official('docx', []),
  official('pdf', []),
  official('html', ['text', 'html']),
  official('txt', ['text']),
  dump('text-pdf-dump', ['-layout']),
  dump('text-pdf-dump-raw', ['-raw']),
];

function official(format: 'docx' | 'pdf' | 'html' | 'txt', traits: readonly Trait[]): Layout {
  return {
    id: `${format}-own`,
    extension: writers[format].extension,
    traits: ['official', 'blanks', ...traits],
    print: async (draft) => {
      const bytes = await written(draft, format);
      if (draft.encoding === 'utf-8') return bytes;
      return encodedText(new TextDecoder().decode(bytes), draft.encoding);
    },
  };
}

function dump(id: string, options: readonly string[]): Layout {
  return {
    id,
    extension: '.txt',
    traits: ['official', 'text', 'blanks'],
    print: async (draft) => {
      const input = await written(draft, 'pdf');
      const text = execFileSync('pdftotext', [...options, '-', '-'], { input, encoding: 'utf8' });
      return encodedText(text, draft.encoding);
    },
  };
}

async function written(draft: Draft, format: 'docx' | 'pdf' | 'html' | 'txt'): Promise<Uint8Array> {
  const preface = draft.preface.join('\n');
  const report = { ...draft.report, title: draft.titleLines.join(''), preface };
  return await writers[format].write(buildDocument(draft.template, report, { draft: false }));
}
