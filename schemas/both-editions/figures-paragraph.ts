import type { FigureItem, FiguresParagraph, ItemWithParts } from '@/lib/template/figures-paragraph';

const REQUESTS_TOTAL = 'total';
const OUTCOMES = [
  ['upheld', '结果维持'],
  ['corrected', '结果纠正'],
  ['other', '其他结果'],
  ['pending', '尚未审结'],
] as const;

/** The usual wording of reports that were published. */
export const figuresParagraph: FiguresParagraph = {
  section: 'overview',
  topic: 'onRequest',
  opening: {
    nothing: '{year}年，未收到政府信息公开申请，没有上年结转的申请',
    onlyCarried: '{year}年，未收到新的政府信息公开申请',
    received: requests('{year}年，新收政府信息公开申请{figure}件', 'received'),
    carriedIn: requests('上年结转{figure}件', 'carriedIn'),
    concluded: requests('办结{figure}件', 'concluded'),
    carriedOver: requests('结转下年度继续办理{figure}件', 'carriedOver'),
  },
  applicants: {
    lead: '新收的申请按申请人分，',
    items: [
      applicant('自然人{figure}件', 'natural'),
      applicant('商业企业{figure}件', 'business'),
      applicant('科研机构{figure}件', 'research'),
      applicant('社会公益组织{figure}件', 'publicWelfare'),
      applicant('法律服务机构{figure}件', 'legalService'),
      applicant('其他组织{figure}件', 'otherOrganisation'),
    ],
  },
  results: {
    lead: '办理结果为',
    items: [
      result('予以公开{figure}件', [['granted', '']]),
      result('部分公开{figure}件', [['partial', '']]),
      result('不予公开{figure}件', [
        ['refused.stateSecret', '属于国家秘密'],
        ['refused.prohibitedByLaw', '其他法律行政法规禁止公开'],
        ['refused.security', '可能危及安全稳定'],
        ['refused.thirdParty', '保护第三方合法权益'],
        ['refused.internalAffairs', '属于内部事务信息'],
        ['refused.processRecords', '属于过程性信息'],
        ['refused.enforcementFile', '属于行政执法案卷'],
        ['refused.administrativeQuery', '属于行政查询事项'],
      ]),
      result('无法提供{figure}件', [
        ['unavailable.notHeld', '本机关不掌握相关政府信息'],
        ['unavailable.notReadyMade', '没有现成信息需要另行制作'],
        ['unavailable.stillUnclear', '补正后申请内容仍不明确'],
      ]),
      result('不予处理{figure}件', [
        ['declined.petition', '信访举报投诉类申请'],
        ['declined.duplicate', '重复申请'],
        ['declined.publication', '要求提供公开出版物'],
        ['declined.excessive', '无正当理由大量反复申请'],
        ['declined.reconfirmation', '要求确认或重新出具已获取信息'],
      ]),
      result('其他处理{figure}件', [
        ['other', ''],
        ['other.notCorrected', '逾期不补正'],
        ['other.feeUnpaid', '逾期不缴费'],
        ['other.rest', '其他'],
      ]),
    ],
  },
  disputes: {
    lead: '因政府信息公开工作',
    none: '没有因政府信息公开工作被申请行政复议、提起行政诉讼的情况',
    items: [
      dispute('被申请行政复议{figure}件', ['review']),
      dispute('被提起行政诉讼{figure}件', ['direct', 'afterReview']),
    ],
  },
  sums: [
    requests('收到和上年结转合计', 'received', 'carriedIn'),
    sum('不予公开合计', [
      'refused.stateSecret',
      'refused.prohibitedByLaw',
      'refused.security',
      'refused.thirdParty',
      'refused.internalAffairs',
      'refused.processRecords',
      'refused.enforcementFile',
      'refused.administrativeQuery',
    ]),
    sum('无法提供合计', [
      'unavailable.notHeld',
      'unavailable.notReadyMade',
      'unavailable.stillUnclear',
    ]),
    sum('不予处理合计', [
      'declined.petition',
      'declined.duplicate',
      'declined.publication',
      'declined.excessive',
      'declined.reconfirmation',
    ]),
    sum('其他处理合计', ['other.notCorrected', 'other.feeUnpaid', 'other.rest']),
    {
      text: '法人或其他组织新收合计',
      cells: ['business', 'research', 'publicWelfare', 'legalService', 'otherOrganisation'].map(
        (column) => `requests/received/${column}`,
      ),
    },
    { text: '行政诉讼合计', cells: ['cases/direct/total', 'cases/afterReview/total'] },
  ],
};

function requests(text: string, ...rows: readonly string[]): FigureItem {
  return sum(text, rows);
}

function sum(text: string, rows: readonly string[]): FigureItem {
  return { text, cells: rows.map((row) => `requests/${row}/${REQUESTS_TOTAL}`) };
}

function applicant(text: string, column: string): ItemWithParts {
  return { text, cells: [`requests/received/${column}`], parts: [] };
}

/** A row without words is the whole figure by itself. */
function result(text: string, rows: readonly (readonly [string, string])[]): ItemWithParts {
  const parts = rows.filter(([, words]) => words !== '');
  return {
    ...sum(
      text,
      rows.map(([row]) => row),
    ),
    parts: parts.map(([row, words]) => sum(`${words}{figure}件`, [row])),
  };
}

function dispute(text: string, rows: readonly string[]): ItemWithParts {
  const cells = (column: string) => rows.map((row) => `cases/${row}/${column}`);
  return {
    text,
    cells: cells('total'),
    parts: OUTCOMES.map(([column, words]) => ({
      text: `${words}{figure}件`,
      cells: cells(column),
    })),
  };
}
