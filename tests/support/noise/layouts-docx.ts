import {
  AlignmentType,
  Bookmark,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';

import type { Random } from '../random';
import type { Draft, DraftCell, DraftSection, DraftTable } from './draft';
import type { Layout } from './layout';
import { splitBands } from './layouts-html';

/** Files as offices type them into Word: no styles for headings, no header rows, odd widths. */
export const docxLayouts: readonly Layout[] = [
  {
    id: 'docx-foreign',
    extension: '.docx',
    traits: ['blanks', 'spans'],
    print: (draft, random) => packed(draft, { random, numbered: false }),
  },
  {
    id: 'docx-foreign-numbered',
    extension: '.docx',
    traits: ['blanks', 'spans'],
    print: (draft, random) =>
      packed({ ...draft, sections: draft.sections.map(splitBands) }, { random, numbered: true }),
  },
];

interface Manner {
  readonly random: Random;
  /** Whether Word counts the headings, so that no number stands in their text. */
  readonly numbered: boolean;
}

async function packed(draft: Draft, manner: Manner): Promise<Uint8Array> {
  const children = [
    ...draft.titleLines.map((text) => titleLine(text)),
    new Paragraph({}),
    ...draft.preface.map((text) => bodyLine(text, manner)),
    ...draft.sections.flatMap((section) => sectionParts(section, manner)),
  ];
  const file = new Document({
    title: manner.numbered ? draft.titleLines.join('') : '',
    creator: 'WPS 文字',
    numbering: { config: [chineseNumbers] },
    sections: [{ headers: { default: header(draft) }, footers: { default: footer() }, children }],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

const chineseNumbers = {
  reference: 'chinese',
  levels: [
    {
      level: 0,
      format: LevelFormat.CHINESE_COUNTING,
      text: '%1、',
      alignment: AlignmentType.START,
    },
  ],
};

function header(draft: Draft): Header {
  return new Header({ children: [new Paragraph(draft.agency)] });
}

function footer(): Footer {
  const number = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] });
  return new Footer({ children: [new Paragraph({ children: [number] })] });
}

function titleLine(text: string): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, children: runsOf(text, 44) });
}

function bodyLine(text: string, { random }: Manner): Paragraph {
  const runs = runsOf(text, 32);
  const children = random.chance(0.1) ? [new Bookmark({ id: '_GoBack', children: runs })] : runs;
  return new Paragraph({ indent: { firstLine: 640 }, children });
}

function sectionParts(section: DraftSection, manner: Manner): (Paragraph | Table)[] {
  return [
    ...section.heading
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => headingLine(line, manner)),
    ...section.paragraphs.map((line) => bodyLine(line, manner)),
    ...section.tables.flatMap((table) => [tableOf(table, manner), new Paragraph({})]),
    ...section.notes.map((line) => bodyLine(line, manner)),
  ];
}

function headingLine(text: string, { numbered, random }: Manner): Paragraph {
  const counted = /^[一二三四五六七八九十]、(.*)$/u.exec(text)?.[1];
  if (numbered && counted !== undefined) {
    return new Paragraph({
      numbering: { reference: 'chinese', level: 0 },
      heading: HeadingLevel.HEADING_1,
      children: runsOf(counted, 32),
    });
  }
  const style = random.chance(0.3) ? { heading: HeadingLevel.HEADING_2 } : {};
  return new Paragraph({ ...style, children: runsOf(text, 32) });
}

/** Word begins a new run wherever the font changes. */
function runsOf(text: string, size: number): TextRun[] {
  return text
    .split(/(?<=\d)(?=\D)|(?<=\D)(?=\d)/u)
    .flatMap((part) => part.split('\n').map((line, index) => ({ line, isNext: index > 0 })))
    .map(({ line, isNext }) => new TextRun({ text: line, size, ...(isNext ? { break: 1 } : {}) }));
}

function tableOf(table: DraftTable, { random }: Manner): Table {
  const widths = Array.from({ length: table.columns }, () => random.between(300, 2000));
  const rows = table.rows.map(
    ({ cells }) => new TableRow({ cantSplit: random.chance(0.5), children: cells.map(cellOf) }),
  );
  return new Table({
    columnWidths: widths,
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows,
  });
}

function cellOf({ text, colSpan, rowSpan }: DraftCell): TableCell {
  const children = text
    .split('\n')
    .map((line) => new Paragraph({ alignment: AlignmentType.CENTER, children: runsOf(line, 18) }));
  return new TableCell({ columnSpan: colSpan, rowSpan, children });
}
