import type { Block, Document, ParagraphBlock, Run } from '@/lib/document/document';
import { titleLinesOf } from '@/lib/document/title-lines';
import { escapeMarkup } from './escape-markup';
import { pageStyle } from './html-style';
import { tableOf } from './html-table';
import { legalText } from './legal-text';

/** One page that needs nothing else, for browsers, printers and content management systems. */
export async function writeHtml(document: Document): Promise<Uint8Array> {
  return new TextEncoder().encode(pageOf(document));
}

function pageOf(document: Document): string {
  return [
    '<!DOCTYPE html>',
    `<html lang="${document.language}">`,
    '<head>',
    ...headOf(document),
    '</head>',
    '<body>',
    ...markOf(document.mark),
    '<main>',
    ...document.blocks.map(renderBlock),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function headOf({ metadata }: Document): readonly string[] {
  return [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeMarkup(metadata.title)}</title>`,
    meta('author', metadata.author),
    meta('description', metadata.subject),
    meta('keywords', metadata.keywords.join(',')),
    `<style>${pageStyle}</style>`,
  ];
}

function meta(name: string, content: string): string {
  return `<meta name="${name}" content="${escapeMarkup(content)}">`;
}

function markOf(mark: string | null): readonly string[] {
  return mark === null ? [] : [`<p class="mark" role="note">${escapeMarkup(mark)}</p>`];
}

function renderBlock(block: Block, index: number): string {
  switch (block.kind) {
    case 'title':
      return renderTitle(block.text);
    case 'heading': {
      const tag = `h${block.level + 1}`;
      return `<${tag} id="heading-${index}">${escapeMarkup(block.text)}</${tag}>`;
    }
    case 'paragraph':
      return renderParagraph(block);
    case 'table':
      return tableOf(block.grid);
    case 'note':
      return `<p class="note">${escapeMarkup(block.text)}</p>`;
  }
}

/** Where the title is too long for one line, it may break between these parts only. */
function renderTitle(text: string): string {
  const parts = titleLinesOf(legalText(text));
  return `<h1 align="center">${parts.map((part) => `<span>${escapeMarkup(part)}</span>`).join('')}</h1>`;
}

/** The indent stands in the element, so that it survives where style sheets are cut out. */
function renderParagraph(block: ParagraphBlock): string {
  return `<p style="text-indent:2em">${block.runs.map(renderRun).join('')}</p>`;
}

function renderRun(run: Run): string {
  const text = escapeMarkup(run.text);
  return run.style === 'body' ? text : `<strong class="${run.style}">${text}</strong>`;
}
