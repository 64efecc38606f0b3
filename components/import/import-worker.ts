import { checkReport } from '@/lib/checks/check-report';
import { summaryOf } from '@/lib/checkup/file-summary';
import { sizeRefusal } from '@/lib/import/detect-format';
import { importFile } from '@/lib/import/import-file';
import { configurePdf } from '@/lib/import/readers/pdf-open';
import type { Template } from '@/lib/template/template';
import type { ReadResult, WorkerAnswer, WorkerRequest } from './worker-messages';

// The entry of the worker in which files are read; the page ends it when a file takes too long.

let templates: readonly Template[] = [];

configurePdf({
  cMapOf: async (name) => {
    const response = await fetch(`${location.origin}/cmaps/${name}`);
    if (!response.ok) throw new Error(`no character map: ${name}`);
    return new Uint8Array(await response.arrayBuffer());
  },
});

addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  if (data.kind === 'start') {
    templates = data.templates;
    answer({ kind: 'ready' });
    return;
  }
  void read(data).then((result) => answer({ kind: 'read', result }));
});

function answer(message: WorkerAnswer): void {
  postMessage(message);
}

type ReadRequest = Extract<WorkerRequest, { readonly kind: 'read' }>;

async function read({ file, name, detail }: ReadRequest): Promise<ReadResult> {
  const tooLarge = sizeRefusal(file.size);
  if (tooLarge !== null) return { ok: false, refusal: tooLarge };
  const bytes = await bytesOf(file);
  if (bytes === null) return { ok: false, refusal: { code: 'damaged', found: '' } };
  const outcome = await importFile(templates, { name, bytes });
  if (!outcome.ok) return outcome;
  const findings = checkReport(outcome.template, outcome.report);
  const { report, receipt, source } = outcome;
  const whole = detail === 'whole' ? { report, receipt, source, findings } : null;
  return { ok: true, summary: summaryOf(outcome, findings), whole };
}

/** `null` for a file that was moved or changed since it was chosen. */
async function bytesOf(file: Blob): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}
