import type { ReadFile } from '../imported';
import type { SourceBlock } from '../source';
import { decodeText } from './decode-text';
import { strippedBlocks } from './html-stripped';
import { parseMarkup } from './html-tree';
import { markupBlocks, titleIn } from './html-walk';

/** A whole page, a part of one, or what a program put on the clipboard. */
export async function readHtml(bytes: Uint8Array): Promise<ReadFile> {
  const { text, encoding } = decodeText(bytes);
  const tree = parseMarkup(prepared(text));
  const blocks: readonly SourceBlock[] = tree === null ? strippedBlocks(text) : markupBlocks(tree);
  const title = tree === null ? null : titleIn(tree);
  return { ok: true, source: { format: 'html', title, encoding, pages: null, blocks } };
}

/** Clipboards put a head of their own before the markup; rows without a table would be lost. */
function prepared(markup: string): string {
  const plain = markup.replace(/^Version:[\d.]+\s+(?:\w{3,20}:[^\r\n]{0,400}\s+)*/u, '');
  const isRowsOnly = /<t[rd][\s>]/iu.test(plain) && !/<table[\s>]/iu.test(plain);
  return isRowsOnly ? `<table>${plain}</table>` : plain;
}
