import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

export interface ZippedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Documents that are packed already are stored as they are. */
  readonly isPacked: boolean;
  /** Milliseconds since 1970. */
  readonly changedAt: number;
}

/** One file after the other, each made only when the one before it was taken. */
export async function* zipped(files: AsyncIterable<ZippedFile>): AsyncGenerator<Uint8Array> {
  const { zip, taken } = openZip();
  for await (const { name, bytes, isPacked, changedAt } of files) {
    const entry = isPacked ? new ZipPassThrough(name) : new ZipDeflate(name);
    entry.mtime = changedAt;
    zip.add(entry);
    entry.push(bytes, true);
    yield taken();
  }
  zip.end();
  yield taken();
}

/** A ZIP and what it has written since the last look. */
export function openZip(): { readonly zip: Zip; taken(): Uint8Array } {
  let written: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    written.push(chunk);
  });
  return {
    zip,
    taken: () => {
      const all = Buffer.concat(written);
      written = [];
      return all;
    },
  };
}
