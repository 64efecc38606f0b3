import type { Template } from '@/lib/template/template';
import type { Finding } from './finding';
import type { Message } from './message';
import { namesOf } from './names';

/** The words for text or figures that are last year's: `found` is a share, or a number of them. */
export function sameTextMessage(template: Template, { at, found }: Finding): Message {
  if (at.includes('/')) {
    return {
      title: '所有数字都与上年相同',
      text: `各表能与上年对照的${found}格，数字一格不差。请核对是不是沿用了上年的表格；确实相同的，不用改。`,
    };
  }
  return {
    title: `“${namesOf(template).section(at)}”的文字与上年几乎相同`,
    text: `数字以外，有${found}％的文字与上年报告相同。请写出本年的新情况；确实没有变化的，不用改。`,
  };
}
