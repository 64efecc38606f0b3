import type { Block, Document } from '@/lib/document/document';
import { countsText } from '@/lib/import/receipt-text';
import { cleanText } from '@/lib/report/clean-text';
import type { Checkup } from './checkup';
import { type FileSummary, summaryOf } from './file-summary';
import { issueBlocks } from './issue-blocks';
import { paragraph } from './paragraph';
import { plainGrid } from './plain-grid';
import { answeredBlocks, leftOutBlocks, unreadBlocks } from './receipt-blocks';

/** The 体检报告 of one file as a document, for any writer. */
export function buildCheckup(checkup: Checkup): Document {
  const summary = summaryOf(checkup.imported, checkup.findings);
  const title = titleOf(summary);
  const parts = [
    ['体检结论', [paragraph(conclusionOf(summary)), summaryBlock(checkup, summary)]],
    ['发现的问题', issueBlocks(checkup)],
    ['没有直接读出的格', unreadBlocks(checkup)],
    ['人工确认的内容', answeredBlocks(checkup)],
    ['没有采用的文字', leftOutBlocks(checkup)],
  ] as const;
  return {
    language: 'zh-CN',
    metadata: {
      title,
      author: summary.agency,
      subject: checkup.imported.template.name,
      keywords: [],
      created: `${checkup.date}T00:00:00Z`,
    },
    mark: null,
    blocks: [
      { kind: 'title', text: title },
      paragraph(`文件：${checkup.imported.receipt.source.name}`),
      ...parts.flatMap(([heading, blocks], index): readonly Block[] => [
        { kind: 'heading', level: 1, text: `${NUMERALS[index] ?? ''}、${heading}` },
        ...blocks,
      ]),
    ],
  };
}

const NUMERALS = ['一', '二', '三', '四', '五'];

function titleOf({ agency, year }: FileSummary): string {
  const whose = cleanText(agency).trim();
  return `${whose}${year === null ? '' : `${year}年`}政府信息公开工作年度报告体检报告`;
}

/** What a reader wants to know first, in one sentence. */
function conclusionOf({ counts, doubtful, missing }: FileSummary): string {
  const open = [
    [counts.error, `${counts.error}处必须改`],
    [counts.warning, `${counts.warning}处说明后可报`],
    [doubtful, `${doubtful}项待确认`],
    [missing, `缺${missing}格`],
  ] as const;
  const found = open.filter(([count]) => count > 0).map(([, text]) => text);
  if (found.length === 0) return '结论：没有发现需要改正或者核对的内容。';
  const verdict = counts.error > 0 ? '这份报告需要改正' : '这份报告需要核对';
  return `结论：${verdict}，有${found.join('、')}。`;
}

function summaryBlock({ imported, date }: Checkup, summary: FileSummary): Block {
  const { template, receipt } = imported;
  const { counts, doubtful } = summary;
  const contradiction = receipt.edition.contradictsYear ? '（与报告年度应当使用的格式不一致）' : '';
  const rows = [
    ['文件', receipt.source.name],
    ['机关', summary.agency === '' ? '没有读到' : summary.agency],
    ['报告年度', summary.year === null ? '没有读到' : `${summary.year}年`],
    ['格式', `${template.name}${contradiction}`],
    ['读取情况', countsText(receipt)],
    ['待确认', `${doubtful}项`],
    ['必须改', `${counts.error}处`],
    ['说明后可报', `${counts.warning}处`],
    ['提示', `${counts.notice}处`],
    ['体检日期', dateText(date)],
  ];
  const grid = plainGrid({
    id: 'summary',
    caption: '体检结论',
    columnWidths: [2, 8],
    header: [],
    rows: rows.map((row) => row.map((text) => cleanText(text))),
  });
  return { kind: 'table', grid };
}

function dateText(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
