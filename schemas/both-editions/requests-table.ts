import type { CountCell } from '@/lib/template/cell-definition';
import type {
  ColumnHeader,
  ColumnLeaf,
  PrintHints,
  RowGroup,
  RowLeaf,
} from '@/lib/template/template';

const count: CountCell = { kind: 'count', units: ['件'] };

function applicant(id: string, label: string, aliases: readonly string[] = []): ColumnLeaf {
  return { kind: 'leaf', id, label, aliases, hint: null, cell: count };
}

export const requestsHeading = '三、收到和处理政府信息公开申请情况';

export const requestsAliases = [
  '收到和处理政府信息公开申请情况',
  '收到和处理政府信息公开申请的情况',
  '收到和办理政府信息公开申请情况',
  '政府信息公开申请情况',
  '政府信息依申请公开情况',
  '依申请公开政府信息情况',
];

export const requestsHint =
  '按申请人类别统计本年度申请的收到和处理情况，一件申请只计一个结果。总计由系统计算；每一列都要满足“第一项加第二项之和，等于第三项加第四项之和”。';

export const requestsCorner =
  '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';

export const requestsColumnsLabel = '申请人情况';

export const applicants: readonly ColumnHeader[] = [
  applicant('natural', '自然人'),
  {
    kind: 'group',
    id: 'organisations',
    label: '法人或其他组织',
    aliases: [],
    hint: null,
    children: [
      applicant('business', '商业企业', ['企业']),
      applicant('research', '科研机构'),
      applicant('publicWelfare', '社会公益组织', ['社会组织', '社会公益']),
      applicant('legalService', '法律服务机构'),
      applicant('otherOrganisation', '其他'),
    ],
  },
  applicant('total', '总计', ['合计', '小计']),
];

export const applicantIds = [
  'natural',
  'business',
  'research',
  'publicWelfare',
  'legalService',
  'otherOrganisation',
];

export function result(id: string, label: string, hint: string | null): RowLeaf {
  return { kind: 'leaf', id, label, aliases: [], hint, remark: null };
}

export const received: RowLeaf = {
  kind: 'leaf',
  id: 'received',
  label: '一、本年新收政府信息公开申请数量',
  aliases: ['本年新收政府信息公开申请数量', '一、本年新收政府信息公开申请'],
  hint: '统计期限内（1月1日至12月31日）新收到的申请，按申请人类别各计入一列。',
  remark: null,
};

export const carriedIn: RowLeaf = {
  kind: 'leaf',
  id: 'carriedIn',
  label: '二、上年结转政府信息公开申请数量',
  aliases: ['上年结转政府信息公开申请数量'],
  hint: '上一年度报告“四、结转下年度继续办理”的数字，逐列照抄。',
  remark: null,
};

export const granted = result(
  'granted',
  '（一）予以公开',
  '全部公开，或告知获取该信息的方式、途径的，计入此项。',
);

export const partial: RowLeaf = {
  kind: 'leaf',
  id: 'partial',
  label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
  aliases: ['（二）部分公开', '部分公开'],
  hint: '对信息作区分处理后公开一部分的（《条例》第三十七条），只计这一项。',
  remark: '（区分处理的，只计这一情形，不计其他情形）',
};

export const refused: RowGroup = {
  kind: 'group',
  id: 'refused',
  label: '（三）不予公开',
  aliases: [],
  hint: null,
  children: [
    result('refused.stateSecret', '1.属于国家秘密', '《条例》第十四条。'),
    {
      kind: 'leaf',
      id: 'refused.prohibitedByLaw',
      label: '2.其他法律行政法规禁止公开',
      aliases: ['2.其他法律法规禁止公开', '其他法律、行政法规禁止公开'],
      hint: '法律、行政法规禁止公开的政府信息（《条例》第十四条）。',
      remark: null,
    },
    result(
      'refused.security',
      '3.危及“三安全一稳定”',
      '公开后可能危及国家安全、公共安全、经济安全、社会稳定的（《条例》第十四条）。',
    ),
    result(
      'refused.thirdParty',
      '4.保护第三方合法权益',
      '涉及商业秘密、个人隐私等，公开会损害第三方合法权益的（《条例》第十五条、第三十二条）。',
    ),
    result(
      'refused.internalAffairs',
      '5.属于三类内部事务信息',
      '人事管理、后勤管理、内部工作流程三类信息（《条例》第十六条第一款）。',
    ),
    result(
      'refused.processRecords',
      '6.属于四类过程性信息',
      '讨论记录、过程稿、磋商信函、请示报告四类信息（《条例》第十六条第二款）。',
    ),
    result('refused.enforcementFile', '7.属于行政执法案卷', '《条例》第十六条第二款。'),
    result(
      'refused.administrativeQuery',
      '8.属于行政查询事项',
      '工商、不动产登记资料等信息，有关法律、行政法规对获取另有规定的（《条例》第三十六条第七项）。',
    ),
  ],
};

export const unavailable: RowGroup = {
  kind: 'group',
  id: 'unavailable',
  label: '（四）无法提供',
  aliases: [],
  hint: null,
  children: [
    result(
      'unavailable.notHeld',
      '1.本机关不掌握相关政府信息',
      '经检索没有所申请的信息，或者不属于本机关负责公开的（《条例》第三十六条第四项、第五项）。',
    ),
    result(
      'unavailable.notReadyMade',
      '2.没有现成信息需要另行制作',
      '需要对现有政府信息进行加工、分析的（《条例》第三十八条）。',
    ),
    result(
      'unavailable.stillUnclear',
      '3.补正后申请内容仍不明确',
      '经告知补正后，申请内容仍不明确的（《条例》第三十条）。',
    ),
  ],
};

export const declined: RowGroup = {
  kind: 'group',
  id: 'declined',
  label: '（五）不予处理',
  aliases: [],
  hint: null,
  children: [
    result(
      'declined.petition',
      '1.信访举报投诉类申请',
      '以申请的形式进行信访、投诉、举报等活动的（《条例》第三十九条第一款）。',
    ),
    result(
      'declined.duplicate',
      '2.重复申请',
      '已经答复、同一申请人重复申请公开相同信息的（《条例》第三十六条第六项）。',
    ),
    result(
      'declined.publication',
      '3.要求提供公开出版物',
      '要求提供政府公报、报刊、书籍等公开出版物的（《条例》第三十九条第二款）。',
    ),
    result(
      'declined.excessive',
      '4.无正当理由大量反复申请',
      '申请公开的数量、频次明显超过合理范围，且理由不合理的（《条例》第三十五条）。',
    ),
    result(
      'declined.reconfirmation',
      '5.要求行政机关确认或重新出具已获取信息',
      '要求对已经获取的信息进行确认或者重新出具的。',
    ),
  ],
};

export const concluded: RowLeaf = {
  kind: 'leaf',
  id: 'concluded',
  label: '（七）总计',
  aliases: ['（七）合计', '总计'],
  hint: '本年度办结的总数，由系统按各项结果相加。',
  remark: null,
};

export const carriedOver: RowLeaf = {
  kind: 'leaf',
  id: 'carriedOver',
  label: '四、结转下年度继续办理',
  aliases: ['结转下年度继续办理'],
  hint: '到12月31日还没有办结的申请。等于第一项加第二项，减去本年度办结的总计。',
  remark: null,
};

export const requestsPrint: PrintHints = {
  columnWidths: [754, 921, 3271, 685, 685, 685, 685, 685, 685, 685],
  typeSizePt: 10,
  rowHeightMm: 6,
};
