import { Packer, Document as WordDocument } from 'docx';

import type { Document } from '@/lib/document/document';
import { settledArchive } from './docx-archive';
import { bodyOf } from './docx-body';
import { pageFurniture, pageSetup } from './docx-page';
import { emptyStylesXml } from './docx-styles';
import { legalText } from './legal-text';

/** The same document gives the same bytes. Layout is the word processor's; we fix the styles. */
export async function writeDocx(document: Document): Promise<Uint8Array> {
  const { metadata } = document;
  const file = new WordDocument({
    title: legalText(metadata.title),
    creator: legalText(metadata.author),
    lastModifiedBy: legalText(metadata.author),
    subject: legalText(metadata.subject),
    keywords: metadata.keywords.map(legalText).join(' '),
    externalStyles: emptyStylesXml,
    evenAndOddHeaderAndFooters: true,
    sections: [
      { properties: pageSetup, ...pageFurniture(document.mark), children: bodyOf(document.blocks) },
    ],
  });
  const packed = await Packer.pack(file, 'uint8array');
  return settledArchive(packed, metadata.created);
}
