export type ReadJson =
  | { readonly ok: true; readonly json: unknown }
  | { readonly ok: false; readonly status: number; readonly problem: string };

const MOST_BYTES = 4_000_000;

/** Reads a body and stops as soon as it is too long, whatever its headers promise. */
export async function readJson(request: Request): Promise<ReadJson> {
  const bytes = await readBytes(request.body);
  if (bytes === null) return failed(413, '报告内容超过4 MB，太大了。请检查是否误贴了别的内容。');
  try {
    return { ok: true, json: JSON.parse(new TextDecoder().decode(bytes)) };
  } catch {
    return failed(400, '收到的内容不是JSON，没有生成文件。');
  }
}

async function readBytes(body: ReadableStream<Uint8Array> | null): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.byteLength;
    if (length > MOST_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function failed(status: number, problem: string): ReadJson {
  return { ok: false, status, problem };
}
