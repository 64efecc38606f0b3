import { route } from '@/lib/server/http/route';
import { isRefused } from '@/lib/server/refusal';
import { answerComment } from '@/lib/server/reports/write-comments';
import { answerSchema } from '@/lib/sync/review-requests';

export const dynamic = 'force-dynamic';

export const POST = route('POST /api/reports/[id]/comments/[comment]/answers', async (call) => {
  const answer = await call.json(answerSchema);
  if (isRefused(answer)) return answer;
  const { id = '', comment = '' } = call.params;
  return answerComment(call.server, call.actor, { id, comment, text: answer.text });
});
