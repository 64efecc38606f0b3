import type { Template } from '@/lib/template/template';
import type { Finding } from './finding';
import type { Message } from './message';
import { messageOf } from './messages';
import { namesOf } from './names';

/** The words for a finding in a document that somebody else wrote: nobody is filling it in. */
export function documentMessageOf(template: Template, finding: Finding): Message {
  const names = namesOf(template);
  const section = names.section(finding.section ?? '');
  switch (finding.code) {
    case 'blank-cells':
      return {
        title: `“${section}”有${finding.cells.length}格没有数`,
        text: `从“${names.cell(finding.at)}”起，合计格不算在内。原文空着、缺这一格，或者还没有确认。`,
      };
    case 'prose-missing':
      return {
        title: `“${section}”没有读到内容`,
        text: '原文没有写，或者标题没有认出来，请对照原文。',
      };
    case 'A12':
      return {
        title: `没有写到${finding.found}`,
        text: '各级人民政府的年度报告应当写明工作考核、社会评议和责任追究结果情况（《条例》第五十条第四项）。',
      };
    case 'A13':
      return {
        title: `“${section}”没有写${template.processingFees.label}`,
        text: '这一部分应当写明收取的件数和金额，没有收取的也应写明。',
      };
    case 'agency-missing':
      return { title: '没有读到机关名称', text: '请对照原文确认。' };
    default:
      return messageOf(template, finding);
  }
}
