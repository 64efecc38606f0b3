import type { SourceBlock } from '../source';
import { textBlocks } from './text-blocks';
import { plainInline } from './text-markdown';

/** The text of markup that cannot be parsed within bounds: tags become line ends or nothing. */
export function strippedBlocks(markup: string): readonly SourceBlock[] {
  const text = markup
    .replace(/<!--[^<>]*-->/gu, '')
    .replace(/<(?:script|style)[^<>]*>[^<>]*<\/(?:script|style)>/giu, '')
    .replace(/[ \t\r\n]+/gu, ' ')
    .replace(/<\/t[dh]>/giu, '\t')
    .replace(/<\/?(?:p|div|br|tr|table|li|ul|ol|h[1-6])(?:\s[^<>]*)?\/?>/giu, '\n')
    .replace(/<[^<>]*>/gu, '');
  return textBlocks(plainInline(text), []);
}
