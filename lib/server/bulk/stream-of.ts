/** A body that is made as fast as it is read; a reader that goes away ends the work. */
export function streamOf(parts: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const { done, value } = await nextPart(parts);
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: async () => {
        await parts.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}

type Part = { readonly done: true; readonly value?: undefined } | WithBytes;
interface WithBytes {
  readonly done: false;
  readonly value: Uint8Array;
}

/** Nothing written yet is no part: an empty chunk would tell the reader nothing. */
async function nextPart(parts: AsyncGenerator<Uint8Array>): Promise<Part> {
  for (;;) {
    const { done, value } = await parts.next();
    if (done) return { done: true };
    if (value.byteLength > 0) return { done: false, value };
  }
}
