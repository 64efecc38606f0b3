import type { PDFDocumentProxy } from 'pdfjs-dist';

import type { ReadFile } from '../imported';
import type { Refusal } from '../refusal';
import { blocksOf } from './pdf-blocks';
import { type Drawing, readDrawing } from './pdf-drawing';
import { withoutFurniture } from './pdf-furniture';
import { isInk } from './pdf-lines';
import { openPdf } from './pdf-open';
import { contentOf } from './pdf-page';

const MOST_PAGES = 300;
const MOST_GLYPHS = 600_000;
/** A page with fewer characters than this, on average, is a picture of a page. */
const LEAST_GLYPHS = 12;

/** Reads the text layer of a PDF. May throw on damaged bytes. */
export async function readPdf(bytes: Uint8Array): Promise<ReadFile> {
  const opened = await openPdf(bytes);
  if (!opened.ok) return refused(opened.isEncrypted ? 'encrypted' : 'damaged', '');
  try {
    return await readPages(opened.pdf);
  } finally {
    await opened.close();
  }
}

async function readPages(pdf: PDFDocumentProxy): Promise<ReadFile> {
  if (pdf.numPages > MOST_PAGES) return refused('too-large', `${pdf.numPages} 页`);
  const drawings: Drawing[] = [];
  let glyphs = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const drawing = await readDrawing(page);
    page.cleanup();
    drawings.push(drawing);
    glyphs += drawing.glyphs.filter(isInk).length;
    if (glyphs > MOST_GLYPHS) return refused('too-large', `${MOST_GLYPHS} 字`);
  }
  if (glyphs < LEAST_GLYPHS * drawings.length) return refused('scanned-pdf', '');
  return {
    ok: true,
    source: {
      format: 'pdf',
      title: await titleOf(pdf),
      encoding: null,
      pages: pdf.numPages,
      blocks: blocksOf(withoutFurniture(drawings.map(contentOf))),
    },
  };
}

async function titleOf(pdf: PDFDocumentProxy): Promise<string | null> {
  const { info } = await pdf.getMetadata();
  const title: unknown = 'Title' in info ? info.Title : null;
  return typeof title === 'string' && title.trim() !== '' ? title.trim() : null;
}

function refused(code: Refusal['code'], found: string): ReadFile {
  return { ok: false, refusal: { code, found } };
}
