import { encodedText } from './encode-text';
import type { Layout, TextLayout } from './layout';
import { docxLayouts } from './layouts-docx';
import { htmlLayouts } from './layouts-html';
import { markdownLayouts } from './layouts-markdown';
import { officialLayouts } from './layouts-official';
import { pdfLayouts } from './layouts-pdf';
import { textLayouts } from './layouts-text';
import { xlsxLayouts } from './layouts-xlsx';

/** Every way of printing a report. */
export const layouts: readonly Layout[] = [
  ...[...htmlLayouts, ...textLayouts, ...markdownLayouts].map(inEncoding),
  ...docxLayouts,
  ...xlsxLayouts,
  ...officialLayouts,
  ...pdfLayouts,
];

function inEncoding({ printText, ...layout }: TextLayout): Layout {
  return {
    ...layout,
    print: async (draft, random) => encodedText(printText(draft, random), draft.encoding),
  };
}
