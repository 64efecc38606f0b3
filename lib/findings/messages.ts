import type { Relation, Severity, Template } from '@/lib/template/template';
import { dutyMessage } from './duty-messages';
import { feeMessage } from './fee-messages';
import type { DutyRule, Finding, FindingCode, ProseRule, Side, YearRule } from './finding';
import type { Message } from './message';
import { namesOf } from './names';
import { proseMessage } from './prose-messages';
import { yearMessage } from './year-messages';

export const severityNames: Readonly<Record<Severity, string>> = {
  error: '必须改',
  warning: '说明后可报',
  notice: '提示',
};

export function messageOf(template: Template, finding: Finding): Message {
  const { code } = finding;
  const fee = feeMessage(template, finding);
  if (fee !== null) return fee;
  if (isProseRule(code)) return proseMessage(template, { ...finding, code });
  if (isDutyRule(code)) return dutyMessage(template, { ...finding, code });
  if (isYearRule(code)) return yearMessage(template, { ...finding, code });
  return reportMessage(template, { ...finding, code });
}

function isProseRule(code: FindingCode): code is ProseRule {
  return /^[TP]\d/u.test(code);
}

function isDutyRule(code: FindingCode): code is DutyRule {
  return code === 'A12' || code === 'A13';
}

function isYearRule(code: FindingCode): code is YearRule {
  return /^(?:X\d|A7$)/u.test(code);
}

interface ReportFinding extends Finding {
  readonly code: Exclude<FindingCode, ProseRule | YearRule | DutyRule>;
}

function reportMessage(template: Template, finding: ReportFinding): Message {
  switch (finding.code) {
    case 'broken-sum':
    case 'broken-balance':
    case 'broken-bound':
      return relationMessage(template, finding);
    case 'blank-cells':
    case 'not-a-number':
    case 'negative':
    case 'decimal':
    case 'too-large':
    case 'too-many-decimals':
    case 'total-too-large':
    case 'unit-missing':
    case 'fees-incomplete':
      return cellMessage(template, finding);
    case 'prose-missing':
    case 'heading-without-text':
    case 'prose-too-long':
    case 'unknown-reference':
    case 'reference-blank':
    case 'forbidden-characters':
    case 'radical-characters':
      return textMessage(template, finding);
    case 'agency-missing':
    case 'title-incomplete':
    case 'wrong-edition':
    case 'period-wrong':
    case 'postcode-wrong':
    case 'email-wrong':
      return identityMessage(template, finding);
  }
}

function relationMessage(template: Template, finding: Finding): Message {
  const relation = template.relations.find(({ id }) => id === finding.relation);
  const { left, right, line } = finding;
  if (relation === undefined || left === null || right === null || line === null) {
    throw new Error(`finding without its relation: ${finding.code}`);
  }
  const place = namesOf(template).line(relation, line);
  const difference = Math.abs(finding.difference ?? 0);
  return {
    title: `“${place}”${relation.line === 'column' ? '列' : '行'}不平：${relation.text}`,
    text: `${sidesText(template, relation, [left, right])}，${gapText(relation, difference)}。`,
  };
}

function gapText(relation: Relation, difference: number): string {
  if (relation.kind !== 'bound') return `相差${difference}`;
  return relation.left.length === 0 ? '小于0' : `超出${difference}`;
}

function sidesText(template: Template, relation: Relation, sides: readonly Side[]): string {
  return sides
    .filter(({ cells }) => cells.length > 0)
    .map((side) => sideText(template, relation, side))
    .join('；');
}

/** Long sums are named by their result only; the parts are marked on the grid. */
const MOST_TERMS = 7;

function sideText(template: Template, relation: Relation, side: Side): string {
  const names = namesOf(template);
  const [only] = side.cells;
  if (side.cells.length === 1 && only !== undefined) {
    return `${names.shortTerm(relation, only.address)}：${side.sum}`;
  }
  if (side.cells.length > MOST_TERMS) return `各项相加：${side.sum}`;
  const terms = side.cells.map(({ address }) => names.shortTerm(relation, address)).join('＋');
  const values = side.cells.map(({ value }) => value ?? 0).join('＋');
  return `${terms}：${values}＝${side.sum}`;
}

function cellMessage(template: Template, { code, at, found, cells, section }: Finding): Message {
  const name = namesOf(template).cell(at);
  switch (code) {
    case 'blank-cells':
      return {
        title: `“${namesOf(template).section(section ?? '')}”还有${cells.length}格没有填`,
        text: `从“${name}”起。没有发生的填0，不适用的填“/”；可用“空白填零”一次填完。`,
      };
    case 'negative':
      return { title: `“${name}”不能是负数`, text: `填的是“${found}”，请改为0或正数。` };
    case 'decimal':
      return { title: `“${name}”必须是整数`, text: `填的是“${found}”，请改为整数，不带小数点。` };
    case 'too-large':
      return { title: `“${name}”的数字太长`, text: `填的是“${found}”，最多15位，请核对。` };
    case 'too-many-decimals':
      return { title: `“${name}”的小数太长`, text: `填的是“${found}”，最多4位小数，请核对单位。` };
    case 'total-too-large':
      return { title: `“${name}”的合计太大`, text: `相加得${found}，超过15位，请核对各项。` };
    case 'unit-missing':
      return {
        title: `“${name}”没有写单位`,
        text: `表头没有印单位，填的是“${found}”，请写成“${found}万元”或“${found}元”。`,
      };
    default:
      return {
        title: `“${name}”不是数字`,
        text: `填的是“${found}”，请填阿拉伯数字；没有的填0，不适用的填“/”。`,
      };
  }
}

function textMessage(template: Template, finding: Finding): Message {
  const { code, at, found, section } = finding;
  const place = textPlace(template, at, section);
  switch (code) {
    case 'unknown-reference':
    case 'reference-blank':
      return referenceMessage(template, finding, place);
    case 'prose-missing':
      return {
        title: `“${place}”还没有写`,
        text: '六个部分都要有内容；没有相应事项的，写明没有。',
      };
    case 'heading-without-text':
      return {
        title: `“${found}”下面还没有内容`,
        text: `在“${place}”里写上这一方面的情况；没有的写明没有，不需要的小标题请删去。`,
      };
    case 'prose-too-long':
      return {
        title: `“${place}”太长`,
        text: `现有${found}字，超过50000字就不像是正文，请检查是不是误贴了别的内容。`,
      };
    case 'forbidden-characters':
      return {
        title: `“${place}”里有不能打印的字符`,
        text: `共${found}个控制字符或残缺字符，肉眼看不见，多从别的软件带来，请清除。`,
      };
    default:
      return {
        title: `“${place}”里有部首字符`,
        text: `共${found}个，形似汉字但查找不到，生成文件时会换成普通汉字。`,
      };
  }
}

function referenceMessage(
  template: Template,
  { code, found, cells }: Finding,
  place: string,
): Message {
  if (code === 'unknown-reference') {
    return {
      title: `“${place}”里引用的数字不存在`,
      text: `“{{${found}}}”在本版表格里没有对应的格，请删去，或者重新插入数字。`,
    };
  }
  const [first] = cells;
  const from = first === undefined ? '' : `从“${namesOf(template).cell(first)}”起。`;
  return {
    title: `“${place}”里有${found}个数字要等表格填好`,
    text: `${from}文中引用的格还空着，填好后数字自动显示。`,
  };
}

const fieldNames: Readonly<Record<string, string>> = {
  title: '报告标题',
  preface: '引言',
  download: '下载网址',
  contact: '联系方式',
};

function textPlace(template: Template, at: string, section: string | null): string {
  if (at.startsWith('notes/')) return `${namesOf(template).section(section ?? '')}表下注`;
  return fieldNames[at] ?? namesOf(template).section(at);
}

function identityMessage(template: Template, { code, found }: Finding): Message {
  switch (code) {
    case 'agency-missing':
      return { title: '还没有填机关名称', text: '请填机关的规范全称，它会印在标题里。' };
    case 'title-incomplete':
      return { title: '标题里没有报告年度', text: `现在是“${found}”，请核对年份。` };
    case 'postcode-wrong':
      return { title: '邮编应为6位数字', text: `现在是“${found}”，请核对。` };
    case 'email-wrong':
      return { title: '电子邮箱不完整', text: `现在是“${found}”，缺少“@”，请核对。` };
    case 'period-wrong':
      return {
        title: '统计期限不是整年',
        text: `现在是${found.replace('/', '至')}，通常自1月1日至12月31日；确有原因的请说明。`,
      };
    default:
      return {
        title: `${found}年度不用这一版格式`,
        text: `现在用的是${template.name}，请核对年度，或者新建一份相应版本的报告。`,
      };
  }
}
