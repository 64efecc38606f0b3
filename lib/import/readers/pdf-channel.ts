type Listener = (event: { readonly data: unknown }) => void;

/** One end of a channel between the two halves of the PDF package, both in this thread. */
interface End {
  readonly postMessage: (message: unknown, transfer?: unknown) => void;
  readonly addEventListener: (name: string, listener: unknown) => void;
  readonly removeEventListener: (name: string, listener: unknown) => void;
}

export interface PdfChannel {
  readonly front: End;
  readonly back: End;
}

/** Messages are copied, for both halves reuse their arrays. Fonts stay where they are parsed. */
export function openChannel(): PdfChannel {
  const atFront = new Set<Listener>();
  const atBack = new Set<Listener>();
  return { front: endOf(atFront, atBack), back: endOf(atBack, atFront) };
}

function endOf(own: Set<Listener>, other: ReadonlySet<Listener>): End {
  return {
    postMessage: (message) => {
      const event = { data: structuredClone(withoutFont(message)) };
      queueMicrotask(() => {
        for (const listener of other) listener(event);
      });
    },
    addEventListener: (_name, listener) => {
      if (isListener(listener)) own.add(listener);
    },
    removeEventListener: (_name, listener) => {
      if (isListener(listener)) own.delete(listener);
    },
  };
}

function isListener(value: unknown): value is Listener {
  return typeof value === 'function';
}

/**
 * The front would install each font in the page. It gets a note instead that there is none,
 * except for fonts made of drawings, whose scale is needed and which install nothing; their
 * drawings are left out.
 */
function withoutFont(message: unknown): unknown {
  if (!isFields(message) || message.action !== 'commonobj') return message;
  const { data } = message;
  if (!Array.isArray(data) || data[1] !== 'Font') return message;
  const font: unknown = data[2];
  const slim =
    isFields(font) && font.charProcOperatorList
      ? { ...font, charProcOperatorList: undefined }
      : { error: 'not installed' };
  return { ...message, data: [data[0], 'Font', slim] };
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
