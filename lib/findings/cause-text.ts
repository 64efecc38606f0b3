import type { Template } from '@/lib/template/template';
import type { Cause, CauseKind, Change } from './finding';
import { namesOf } from './names';

const kinds: Readonly<Record<CauseKind, string>> = {
  misfiled: '可能有申请计错了申请人类别',
  'swapped-digits': '可能有两个数字颠倒了',
  'doubled-digit': '可能多打了一个重复的数字',
  'dropped-digit': '可能漏打了一个数字',
  'rows-exchanged': '可能两行填反了',
  'block-shifted': '可能粘贴时错开了一行或一列',
  'wrong-total': '可能是总计印错了',
  'carry-over-forgotten': '可能漏填了上年结转',
  'single-cell': '可能是这一格填错了',
};

/** The likely reason in words. */
export function causeText({ kind }: Cause): string {
  return kinds[kind];
}

/** One change in words: `自然人，三（一）予以公开：15 → 16`. */
export function changeText(template: Template, { address, from, to }: Change): string {
  const name = namesOf(template).cell(address);
  return `${name}：${from ?? '空白'} → ${to ?? '重新计算'}`;
}
