import type { ReviewComment } from '@/lib/sync/review-answers';
import type { Actor } from '../access/access';
import type { Reads, Writes } from '../database/database';
import { isRefused, type Refused, refuse } from '../refusal';
import type { Server } from '../server';
import { recordEvent } from './events';
import { type FoundReport, findReport, isId } from './find-report';

export interface Comments {
  readonly comments: readonly ReviewComment[];
}

/** All comments and answers, the first one first. */
export async function listComments(
  { database: { reads } }: Server,
  actor: Actor,
  id: string,
): Promise<Comments | Refused> {
  const report = await findReport(reads, actor, { id, action: 'report.read' });
  return isRefused(report) ? report : { comments: await commentsOf(reads, actor, id) };
}

async function commentsOf(reads: Reads, actor: Actor, reportId: string): Promise<ReviewComment[]> {
  const rows = await reads
    .selectFrom('comment')
    .innerJoin('user as author', 'author.id', 'comment.userId')
    .leftJoin('user as resolver', 'resolver.id', 'comment.resolvedBy')
    .select(['comment.id', 'number', 'answers', 'field', 'quote', 'start', 'text', 'at'])
    .select(['userId', 'author.name as by', 'resolver.name as resolvedBy', 'resolvedAt'])
    .where('reportId', '=', reportId)
    .orderBy('at')
    .orderBy('comment.id')
    .execute();
  return rows.map(({ userId, ...comment }) => ({ ...comment, own: userId === actor.id }));
}

export interface CommentAsked {
  readonly id: string;
  readonly comment: string;
}

/** Settles the thread of a comment, or opens it again; both sides may. */
export async function resolveComment(
  server: Server,
  actor: Actor,
  { id, comment, resolved }: CommentAsked & { readonly resolved: boolean },
): Promise<Comments | Refused> {
  const refused = await server.database.write(async (writes) => {
    const found = await findThread(server, actor, { writes, id, comment });
    if (isRefused(found)) return found;
    if (found.isResolved === resolved) return null;
    const at = server.now();
    const resolution = { resolvedBy: resolved ? actor.id : null, resolvedAt: resolved ? at : null };
    await writes.updateTable('comment').set(resolution).where('id', '=', found.first).execute();
    const kind = resolved ? 'resolved' : 'unresolved';
    const { number } = found;
    await recordEvent(writes, actor, { reportId: id, kind, at, number, comment: found.first });
    return null;
  });
  return refused ?? listComments(server, actor, id);
}

interface Thread {
  readonly report: FoundReport;
  /** The comment that all others of the thread answer. */
  readonly first: string;
  readonly number: number;
  readonly isResolved: boolean;
}

/** The thread of a comment, if the actor may take part in it. */
export async function findThread(
  server: Server,
  actor: Actor,
  { writes, id, comment }: CommentAsked & { readonly writes: Writes },
): Promise<Thread | Refused> {
  const lock = server.database.kind;
  const report = await findReport(writes, actor, { id, action: 'comment.answer', lock });
  if (isRefused(report)) return report;
  const asked = isId(comment) ? await commentAt(writes, id, comment) : undefined;
  const first = asked?.answers == null ? asked : await commentAt(writes, id, asked.answers);
  if (first === undefined) return refuse('not-found', '没有找到这条批注，请刷新后再看。');
  const { number, resolvedAt } = first;
  return { report, first: first.id, number, isResolved: resolvedAt !== null };
}

function commentAt(reads: Reads, reportId: string, comment: string) {
  return reads
    .selectFrom('comment')
    .select(['id', 'answers', 'number', 'resolvedAt'])
    .where('reportId', '=', reportId)
    .where('id', '=', comment)
    .executeTakeFirst();
}
