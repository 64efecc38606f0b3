import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { configurePdf } from '@/lib/import/readers/pdf-open';

/** Lets PDFs that name a predefined character map be read; before the first file. */
export function configurePdfInNode(): void {
  const folder = join(
    dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')),
    'cmaps',
  );
  configurePdf({ cMapOf: async (name) => new Uint8Array(await readFile(join(folder, name))) });
}
