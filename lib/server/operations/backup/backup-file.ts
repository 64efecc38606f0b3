import { createHash, type Hash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';

/**
 * A backup is lines of JSON, gzipped, followed by the SHA-256 of all bytes before. `zcat` shows
 * the lines; a single changed or missing byte is noticed.
 */
const DIGEST_BYTES = 32;
const GZIP_START = Buffer.from([0x1f, 0x8b]);

/** The file is there whole or not at all; only its owner may read it, for it holds everything. */
export async function writeLines(path: string, lines: AsyncIterable<string>): Promise<void> {
  const partial = `${path}.${process.pid}.part`;
  try {
    await pipeline(
      Readable.from(lines),
      createGzip(),
      withDigest(createHash('sha256')),
      createWriteStream(partial, { flags: 'wx', mode: 0o600 }),
    );
    await synced(partial);
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

async function synced(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

function withDigest(hash: Hash): Transform {
  return new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      hash.update(chunk);
      done(null, chunk);
    },
    flush(done) {
      this.push(hash.digest());
      done();
    },
  });
}

export type FileState = 'whole' | 'broken' | 'no-backup';

/** Reads the whole file before anything is done with it. */
export async function stateOfFile(path: string): Promise<FileState> {
  const { size } = await stat(path);
  const file = await open(path, 'r');
  try {
    const start = await bytesAt(file, { position: 0, length: GZIP_START.length });
    if (!start.equals(GZIP_START)) return 'no-backup';
    if (size <= DIGEST_BYTES) return 'broken';
    const position = size - DIGEST_BYTES;
    const digest = await bytesAt(file, { position, length: DIGEST_BYTES });
    const hash = createHash('sha256');
    await pipeline(createReadStream(path, { end: position - 1 }), hash);
    return hash.digest().equals(digest) ? 'whole' : 'broken';
  } finally {
    await file.close();
  }
}

type FileHandle = Awaited<ReturnType<typeof open>>;

async function bytesAt(
  file: FileHandle,
  { position, length }: { readonly position: number; readonly length: number },
): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

/** The lines of a file that is whole. */
export async function* linesOf(path: string): AsyncGenerator<string> {
  const { size } = await stat(path);
  const source = createReadStream(path, { end: size - DIGEST_BYTES - 1 });
  const unpacked = createGunzip();
  // A fault of the source must reach the one who reads the lines.
  source.on('error', (error) => unpacked.destroy(error));
  source.pipe(unpacked);
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for await (const chunk of unpacked) {
      const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n');
      rest = parts.pop() ?? '';
      yield* parts;
    }
  } finally {
    source.destroy();
  }
}
