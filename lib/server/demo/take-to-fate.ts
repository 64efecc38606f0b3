import { randomUUID } from 'node:crypto';

import { EXPLANATIONS } from '@/lib/report/explanations-text';
import { reportOfTexts, type Texts, textsOfReport } from '@/lib/report/report-texts';
import type { Template } from '@/lib/template/template';
import type { Actor } from '../access/access';
import { listComments, resolveComment } from '../reports/comments';
import { openCopy } from '../reports/open-copy';
import { saveChanges } from '../reports/save-changes';
import { submitReport } from '../reports/submit-report';
import { type CopyStep, takeStep } from '../reports/take-step';
import { addComment, answerComment } from '../reports/write-comments';
import type { Server } from '../server';
import type { DemoFate } from './demo-fates';
import { granted } from './granted';
import { withReasons } from './with-reasons';

export interface Case {
  readonly server: Server;
  readonly clerk: Actor;
  readonly reviewer: Actor;
  /** Moves the clock on, by hours. */
  readonly wait: (hours: number) => void;
  readonly id: string;
  readonly template: Template;
  readonly year: number;
  readonly texts: Texts;
}

/** Does with a written report what clerk and reviewer did until now. */
export async function takeToFate(of: Case, fate: DemoFate): Promise<void> {
  switch (fate) {
    case 'none':
    case 'from-last-year':
      return;
    case 'draft':
      return breakBalance(of);
    case 'submitted':
      return submit(of, 1);
    case 'withdrawn':
      await submit(of, 1);
      return step(of, { step: 'withdraw', reason: '' });
    case 'opened':
      await submit(of, 1);
      return open(of);
    case 'returned':
      return returnWithComments(of);
    case 'resubmitted':
      await returnWithComments(of);
      return correct(of);
    case 'approved':
      return approve(of);
    case 'reopened':
      await approve(of);
      return step(of, { step: 'reopen', reason: '财政部门核减了收费数据，请更正后重新提交。' });
  }
}

async function submit({ server, clerk, wait, id }: Case, revision: number): Promise<void> {
  wait(1);
  granted(await submitReport(server, clerk, { id, revision }));
}

async function open({ server, reviewer, wait, id }: Case): Promise<void> {
  wait(24);
  granted(await openCopy(server, reviewer, id));
}

type Taken = Pick<CopyStep, 'step' | 'reason'>;

async function step({ server, clerk, reviewer, wait, id }: Case, taken: Taken): Promise<void> {
  wait(1);
  const actor = taken.step === 'withdraw' ? clerk : reviewer;
  granted(await takeStep(server, actor, { id, ...taken }));
}

async function approve(of: Case): Promise<void> {
  await submit(of, 1);
  await open(of);
  await step(of, { step: 'approve', reason: '' });
}

const FEES = 'disclosure/fees/amount';
const OVERVIEW = 'sections.overview';
const IMPROVEMENTS = 'sections.improvements';

/** A clerk who has not finished: one figure is wrong, one section is not written. */
async function breakBalance(of: Case): Promise<void> {
  const at = 'requests/received/natural';
  const more = String(Number(of.texts[at] ?? '0') + 1);
  await save(of, { [at]: more, [IMPROVEMENTS]: '' });
}

async function returnWithComments(of: Case): Promise<void> {
  const { server, reviewer, id, texts, wait } = of;
  await submit(of, 1);
  await open(of);
  const overview = texts[OVERVIEW] ?? '';
  const quote = /[^。]*公开政府信息[^，。]*条/u.exec(overview)?.[0] ?? '';
  const whole = { id, quote: '', start: 0 };
  wait(1);
  granted(
    await addComment(server, reviewer, {
      ...whole,
      field: FEES,
      text: '收费金额与财政部门的决算数不一致，请核对，注意单位是万元。',
    }),
  );
  granted(
    await addComment(server, reviewer, {
      id,
      field: OVERVIEW,
      quote,
      start: Math.max(0, overview.indexOf(quote)),
      text: '请写明与上一年相比的增减情况。',
    }),
  );
  await step(of, { step: 'return', reason: '收费金额请与财政部门核对，总体情况请补充增减说明。' });
}

async function correct(of: Case): Promise<void> {
  const { server, clerk, id, texts, wait } = of;
  wait(22);
  const fees = Number(texts[FEES] ?? '0') + 0.5;
  const overview = `${texts[OVERVIEW] ?? ''}主动公开的数量比上一年略有增加。`;
  const corrected = { [FEES]: String(Number(fees.toFixed(2))), [OVERVIEW]: overview };
  const revision = await save(of, { ...corrected, ...reasonsFor(of, corrected) });
  const { comments } = granted(await listComments(server, clerk, id));
  for (const { id: comment, field } of comments) {
    const text = field === FEES ? '已按财政部门的决算数更正。' : '已补充。';
    granted(await answerComment(server, clerk, { id, comment, text }));
    granted(await resolveComment(server, clerk, { id, comment, resolved: true }));
  }
  await submit(of, revision);
}

/** The reasons that are needed after a change, and those that still hold. */
function reasonsFor({ template, year, texts }: Case, changed: Texts): Texts {
  const report = reportOfTexts(template, year, { ...texts, ...changed });
  const text = textsOfReport(template, withReasons(template, report))[EXPLANATIONS] ?? '';
  return text === (texts[EXPLANATIONS] ?? '') ? {} : { [EXPLANATIONS]: text };
}

/** Changes texts as the form does; gives the new revision. */
async function save({ server, clerk, wait, id, texts }: Case, changed: Texts): Promise<number> {
  wait(1);
  const changes = Object.entries(changed).map(([name, text]) => ({
    id: randomUUID(),
    name,
    text,
    // Blank fields of the draft that it began with were never written.
    seen: (texts[name] ?? '') === '' ? 0 : 1,
    after: null,
  }));
  const request = { known: 1, changes };
  return granted(await saveChanges(server, clerk, { id, request })).revision;
}
