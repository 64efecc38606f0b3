import type { Template } from '@/lib/template/template';
import type { Finding, ProseRule } from './finding';
import type { Message } from './message';
import { namesOf } from './names';
import { sameTextMessage } from './same-text-message';

interface ProseFinding extends Finding {
  readonly code: ProseRule;
}

/** The words for findings about figures and wording in the prose. */
export function proseMessage(template: Template, finding: ProseFinding): Message {
  switch (finding.code) {
    case 'T1':
    case 'T2':
    case 'T3':
    case 'T4':
    case 'T5':
      return figureMessage(template, finding);
    case 'T6':
    case 'T7':
    case 'T8':
    case 'T9':
      return saidMessage(template, finding);
    case 'P1':
      return sameTextMessage(template, finding);
    case 'P2':
    case 'P3':
    case 'P4':
    case 'P14':
      return wordsMessage(template, finding);
    case 'P5':
    case 'P6':
    case 'P7':
    case 'P8':
    case 'P10':
      return formMessage(template, finding);
  }
}

/** Longer sums are told by their first cell. */
const MOST_CELLS = 4;

function cellsText(template: Template, cells: readonly string[]): string {
  const shown = cells.length > MOST_CELLS ? cells.slice(0, 1) : cells;
  const names = shown.map((address) => `“${namesOf(template).cell(address)}”`);
  const more = cells.length > MOST_CELLS ? `等${cells.length}格之和` : '';
  return `${names.join('＋')}${more}`;
}

function placeText(template: Template, { at }: Finding): string {
  return at === 'preface' ? '引言' : namesOf(template).section(at);
}

/** A share is told with as many decimals as people read. */
function numberText(value: number | null | undefined): string {
  if (value === null || value === undefined) return '';
  return Number.isInteger(value) ? String(value) : String(Number(value.toFixed(4)));
}

function figureMessage(template: Template, finding: ProseFinding): Message {
  const { passage, found, cells } = finding;
  const actual = numberText(passage?.actual);
  const isShare = found.endsWith('%');
  const whole = isShare ? '（按占比计算）' : '';
  return {
    title: `“${placeText(template, finding)}”写“${found}”，表中是${isShare ? shareText(passage?.actual) : actual}`,
    text: `表中对应${cellsText(template, cells)}${whole}，请核对是文字还是表格写错了，改成一致；口径不同的请说明。`,
  };
}

function shareText(value: number | null | undefined): string {
  return value === null || value === undefined ? '' : `${value.toFixed(2)}%`;
}

function saidMessage(template: Template, finding: ProseFinding): Message {
  const { code, passage, found, cells } = finding;
  const place = placeText(template, finding);
  const actual = numberText(passage?.actual);
  const where = cells.length === 0 ? '信息处理费一栏' : cellsText(template, cells);
  switch (code) {
    case 'T6':
      return {
        title: `“${place}”写“${found}”，表中有${actual}件`,
        text: `表中${where}不是0，请核对后改文字或者改表格。`,
      };
    case 'T7':
      return {
        title: `“${place}”列举办理结果时漏了${actual}件`,
        text: `表中${cellsText(template, cells)}不是0，文字没有写到；建议补上，使各项结果加起来等于总计。`,
      };
    case 'T9':
      return {
        title: `信息处理费${found}，超过了${where}的${actual}万元`,
        text: '信息处理费应当算在这一格之内，请核对金额和单位（表中是万元）。',
      };
    default:
      return feeMessage(finding, { place, actual, where });
  }
}

interface FeeWords {
  readonly place: string;
  readonly actual: string;
  readonly where: string;
}

function feeMessage({ found, cells }: ProseFinding, { place, actual, where }: FeeWords): Message {
  if (cells.length > 0) {
    return {
      title: `“${place}”写“${found}”，但有${actual}件申请因逾期未缴费不再处理`,
      text: `表中${where}不是0，说明发出过收费通知，请写明通知的件数和金额。`,
    };
  }
  return {
    title: `“${place}”写“${found}”，${where}填的是${actual}`,
    text: '请核对本年度信息处理费的通知和收取情况，改成一致（单位是元）。',
  };
}

function wordsMessage(template: Template, finding: ProseFinding): Message {
  const { code, found, passage } = finding;
  const place = placeText(template, finding);
  switch (code) {
    case 'P2':
      return {
        title: `“${place}”没有写出存在的问题`,
        text: `现在写的是“${shortened(found)}”。请结合实际写两三个具体问题和改进措施，不要只写没有问题。`,
      };
    case 'P3':
      return {
        title: `“${place}”里的年份像是以前年度的`,
        text: `里面写着“${found}”，报告年度是${passage?.actual ?? ''}年。请改为本年度的情况，并逐句核对数字。`,
      };
    case 'P4':
      return {
        title: `“${place}”留有模板里的说明文字`,
        text: `“${found}”是填写提示，不是报告的内容，请删去。`,
      };
    default:
      return {
        title: `“${place}”里“${found.trim()}”像是没有填完`,
        text: '请补上数字和单位；没有发生的写明没有，或者删去这一句。',
      };
  }
}

const LONGEST_QUOTE = 40;

function shortened(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}……` : text;
}

function formMessage(template: Template, { code, found, passage, cells }: ProseFinding): Message {
  switch (code) {
    case 'P5':
      return {
        title: `文中说报告有“${shortened(found)}”，格式规定是${passage?.actual ?? ''}个部分`,
        text: `请改为${template.sections.map(({ heading }) => heading.replace(/^.{1,2}、/u, '')).join('、')}。`,
      };
    case 'P6':
      return {
        title: `“${namesOf(template).cell(cells[0] ?? '')}”填了${found}，本机关一般没有规章制定权`,
        text: '县级以下政府和一般部门不制定规章。请核对是否填错了行；确有规章的请说明。',
      };
    case 'P7':
      if (passage === null) return hugeMessage(template, { found, cells });
      return {
        title: `“${found}”与表中的${numberText(passage?.actual)}相差一万倍，像是元和万元混淆`,
        text: `表中${cellsText(template, cells)}以万元为单位，请核对文字和表格的单位。`,
      };
    case 'P8':
      return {
        title: '第三、四部分的表格全部是0',
        text: '小机关没有收到申请是常见的；请确认没有漏填，并在第一部分写明没有收到。',
      };
    default:
      return {
        title: '标题不合规范',
        text: `现在是“${shortened(found)}”，应为“机关名称＋年份＋政府信息公开工作年度报告”。`,
      };
  }
}

function hugeMessage(
  template: Template,
  { found, cells }: Pick<ProseFinding, 'found' | 'cells'>,
): Message {
  return {
    title: `${cellsText(template, cells)}填了${found}万元，数额大得少见`,
    text: '这一格以万元为单位，请核对是否误按元填写；确实如此的请说明。',
  };
}
