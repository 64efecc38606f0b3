import {
  DocumentGridType,
  Footer,
  Header,
  type ISectionOptions,
  type ISectionPropertiesOptions,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';

import { paragraphStyles } from './docx-styles';
import { twipsOf } from './docx-units';
import { legalText } from './legal-text';

/** Width of the type area, 156 mm, in twips. */
export const typeAreaTwips = 8844;

/** A4 with the margins of GB/T 9704-2012 and its 22 lines a page. */
export const pageSetup: ISectionPropertiesOptions = {
  page: {
    size: { width: 11906, height: 16838 },
    margin: {
      top: twipsOf(37),
      bottom: twipsOf(35),
      left: 11906 - typeAreaTwips - twipsOf(26),
      right: twipsOf(26),
      header: twipsOf(20),
      footer: twipsOf(22),
      gutter: 0,
    },
  },
  grid: { type: DocumentGridType.LINES, linePitch: 579 },
};

type Furniture = Pick<ISectionOptions, 'headers' | 'footers'>;

/** Page numbers on the outer edges and, on a draft, its mark above every page. */
export function pageFurniture(mark: string | null): Furniture {
  const footers = {
    default: footer(paragraphStyles.oddFooter),
    even: footer(paragraphStyles.evenFooter),
  };
  if (mark === null) return { footers };
  return { footers, headers: { default: header(mark), even: header(mark) } };
}

function footer(style: string): Footer {
  const number = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] });
  return new Footer({ children: [new Paragraph({ style, children: [number] })] });
}

function header(mark: string): Header {
  const run = new TextRun(legalText(mark));
  return new Header({
    children: [new Paragraph({ style: paragraphStyles.mark, children: [run] })],
  });
}
