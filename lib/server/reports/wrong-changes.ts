import type { Change } from '@/lib/sync/protocol';
import type { Template } from '@/lib/template/template';
import type { Reads } from '../database/database';
import { type Refused, refuse } from '../refusal';
import { fieldRulesOf } from './field-rules';
import type { Ground } from './make-changes';

/** Refuses changes that no form of ours makes; details name the fields. */
export function refusalOfChanges(template: Template, changes: readonly Change[]): Refused | null {
  const rules = fieldRulesOf(template);
  const unknown = changes.filter(({ name }) => !rules.isField(name));
  if (unknown.length > 0) return refusal('报告里没有这样的填写项，请刷新页面后再填。', unknown);
  const long = changes.filter(({ name, text }) => text.length > rules.mostCharacters(name));
  return long.length > 0 ? refusal('有的内容太长，没有保存，请缩短后再试。', long) : null;
}

interface Judged {
  readonly reportId: string;
  readonly template: Template;
  readonly changes: readonly Change[];
  readonly ground: Ground;
}

export async function refusalOfTotals(reads: Reads, judged: Judged): Promise<Refused | null> {
  const typed = await typedTotalsOf(reads, judged);
  return typed.length > 0 ? refusal('合计由程序计算，不能直接填写。', typed) : null;
}

function refusal(message: string, changes: readonly Change[]): Refused {
  return refuse('invalid', message, { names: [...new Set(changes.map(({ name }) => name))] });
}

/** A total that a document stated may be dropped, and put back as it stood. */
async function typedTotalsOf(
  reads: Reads,
  { reportId, template, changes, ground }: Judged,
): Promise<readonly Change[]> {
  const { isTotal } = fieldRulesOf(template);
  const typed = changes.filter(
    ({ name, text }) => isTotal(name) && text !== '' && ground.fields.get(name)?.text !== text,
  );
  if (typed.length === 0) return [];
  const stood = await reads
    .selectFrom('reportChange')
    .select(['name', 'text'])
    .where('reportId', '=', reportId)
    .where(
      'name',
      'in',
      typed.map(({ name }) => name),
    )
    .execute();
  return typed.filter(
    (change) => !stood.some(({ name, text }) => name === change.name && text === change.text),
  );
}
