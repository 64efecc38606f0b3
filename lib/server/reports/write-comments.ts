import { randomUUID } from 'node:crypto';

import type { Actor } from '../access/access';
import type { Writes } from '../database/database';
import { isRefused, type Refused, refuse } from '../refusal';
import type { Server } from '../server';
import { type CommentAsked, type Comments, findThread, listComments } from './comments';
import { recordEvent } from './events';
import { fieldRulesOf, storableText } from './field-rules';
import { findReport } from './find-report';
import { templateOf } from './template-of';

export interface NewComment {
  readonly id: string;
  /** The copy that the reviewer has before the eyes, when it is known. */
  readonly number?: number | undefined;
  /** A field name, `''` for the whole report. */
  readonly field: string;
  readonly quote: string;
  readonly start: number;
  readonly text: string;
}

/** A comment on the newest copy. */
export async function addComment(
  server: Server,
  actor: Actor,
  comment: NewComment,
): Promise<Comments | Refused> {
  const { id, field, quote, start, text } = comment;
  const refused = await server.database.write(async (writes) => {
    const lock = server.database.kind;
    const report = await findReport(writes, actor, { id, action: 'report.review', lock });
    if (isRefused(report)) return report;
    if (report.copies === 0) return refuse('conflict', '报告还没有提交过，不能批注。');
    const { number = report.copies } = comment;
    if (number !== report.copies) {
      return refuse('conflict', '填报人又提交了一次，请在新提交的报告上批注。');
    }
    if (field !== '' && !fieldRulesOf(templateOf(server, report)).isField(field)) {
      return refuse('invalid', '报告里没有要批注的这一处，请刷新后再试。');
    }
    const anchor = { field, quote: storableText(quote), start };
    await insert(writes, actor, {
      reportId: id,
      number,
      ...anchor,
      answers: null,
      text,
      at: server.now(),
    });
    return null;
  });
  return refused ?? listComments(server, actor, id);
}

/** An answer belongs to the thread, whichever part of it was answered. */
export async function answerComment(
  server: Server,
  actor: Actor,
  { id, comment, text }: CommentAsked & { readonly text: string },
): Promise<Comments | Refused> {
  const refused = await server.database.write(async (writes) => {
    const found = await findThread(server, actor, { writes, id, comment });
    if (isRefused(found)) return found;
    const { first: answers, number } = found;
    const anchor = { field: '', quote: '', start: 0 };
    await insert(writes, actor, {
      reportId: id,
      number,
      ...anchor,
      answers,
      text,
      at: server.now(),
    });
    return null;
  });
  return refused ?? listComments(server, actor, id);
}

interface Row {
  readonly reportId: string;
  readonly number: number;
  readonly answers: string | null;
  readonly field: string;
  readonly quote: string;
  readonly start: number;
  readonly text: string;
  readonly at: number;
}

async function insert(writes: Writes, actor: Actor, row: Row): Promise<void> {
  const id = randomUUID();
  const { reportId, number, answers, at } = row;
  const author = { userId: actor.id, resolvedBy: null, resolvedAt: null };
  const text = storableText(row.text);
  await writes
    .insertInto('comment')
    .values({ ...row, ...author, id, text })
    .execute();
  const kind = answers === null ? 'commented' : 'answered';
  await recordEvent(writes, actor, { reportId, kind, at, number, comment: answers ?? id });
}
