import type { PDFDocumentProxy } from 'pdfjs-dist';

import { openChannel } from './pdf-channel';

export interface PdfSetup {
  /** A file of `pdfjs-dist/cmaps` by its name; it may reject. Old Chinese PDFs name them. */
  readonly cMapOf: (name: string) => Promise<Uint8Array>;
}

export type OpenedPdf =
  | { readonly ok: true; readonly pdf: PDFDocumentProxy; readonly close: () => Promise<void> }
  | { readonly ok: false; readonly isEncrypted: boolean };

const C_MAP_NAME = /^[\w-]{1,40}\.bcmap$/;
const SILENT = 0;

const setup: { cMapOf: PdfSetup['cMapOf'] } = {
  cMapOf: (name) => Promise.reject(new Error(`No one gives the character map ${name}.`)),
};

/** Says where the character maps of predefined encodings are; once, before the first PDF. */
export function configurePdf({ cMapOf }: PdfSetup): void {
  setup.cMapOf = cMapOf;
}

/** Opens a PDF in this thread: nothing is painted, fetched, installed or executed. */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  const { getDocument, PDFWorker } = await import('pdfjs-dist/legacy/build/pdf.min.mjs');
  const { WorkerMessageHandler } = await importWorker();
  const { front, back } = openChannel();
  const worker = Reflect.construct(PDFWorker, [{ port: front, verbosity: SILENT }]);
  WorkerMessageHandler.initializeFromPort(back);
  const task = getDocument({ data: bytes.slice(), worker, ...OPTIONS });
  const close = () => closeAll(task, worker);
  try {
    return { ok: true, pdf: await task.promise, close };
  } catch (error) {
    await close();
    return { ok: false, isEncrypted: error instanceof Error && error.name === 'PasswordException' };
  }
}

const OPTIONS = {
  verbosity: SILENT,
  enableXfa: false,
  // Larger images are left out, which is every image.
  maxImageSize: 0,
  disableFontFace: false,
  useSystemFonts: false,
  useWorkerFetch: false,
  useWasm: false,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  BinaryDataFactory: CharacterMaps,
};

/** What the package constructs to fetch its files; only character maps are given. */
function CharacterMaps() {
  return {
    fetch: async ({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> => {
      if (kind !== 'cMapUrl' || !C_MAP_NAME.test(filename)) throw new Error('Not given.');
      return setup.cMapOf(filename);
    },
  };
}

async function closeAll(
  task: { readonly destroy: () => Promise<void> },
  worker: { readonly destroy: () => void },
): Promise<void> {
  await task.destroy();
  worker.destroy();
}

/** In a web worker the package would take the worker for its own, and talk to its page. */
async function importWorker() {
  if (!('onmessage' in globalThis) || 'window' in globalThis) {
    return import('pdfjs-dist/legacy/build/pdf.worker.min.mjs');
  }
  Reflect.set(globalThis, 'window', globalThis);
  try {
    return await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs');
  } finally {
    Reflect.deleteProperty(globalThis, 'window');
  }
}
