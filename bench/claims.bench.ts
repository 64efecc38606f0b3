import { claimsOf } from '@/lib/claims/claims-of';
import { templates } from '@/schemas/registry';
import { generateReport } from '@/tests/support/generate-report';
import type { Bench } from './bench-row';
import { measure } from './measure';

const SENTENCE =
  '全年新收政府信息公开申请3119件，上年结转34件，答复3050件，其中予以公开1362件、部分公开454件、不予公开178件，结转下年度继续办理103件。';

/** The prose of a report while somebody types, and a text made to be slow. */
export const bench: Bench = async () => {
  const template = templates.at(-1);
  if (template === undefined) throw new Error('no template');
  const report = generateReport(template, 8);
  const paragraphs = Array.from({ length: 15 }, () => SENTENCE.repeat(3));
  const withText = (overview: string) => ({
    ...report,
    sections: { ...report.sections, overview },
  });
  let turn = 0;
  const keystroke = await measure({ rounds: 200, calls: 20 }, () => {
    turn += 1;
    const typed = [...paragraphs.slice(1), `${paragraphs[0]}第${turn}稿`].join('\n');
    return claimsOf(template, withText(typed));
  });
  const hostile = ['（、）', '1件、', '占', '未', '、一百', '不予公开、', '3至', '（'].map((part) =>
    part.repeat(Math.ceil(100_000 / part.length)),
  );
  const slow = await measure({ rounds: 5, calls: 1 }, () => {
    turn += 1;
    return claimsOf(template, withText(`${hostile[turn % hostile.length]}${turn}`));
  });
  return [
    {
      name: `claims: a keystroke in ${paragraphs.join('\n').length} characters`,
      ...keystroke,
      unit: 'ms',
      target: { bound: 'atMost', value: 2, of: 'median' },
    },
    {
      name: 'claims: 100,000 characters made to be slow',
      ...slow,
      unit: 'ms',
      target: { bound: 'atMost', value: 100, of: 'median' },
    },
  ];
};
