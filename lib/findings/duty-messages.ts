import type { Template } from '@/lib/template/template';
import type { DutyRule, Finding } from './finding';
import type { Message } from './message';
import { namesOf } from './names';

/** The words for what a report has to say and does not. */
export function dutyMessage(template: Template, finding: Finding & { code: DutyRule }): Message {
  const section = namesOf(template).section(finding.section ?? '');
  const { label } = template.processingFees;
  if (finding.code === 'A12') {
    return {
      title: `没有写到${finding.found}`,
      text: `各级人民政府的年度报告应当写明工作考核、社会评议和责任追究结果情况（《条例》第五十条第四项），请在“${section}”里补上；没有开展或者没有发生的，也写明。`,
    };
  }
  return {
    title: `“${section}”没有写${label}`,
    text: `请在这一部分填“${label}”的件数和金额，由系统写成一句话；没有收取的都填0，或者在正文里写明没有收取。`,
  };
}
