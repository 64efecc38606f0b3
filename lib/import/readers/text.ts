import type { ReadFile } from '../imported';
import type { SourceFormat } from '../source';
import { decodeText } from './decode-text';
import { markdownBlocks, textBlocks } from './text-blocks';
import type { Taker } from './text-lines';
import { withoutMarkup } from './text-markup';

export async function readText(bytes: Uint8Array): Promise<ReadFile> {
  return readAs('text', bytes);
}

export async function readMarkdown(bytes: Uint8Array): Promise<ReadFile> {
  return readAs('markdown', bytes);
}

const BLOCKS = { text: textBlocks, markdown: markdownBlocks };

async function readAs(
  format: SourceFormat & keyof typeof BLOCKS,
  bytes: Uint8Array,
): Promise<ReadFile> {
  const { text, encoding } = decodeText(bytes);
  const blocks = BLOCKS[format](withoutMarkup(text), await markupTakers(text));
  return { ok: true, source: { format, title: null, encoding, pages: null, blocks } };
}

/** The parser of markup is only loaded where a text holds a table in markup. */
async function markupTakers(text: string): Promise<readonly Taker[]> {
  if (!/<table[\s>]/iu.test(text)) return [];
  const { takeMarkup } = await import('./html-in-text');
  return [takeMarkup];
}
