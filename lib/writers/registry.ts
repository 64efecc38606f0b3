import type { Document } from '@/lib/document/document';

export type Format = 'docx' | 'pdf' | 'html' | 'txt';

export interface Writer {
  readonly format: Format;
  /** With its dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** What the format is called on screen. */
  readonly name: string;
  write(document: Document): Promise<Uint8Array>;
}

/** Each writer is loaded when it is first asked for: the code for DOCX and PDF is heavy. */
export const writers: Readonly<Record<Format, Writer>> = {
  docx: {
    format: 'docx',
    extension: '.docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    name: 'Word文档',
    write: async (document) => (await import('./docx')).writeDocx(document),
  },
  pdf: {
    format: 'pdf',
    extension: '.pdf',
    mediaType: 'application/pdf',
    name: 'PDF文件',
    write: async (document) => (await import('./pdf')).writePdf(document),
  },
  html: {
    format: 'html',
    extension: '.html',
    mediaType: 'text/html; charset=utf-8',
    name: '网页',
    write: async (document) => (await import('./html')).writeHtml(document),
  },
  txt: {
    format: 'txt',
    extension: '.txt',
    mediaType: 'text/plain; charset=utf-8',
    name: '纯文本',
    write: async (document) => (await import('./text')).writeText(document),
  },
};

export const formats: readonly Format[] = ['docx', 'pdf', 'html', 'txt'];
