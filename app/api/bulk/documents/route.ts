import { bulkAnswer, DOCUMENTS } from '@/lib/server/bulk/bulk-answer';
import { route } from '@/lib/server/http/route';

export const dynamic = 'force-dynamic';

export const GET = route('GET /api/bulk/documents', (call) => bulkAnswer(DOCUMENTS, call));
