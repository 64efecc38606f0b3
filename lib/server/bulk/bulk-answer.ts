import type { Actor } from '../access/access';
import { isRefused, type Refused } from '../refusal';
import type { Server } from '../server';
import { bulkDocuments } from './bulk-documents';
import { bulkFigures } from './bulk-figures';
import { type BulkQuery, bulkQueryOf } from './bulk-query';
import { type BulkPlan, planBulk } from './plan-bulk';
import { safeName } from './safe-name';
import { streamOf } from './stream-of';

/** How much a download will hold. */
export interface BulkPreview {
  readonly units: number;
  readonly included: number;
  readonly missing: number;
}

interface Download {
  readonly extension: string;
  readonly mediaType: string;
  make(server: Server, plan: BulkPlan, query: BulkQuery): AsyncGenerator<Uint8Array>;
}

export const DOCUMENTS: Download = {
  extension: '.zip',
  mediaType: 'application/zip',
  make: (server, plan, query) => bulkDocuments(server, plan, query.formats),
};

export const FIGURES: Download = {
  extension: '.xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  make: (server, plan) => bulkFigures(server, plan),
};

export interface BulkCall {
  readonly server: Server;
  readonly actor: Actor;
  readonly request: Request;
}

/** A streamed file, or how much it would hold. */
export async function bulkAnswer(
  download: Download,
  { server, actor, request }: BulkCall,
): Promise<Response | BulkPreview | Refused> {
  const query = bulkQueryOf(request);
  if (isRefused(query)) return query;
  const plan = await planBulk(server, actor, query);
  if (isRefused(plan)) return plan;
  const preview = previewOf(plan);
  if (query.isPreview) return preview;
  server.log.info('bulk-started', { ...preview, kind: download.extension });
  return new Response(streamOf(download.make(server, plan, query)), {
    headers: {
      'Content-Type': download.mediaType,
      'Content-Disposition': dispositionOf(plan, query.year, download.extension),
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}

function previewOf({ entries }: BulkPlan): BulkPreview {
  const included = entries.filter(({ copy }) => copy !== null).length;
  return { units: entries.length, included, missing: entries.length - included };
}

/** The plain name is for programs that do not read the UTF-8 one. */
function dispositionOf({ name }: BulkPlan, year: number, extension: string): string {
  const title = `${safeName(name, '单位')}${year}年度报告${extension}`;
  const encoded = encodeURIComponent(title).replace(
    /['()*]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="reports-${year}${extension}"; filename*=UTF-8''${encoded}`;
}
