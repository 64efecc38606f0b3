import { type Refused, refuse } from '../refusal';

const MOST_BYTES = 4_000_000;
/** A body that takes longer is no body of a clerk's browser. */
const READ_WITHIN_MS = 30_000;

/** Reads a body and stops as soon as it is too long or too slow, whatever its headers promise. */
export async function readJson(request: Request): Promise<{ readonly json: unknown } | Refused> {
  if (!isJson(request.headers)) {
    return refuse('wrong-type', '只接收JSON内容（Content-Type: application/json）。');
  }
  const bytes = await readBytes(request.body);
  if (bytes === 'too-large') return refuse('too-large', '发送的内容超过4 MB，太大了。');
  if (bytes === 'too-slow') return refuse('too-slow', '内容传得太慢，已中断。请检查网络后再试。');
  try {
    return { json: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    return refuse('invalid', '收到的内容不是JSON。');
  }
}

/** No form of another site can be sent under this type. */
function isJson(headers: Headers): boolean {
  const type = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  return type === 'application/json';
}

type Bytes = Uint8Array | 'too-large' | 'too-slow';

async function readBytes(body: ReadableStream<Uint8Array> | null): Promise<Bytes> {
  if (body === null) return new Uint8Array();
  const reader = body.getReader();
  let stop = () => {};
  const late = new Promise<'too-slow'>((resolve) => {
    const timer = setTimeout(() => resolve('too-slow'), READ_WITHIN_MS);
    stop = () => clearTimeout(timer);
  });
  try {
    return await Promise.race([readAll(reader), late]);
  } finally {
    stop();
    // What is still to come is not waited for.
    void reader.cancel().catch(() => {});
  }
}

async function readAll(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<Bytes> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(chunks);
    length += value.byteLength;
    if (length > MOST_BYTES) return 'too-large';
    chunks.push(value);
  }
}
