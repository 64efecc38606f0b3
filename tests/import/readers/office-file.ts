import { strToU8, zipSync } from 'fflate';

import { readDocx } from '@/lib/import/readers/docx';
import { drawSource, sourceOf } from './draw-source';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

export function zipOf(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
  );
}

/** A Word document of a body, with other parts where they matter. */
export function docxOf(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  return zipOf({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`,
    ...parts,
  });
}

export async function drawDocx(
  body: string,
  parts: Readonly<Record<string, string>> = {},
): Promise<readonly string[]> {
  return drawSource(sourceOf(await readDocx(docxOf(body, parts))));
}

/** A run of text. */
export const r = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t>${text}</w:t></w:r>`;

/** A paragraph of a text; properties such as `<w:pStyle w:val="…"/>`. */
export const p = (text: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${text && r(text)}</w:p>`;

/** A cell of a text, or of any content. */
export const tc = (content: string, properties = ''): string =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${content.startsWith('<') ? content : p(content)}</w:tc>`;

export const tr = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;

export const tbl = (...rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;

export const span = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;
export const begin = '<w:vMerge w:val="restart"/>';
export const goOn = '<w:vMerge/>';

/** Cells of texts without properties. */
export const texts = (...cells: readonly string[]): string => tr(...cells.map((text) => tc(text)));

/** A workbook of sheets, given as the XML of their rows, and merges. */
export function xlsxOf(sheets: readonly SheetXml[], sharedStrings = ''): Uint8Array {
  const list = sheets.map(
    ({ name, state = 'visible' }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" state="${state}" r:id="rId${index + 1}"/>`,
  );
  const relations = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="http://x/relationships/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  return zipOf({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relations.join('')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst>${sharedStrings}</sst>`,
    ...Object.fromEntries(
      sheets.map(({ rows, merges = [] }, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `<worksheet><sheetData>${rows}</sheetData><mergeCells>${merges
          .map((ref) => `<mergeCell ref="${ref}"/>`)
          .join('')}</mergeCells></worksheet>`,
      ]),
    ),
  });
}

export interface SheetXml {
  readonly name: string;
  readonly state?: 'visible' | 'hidden' | 'veryHidden';
  readonly rows: string;
  readonly merges?: readonly string[];
}
