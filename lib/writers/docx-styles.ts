/** Names of the styles that the DOCX writer refers to. */
export const paragraphStyles = {
  title: 'Title',
  headings: { 1: 'Heading1', 2: 'Heading2', 3: 'Heading3', 4: 'Heading4' },
  body: 'BodyText',
  tableText: 'TableText',
  note: 'TableNote',
  mark: 'Header',
  oddFooter: 'Footer',
  evenFooter: 'FooterEven',
  filler: 'Filler',
} as const;

export const characterStyles = {
  heading2: 'RunInHeading2',
  heading3: 'RunInHeading3',
  heading4: 'RunInHeading4',
  remark: 'Remark',
} as const;

export const tableStyle = 'ReportTable';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const LATIN = 'Times New Roman';
const INDENT = '<w:ind w:firstLine="640" w:firstLineChars="200"/>';

/** 28 characters of 16 pt in the type area of 156 mm need a quarter point less each. */
const TIGHTER = '<w:spacing w:val="-5"/>';

const bothFonts = (name: string) =>
  `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${LATIN}"/>`;
const chineseFont = (name: string) =>
  `<w:rFonts w:ascii="${LATIN}" w:hAnsi="${LATIN}" w:eastAsia="${name}" w:cs="${LATIN}"/>`;
const size = (halfPoints: number) => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
const exactLine = (twips: number) =>
  `<w:spacing w:before="0" w:after="0" w:line="${twips}" w:lineRule="exact"/>`;

interface ParagraphStyle {
  readonly id: string;
  readonly name: string;
  readonly basedOn: string;
  readonly next?: string;
  readonly paragraph: string;
  readonly run: string;
}

function paragraphStyle(style: ParagraphStyle): string {
  const next = style.next ? `<w:next w:val="${style.next}"/>` : '';
  return (
    `<w:style w:type="paragraph" w:styleId="${style.id}"><w:name w:val="${style.name}"/>` +
    `<w:basedOn w:val="${style.basedOn}"/>${next}<w:qFormat/>` +
    `<w:pPr>${style.paragraph}</w:pPr><w:rPr>${style.run}</w:rPr></w:style>`
  );
}

function characterStyle(id: string, name: string, run: string): string {
  return (
    `<w:style w:type="character" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/>` +
    `<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>${run}</w:rPr></w:style>`
  );
}

function heading(level: number, run: string): string {
  return paragraphStyle({
    id: `Heading${level}`,
    name: `heading ${level}`,
    basedOn: 'Normal',
    next: paragraphStyles.body,
    paragraph: `<w:keepNext/><w:keepLines/>${INDENT}<w:outlineLvl w:val="${level - 1}"/>`,
    run,
  });
}

const DEFAULTS =
  `<w:docDefaults><w:rPrDefault><w:rPr>${chineseFont('仿宋_GB2312')}${size(32)}` +
  '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>' +
  '<w:pPrDefault/></w:docDefaults>';

const NORMAL =
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>' +
  '<w:pPr><w:widowControl/><w:kinsoku/><w:overflowPunct/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>' +
  `${exactLine(579)}<w:jc w:val="both"/></w:pPr><w:rPr>${TIGHTER}</w:rPr></w:style>` +
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">' +
  '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>';

const TITLE = paragraphStyle({
  id: paragraphStyles.title,
  name: 'Title',
  basedOn: 'Normal',
  next: paragraphStyles.body,
  paragraph:
    '<w:keepNext/><w:keepLines/><w:snapToGrid w:val="0"/>' +
    '<w:spacing w:before="0" w:after="579" w:line="700" w:lineRule="exact"/><w:jc w:val="center"/>',
  run: `${bothFonts('方正小标宋简体')}<w:spacing w:val="0"/>${size(44)}`,
});

const BODY = [
  heading(1, bothFonts('黑体')),
  heading(2, chineseFont('楷体_GB2312')),
  heading(3, '<w:b/><w:bCs/>'),
  heading(4, '<w:b/><w:bCs/>'),
  paragraphStyle({
    id: paragraphStyles.body,
    name: 'Body Text',
    basedOn: 'Normal',
    paragraph: INDENT,
    run: '',
  }),
].join('');

const TABLES = [
  paragraphStyle({
    id: paragraphStyles.tableText,
    name: 'Table Text',
    basedOn: 'Normal',
    paragraph: '<w:overflowPunct w:val="0"/><w:snapToGrid w:val="0"/><w:jc w:val="left"/>',
    run: `${chineseFont('宋体')}<w:spacing w:val="0"/>${size(18)}`,
  }),
  paragraphStyle({
    id: paragraphStyles.note,
    name: 'Table Note',
    basedOn: 'Normal',
    paragraph:
      '<w:snapToGrid w:val="0"/><w:spacing w:before="60" w:after="60" w:line="320" w:lineRule="exact"/>',
    run: `${chineseFont('楷体_GB2312')}<w:spacing w:val="0"/>${size(21)}`,
  }),
  paragraphStyle({
    id: paragraphStyles.filler,
    name: 'Filler',
    basedOn: 'Normal',
    paragraph: `<w:snapToGrid w:val="0"/>${exactLine(120)}`,
    run: size(2),
  }),
  `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>` +
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>',
  `<w:style w:type="table" w:customStyle="1" w:styleId="${tableStyle}"><w:name w:val="Report Table"/>` +
    '<w:basedOn w:val="TableNormal"/><w:pPr><w:snapToGrid w:val="0"/></w:pPr><w:tblPr><w:tblBorders>' +
    ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
      .map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
      .join('') +
    '</w:tblBorders><w:tblCellMar><w:top w:w="20" w:type="dxa"/><w:left w:w="57" w:type="dxa"/>' +
    '<w:bottom w:w="20" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
].join('');

const FOOTER_RUN = `${bothFonts('宋体')}<w:spacing w:val="0"/>${size(28)}`;

const FURNITURE = [
  paragraphStyle({
    id: paragraphStyles.mark,
    name: 'header',
    basedOn: 'Normal',
    paragraph: '<w:snapToGrid w:val="0"/><w:jc w:val="center"/>',
    run: `${bothFonts('黑体')}<w:color w:val="C00000"/><w:spacing w:val="120"/>${size(36)}`,
  }),
  paragraphStyle({
    id: paragraphStyles.oddFooter,
    name: 'footer',
    basedOn: 'Normal',
    paragraph:
      `<w:snapToGrid w:val="0"/>${exactLine(340)}` +
      '<w:ind w:right="280" w:rightChars="100"/><w:jc w:val="right"/>',
    run: FOOTER_RUN,
  }),
  paragraphStyle({
    id: paragraphStyles.evenFooter,
    name: 'Footer Even',
    basedOn: 'Normal',
    paragraph:
      `<w:snapToGrid w:val="0"/>${exactLine(340)}` +
      '<w:ind w:left="280" w:leftChars="100"/><w:jc w:val="left"/>',
    run: FOOTER_RUN,
  }),
].join('');

const CHARACTERS = [
  characterStyle(characterStyles.heading2, 'Run-in Heading 2', chineseFont('楷体_GB2312')),
  characterStyle(characterStyles.heading3, 'Run-in Heading 3', '<w:b/><w:bCs/>'),
  characterStyle(characterStyles.heading4, 'Run-in Heading 4', '<w:b/><w:bCs/>'),
  characterStyle(characterStyles.remark, 'Remark', chineseFont('楷体_GB2312')),
].join('');

/** What the package is given, for it would parse and print the real ones anew for every file. */
export const emptyStylesXml = `<w:styles xmlns:w="${WORD}"></w:styles>`;

/**
 * `word/styles.xml`: page text as GB/T 9704-2012 has it, in the fonts that offices have. Tables
 * leave the line grid, or every row would be at least one body line high.
 */
export const stylesXml =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  `<w:styles xmlns:w="${WORD}">${DEFAULTS}${NORMAL}${TITLE}${BODY}${TABLES}${FURNITURE}${CHARACTERS}</w:styles>`;
