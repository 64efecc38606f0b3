import { type Refused, refuse } from '../refusal';

const MOST_BYTES = 4_000_000;
/** A body that takes longer is no body of a clerk's browser. */
const READ_WITHIN_MS = 30_000;

/** Reads a body and stops as soon as it is too long or too slow, whatever its headers promise. */
export async function readJson(request: Request): Promise<{ readonly json: unknown } | Refused> {
  const bytes = await readBytes(request.body);
  if (bytes === 'too-large') return refuse('too-large', '发送的内容超过4 MB，太大了。');
  if (bytes === 'too-slow') return refuse('too-slow', '内容传得太慢，已中断。请检查网络后再试。');
  try {
    return { json: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    return refuse('invalid', '收到的内容不是JSON。');
  }
}

type Bytes = Uint8Array | 'too-large' | 'too-slow';

async function readBytes(body: ReadableStream<Uint8Array> | null): Promise<Bytes> {
  if (body === null) return new Uint8Array();
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    void reader.cancel();
  }, READ_WITHIN_MS);
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (isLate) return 'too-slow';
      if (done) return Buffer.concat(chunks);
      length += value.byteLength;
      if (length > MOST_BYTES) {
        void reader.cancel();
        return 'too-large';
      }
      chunks.push(value);
    }
  } finally {
    clearTimeout(timer);
  }
}
