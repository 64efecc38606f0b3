import { z } from 'zod';

import { refusalSchema } from '@/lib/sync/protocol';

export type BulkState = 'approved' | 'submitted';

export interface BulkRequest {
  readonly kind: 'documents' | 'figures';
  readonly year: number;
  /** `null` for the unit of who asks. */
  readonly unitId: string | null;
  readonly state: BulkState;
  readonly formats: readonly string[];
}

export type BulkAnswer =
  | { readonly kind: 'done'; readonly name: string; readonly content: Blob }
  | { readonly kind: 'failed'; readonly problem: string }
  | { readonly kind: 'cancelled' };

export interface BulkPreview {
  readonly units: number;
  readonly included: number;
  readonly missing: number;
}

const previewSchema = z.object({ units: z.int(), included: z.int(), missing: z.int() });

function bulkAddress(request: BulkRequest): string {
  const { kind, year, unitId, state, formats } = request;
  const search = new URLSearchParams({ year: String(year), state, formats: formats.join(',') });
  if (unitId !== null) search.set('unit', unitId);
  return `/api/bulk/${kind}?${search}`;
}

/** How much a download will hold, or why it cannot be told. */
export async function previewBulk(
  request: BulkRequest,
  signal: AbortSignal,
): Promise<BulkPreview | string> {
  try {
    const response = await fetch(`${bulkAddress(request)}&preview`, { signal });
    if (!response.ok) return await problemIn(response);
    return previewSchema.parse(await response.json());
  } catch {
    return signal.aborted ? '' : UNREACHABLE;
  }
}

/** Fetches a whole download; `onBytes` hears how much has come. */
export async function fetchBulk(
  request: BulkRequest,
  signal: AbortSignal,
  onBytes: (bytes: number) => void,
): Promise<BulkAnswer> {
  try {
    const response = await fetch(bulkAddress(request), { signal });
    if (!response.ok) return { kind: 'failed', problem: await problemIn(response) };
    const content = await blobOf(response, onBytes);
    return { kind: 'done', name: nameIn(response), content };
  } catch {
    return signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', problem: BROKEN };
  }
}

const UNREACHABLE = '连不上服务器，请检查网络后再试。';
const BROKEN = '下载中断了，没有得到完整的文件。请检查网络后再下载一次。';

async function blobOf(response: Response, onBytes: (bytes: number) => void): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const part = await reader?.read();
    if (part === undefined || part.done) break;
    parts.push(part.value);
    bytes += part.value.byteLength;
    onBytes(bytes);
  }
  return new Blob(parts, { type: response.headers.get('Content-Type') ?? '' });
}

async function problemIn(response: Response): Promise<string> {
  try {
    return refusalSchema.parse(await response.json()).message;
  } catch {
    return `服务器没有生成文件（${response.status}），请稍后再试。`;
  }
}

function nameIn(response: Response): string {
  const disposition = response.headers.get('Content-Disposition') ?? '';
  const encoded = /filename\*=UTF-8''([^;]+)/iu.exec(disposition)?.[1];
  return encoded === undefined ? '年度报告.zip' : decodeURIComponent(encoded);
}
