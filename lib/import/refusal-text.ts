import type { Refusal } from './refusal';

const SAVE_AS_WORD = '请用WPS或Word打开，点“文件→另存为”，类型选“Word文档（.docx）”，再试';
const SAVE_AS_EXCEL = '请用WPS或Excel打开，点“文件→另存为”，类型选“Excel工作簿（.xlsx）”，再试';
const READABLE = '可以读DOCX、PDF、XLSX、网页、文本和Markdown文件';

/** The words for a refusal: what the file is, and what to do, in one sentence or two. */
export function refusalText({ code, found }: Refusal): string {
  switch (code) {
    case 'empty':
      return '文件里没有内容，请检查是否保存完整。';
    case 'too-large':
      return `文件太大${inBrackets(found)}，不像是年度报告，请确认选对了文件。`;
    case 'unpacks-too-large':
      return `文件解压后太大${inBrackets(found)}，已停止读取。${SAVE_AS_WORD}。`;
    case 'image':
      return '这个文件只有图片，没有文字。请使用原来的Word文件、PDF或网页，或者把文字粘贴进来。';
    case 'scanned-pdf':
      return '这个PDF是扫描件，里面没有文字。请使用原来的Word文件或网页，或先做文字识别（OCR）再试。';
    case 'old-word':
      return `这是旧版的Word或WPS文件（DOC、WPS）。${SAVE_AS_WORD}。`;
    case 'old-excel':
      return `这是旧版的表格文件（XLS、ET）。${SAVE_AS_EXCEL}。`;
    case 'encrypted':
      return '文件有密码保护，打不开。请用原来的软件打开，取消密码后另存，再试。';
    case 'damaged':
      return '文件已损坏或不完整，无法打开。请重新下载，或用原来的软件打开后另存一份再试。';
    case 'unknown-format':
      return foreignText(found);
    case 'not-a-report':
      return '没有找到政府信息公开工作年度报告的内容，请确认选对了文件。';
    case 'old-form':
      return '这是2019年以前旧格式的报告，没有现行格式的统计表，无法读取数据。';
    case 'took-too-long':
      return `读取这个文件用时太长，已停止。${SAVE_AS_WORD}。`;
  }
}

const FOREIGN: Readonly<Record<string, string>> = {
  RTF: `这是RTF文件。${SAVE_AS_WORD}。`,
  ODT: `这是ODT文件。${SAVE_AS_WORD}。`,
  ODS: `这是ODS表格文件。${SAVE_AS_EXCEL}。`,
  XLSB: `这是XLSB表格文件。${SAVE_AS_EXCEL}。`,
  'Excel XML': `这是XML形式的表格文件。${SAVE_AS_EXCEL}。`,
  OFD: '这是OFD版式文件。请使用原来的Word文件，或用OFD阅读器导出为PDF后再试。',
  压缩包: '这是压缩包。请先解压，再选里面的报告文件。',
  报告JSON: '这是勾稽自己保存的文件（JSON），不用导入，直接打开就可以继续编辑。',
};

function foreignText(found: string): string {
  const known = Object.hasOwn(FOREIGN, found) ? FOREIGN[found] : undefined;
  if (known !== undefined) return known;
  return `读不了这种文件${inBrackets(found === '其他' ? '' : found)}。${READABLE}。`;
}

function inBrackets(found: string): string {
  return found === '' ? '' : `（${found}）`;
}
