import { route } from '@/lib/server/http/route';
import { isRefused } from '@/lib/server/refusal';
import { listComments } from '@/lib/server/reports/comments';
import { addComment } from '@/lib/server/reports/write-comments';
import { newCommentSchema } from '@/lib/sync/review-requests';

export const dynamic = 'force-dynamic';

export const GET = route('GET /api/reports/[id]/comments', ({ server, actor, params }) =>
  listComments(server, actor, params.id ?? ''),
);

export const POST = route('POST /api/reports/[id]/comments', async (call) => {
  const comment = await call.json(newCommentSchema);
  if (isRefused(comment)) return comment;
  return addComment(call.server, call.actor, { ...comment, id: call.params.id ?? '' });
});
