import type { ReadFile } from '../imported';
import type { SourceFormat } from '../source';
import { pageOf } from './web-archive';

/** Reads the bytes of one format. It may throw on damaged bytes; the caller says so once. */
export type Reader = (bytes: Uint8Array) => Promise<ReadFile>;

/** Each reader is loaded when it is first asked for. */
export const readers: Readonly<Record<SourceFormat, Reader>> = {
  docx: async (bytes) => (await import('./docx')).readDocx(bytes),
  xlsx: async (bytes) => (await import('./xlsx')).readXlsx(bytes),
  pdf: async (bytes) => (await import('./pdf')).readPdf(bytes),
  html: async (bytes) => (await import('./html')).readHtml(pageOf(bytes)),
  markdown: async (bytes) => (await import('./text')).readMarkdown(bytes),
  text: async (bytes) => (await import('./text')).readText(bytes),
};
