import type { Refusal } from './refusal';

/** The words for a refusal: what is wrong with the file, and what to do. */
export function refusalText({ code, found }: Refusal): string {
  switch (code) {
    case 'empty':
      return '文件是空的，请检查是否保存完整。';
    case 'too-large':
      return `文件太大${inBrackets(found)}，不像是年度报告，请确认选对了文件。`;
    case 'unpacks-too-large':
      return `文件解压后太大${inBrackets(found)}，已停止读取。请用WPS或Word打开原文件，另存为DOCX后再试。`;
    case 'image':
      return '这是图片，里面没有文字。请使用原来的DOCX、PDF或网页文件。';
    case 'scanned-pdf':
      return '这个PDF是扫描件，里面没有文字。请使用原来的DOCX或网页，或先做文字识别（OCR）再试。';
    case 'old-word':
      return '这是旧版的Word或WPS文件（DOC、WPS）。请用WPS或Word打开，另存为DOCX后再试。';
    case 'old-excel':
      return '这是旧版的表格文件（XLS、ET）。请用WPS或Excel打开，另存为XLSX后再试。';
    case 'encrypted':
      return '文件有密码保护。请用原来的软件打开，取消密码后另存，再试。';
    case 'damaged':
      return '文件已损坏或不完整，无法打开。请重新下载或另存一份再试。';
    case 'unknown-format':
      return `读不了这种文件${inBrackets(found)}。可以读DOCX、PDF、XLSX、网页、文本和Markdown文件。`;
    case 'not-a-report':
      return '没有找到政府信息公开工作年度报告的内容，请确认选对了文件。';
    case 'old-form':
      return '这是2019年以前旧格式的报告，没有现行格式的统计表，无法读取数据。';
    case 'took-too-long':
      return '读取这个文件用时太长，已停止。请用WPS或Word打开原文件，另存为DOCX后再试。';
  }
}

function inBrackets(found: string): string {
  return found === '' ? '' : `（${found}）`;
}
