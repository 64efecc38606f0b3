import type { Random } from '../random';
import type { Draft, DraftCell, DraftSection, DraftTable } from './draft';
import { cmsPage } from './html-page';
import type { TextLayout } from './layout';

interface Marks {
  /** Begins a table. */
  readonly table: string;
  cell(cell: DraftCell): string;
  paragraph(text: string): string;
  heading(text: string): string;
}

export const htmlLayouts: readonly TextLayout[] = [
  html('html-spans', (draft) => fragment(draft, plain)),
  html('html-word', (draft) => wordPage(draft)),
  html('html-cms', (draft, random) => cmsPage(draft, fragment(draft, cms), random)),
  html('html-layout-tables', (draft) => layoutTables(draft)),
  html('html-split-bands', (draft) =>
    fragment({ ...draft, sections: draft.sections.map(splitBands) }, plain),
  ),
  html('html-divs', (draft) => divs(draft)),
  html('html-extra-columns', (draft, random) =>
    fragment(
      { ...draft, sections: draft.sections.map((section) => widened(section, random)) },
      cms,
    ),
  ),
  html('html-header-wrapped', (draft) =>
    fragment({ ...draft, sections: draft.sections.map(wrappedHeader) }, plain),
  ),
  html('html-unclosed', (draft) => fragment(draft, plain).replace(/<\/(?:td|tr|p|tbody)>/gu, '')),
  html('html-no-spans', (draft) => fragment(draft, plain).replace(/ (?:row|col)span="\d+"/gu, '')),
];

function html(id: string, printText: TextLayout['printText']): TextLayout {
  const isDivs = id === 'html-divs';
  return {
    id,
    extension: '.html',
    traits: isDivs ? ['text', 'html', 'blanks'] : ['text', 'html', 'blanks', 'spans'],
    printText,
  };
}

const plain: Marks = {
  table: '<table border="1">',
  cell: (cell) => `<td${spans(cell)}>${broken(cell.text)}</td>`,
  paragraph: (text) => `<p>${escaped(text)}</p>`,
  heading: (text) => `<h2>${escaped(text)}</h2>`,
};

const cms: Marks = {
  table:
    '<table align="center" border="1" cellpadding="0" cellspacing="0" style="width:600px;border-collapse:collapse"><colgroup><col width="60"/></colgroup>',
  cell: (cell) =>
    `<td valign="center" style="padding:0 7px;border:1px solid #000"${spans(cell)}>${cellParagraphs(cell.text, (line) => `<p style="text-align:center;line-height:2em"><span style="font-family:宋体;font-size:14px">${escaped(line) || '&nbsp;'}</span></p>`)}</td>`,
  paragraph: (text) =>
    `<p style="text-indent:2em;text-align:justify"><span style="font-family:仿宋_GB2312;font-size:21px">　　${escaped(text)}</span></p>`,
  heading: (text) =>
    `<p style="text-indent:2em"><strong><span style="font-family:黑体">${escaped(text)}</span></strong></p>`,
};

const word: Marks = {
  table:
    '<div align=center><table class=MsoTableGrid border=1 cellspacing=0 style="border-collapse:collapse;mso-border-alt:solid windowtext .5pt">',
  cell: (cell) =>
    `<td width=80${spans(cell)} style='border:solid windowtext 1.0pt;mso-border-alt:solid'>\n${cellParagraphs(cell.text, (line) => `<p class=MsoNormal align=center style='mso-line-height-rule:exactly'><span lang=EN-US style='font-size:9.0pt;\nmso-fareast-font-family:宋体'>${wordRuns(line)}<o:p></o:p></span></p>`)}</td>`,
  paragraph: (text) =>
    `<p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0'>${wordRuns(text)}<span lang=EN-US><o:p></o:p></span></p>`,
  heading: (text) => `<p class=MsoNormal style='text-indent:32.0pt'><b>${wordRuns(text)}</b></p>`,
};

function fragment(draft: Draft, marks: Marks): string {
  return [
    ...draft.titleLines.map((line) => `<h1>${escaped(line)}</h1>`),
    ...draft.preface.map(marks.paragraph),
    ...draft.sections.flatMap((section) => sectionLines(section, marks)),
  ].join('\n');
}

function sectionLines(section: DraftSection, marks: Marks): string[] {
  return [
    ...section.heading
      .split('\n')
      .filter((line) => line !== '')
      .map(marks.heading),
    ...section.paragraphs.map(marks.paragraph),
    ...section.tables.map((table) => tableText(table, marks)),
    ...section.notes.map(marks.paragraph),
  ];
}

function tableText(table: DraftTable, marks: Marks): string {
  const rows = table.rows.map(({ cells }) => `<tr>${cells.map(marks.cell).join('')}</tr>`);
  return `${marks.table}<tbody>\n${rows.join('\n')}\n</tbody></table>`;
}

function wordPage(draft: Draft): string {
  const head = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta http-equiv=Content-Type content="text/html; charset=${draft.encoding === 'gb18030' ? 'gb2312' : 'utf-8'}"><title>${draft.titleLines.join('')}</title><!--[if gte mso 9]><xml><w:WordDocument><w:View>Print</w:View></w:WordDocument></xml><![endif]--><style>\n<!-- p.MsoNormal {margin:0cm; mso-pagination:none;} @page Section1 {size:595.3pt 841.9pt;} -->\n</style></head>`;
  return `${head}<body lang=ZH-CN style='text-justify-trim:punctuation'><div class=Section1 style='layout-grid:15.6pt'>\n${fragment(draft, word)}\n</div></body></html>`;
}

/** Word breaks text into spans wherever the font changes. */
function wordRuns(text: string): string {
  return text
    .split(/(?<=[\d.%]+)(?=[^\d.%])|(?<=[^\d.%])(?=[\d.%])/u)
    .map((run) =>
      /^[\d.%]/u.test(run)
        ? `<span lang=EN-US style='font-family:"Times New Roman"'>${escaped(run)}</span>`
        : `<span style='font-family:仿宋_GB2312;mso-hansi-font-family:"Times New Roman"'>${escaped(run)}</span>`,
    )
    .join('');
}

/** The page is one table; navigation on the left, the article in a cell on the right. */
function layoutTables(draft: Draft): string {
  const links = ['首页', '政务公开', '政府信息公开年报', '互动交流'].map(
    (name) => `<tr><td><a href="/">${name}</a></td></tr>`,
  );
  return `<html><head><title>${draft.titleLines.join('')}</title></head><body><table width="1000"><tr><td colspan="2"><table><tr><td>当前位置：</td><td>首页 &gt; 政府信息公开 &gt; 年度报告</td></tr></table></td></tr><tr><td valign="top"><table>${links.join('')}</table></td><td><table><tr><td>${fragment(draft, cms)}</td></tr></table></td></tr></table></body></html>`;
}

function divs(draft: Draft): string {
  const marks: Marks = {
    ...plain,
    cell: ({ text }) => `<div class="td">${broken(text)}</div>`,
    table: '',
  };
  const page = draft.sections.flatMap((section) => [
    ...(section.heading === '' ? [] : [`<div class="tit">${broken(section.heading)}</div>`]),
    ...section.paragraphs.map((text) => `<div class="con">${escaped(text)}</div>`),
    ...section.tables.map(
      (table) =>
        `<div class="table">${table.rows.map(({ cells }) => `<div class="tr">${cells.map(marks.cell).join('')}</div>`).join('\n')}</div>`,
    ),
    ...section.notes.map((text) => `<div>${escaped(text)}</div>`),
  ]);
  const top = [...draft.titleLines, ...draft.preface].map((text) => `<div>${escaped(text)}</div>`);
  return `<div class="main">${[...top, ...page].join('\n')}</div>`;
}

/** Section two as one table for each band. */
export function splitBands(section: DraftSection): DraftSection {
  const tables = section.tables.flatMap((table) => {
    if (table.id !== 'disclosure') return [table];
    const parts: DraftTable[] = [];
    for (const row of table.rows) {
      if (row.role === 'band' || parts.length === 0) parts.push({ ...table, rows: [] });
      parts.at(-1)?.rows.push(row);
    }
    return parts;
  });
  return { ...section, tables };
}

/** Columns that nobody sees, as converters leave them: cells begin at other places. */
function widened(section: DraftSection, random: Random): DraftSection {
  const tables = section.tables.map((table) => {
    const at = random.between(1, table.columns - 1);
    const shift = (column: number) => (column >= at ? column + 1 : column);
    const rows = table.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => {
        const column = shift(cell.column);
        return {
          ...cell,
          column,
          colSpan:
            shift(cell.column + cell.colSpan - 1) +
            1 -
            column +
            (cell.column + cell.colSpan === at ? 1 : 0),
        };
      }),
    }));
    return { ...table, columns: table.columns + 1, rows };
  });
  return { ...section, tables };
}

/** Column names of four characters over two rows: 商业 above 企业. */
function wrappedHeader(section: DraftSection): DraftSection {
  const tables = section.tables.map((table) => {
    const at = table.rows.findIndex(({ cells }) => cells.some(({ text }) => text === '商业企业'));
    const row = table.rows[at];
    if (table.id !== 'requests' || row === undefined) return table;
    const lower = row.cells
      .filter(({ text }) => text.length === 4)
      .map((cell) => ({ ...cell, text: cell.text.slice(2) }));
    const upper = row.cells.map((cell) =>
      cell.text.length === 4 ? { ...cell, text: cell.text.slice(0, 2) } : { ...cell, rowSpan: 2 },
    );
    const above = table.rows.slice(0, at).map((other, index) => ({
      ...other,
      cells: other.cells.map((cell) =>
        index + cell.rowSpan > at ? { ...cell, rowSpan: cell.rowSpan + 1 } : cell,
      ),
    }));
    const rows = [
      ...above,
      { ...row, cells: upper },
      { ...row, cells: lower },
      ...table.rows.slice(at + 1),
    ];
    return { ...table, rows };
  });
  return { ...section, tables };
}

function spans({ colSpan, rowSpan }: DraftCell): string {
  return `${colSpan > 1 ? ` colspan="${colSpan}"` : ''}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}`;
}

function cellParagraphs(text: string, paragraph: (line: string) => string): string {
  return text.split('\n').map(paragraph).join('');
}

function broken(text: string): string {
  return text.split('\n').map(escaped).join('<br>');
}

function escaped(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
}
