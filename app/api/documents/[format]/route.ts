import { z } from 'zod';

import { problemText } from '@/components/drafts/problem-text';
import { fileNameOf } from '@/components/ui/file-name';
import { checkReport, isFinishable } from '@/lib/checks/check-report';
import { buildDocument } from '@/lib/document/build-document';
import { MOST_PRINTED_CHARACTERS, proseLengthOf } from '@/lib/report/prose-length';
import { readReport } from '@/lib/report/read-report';
import type { Report } from '@/lib/report/report';
import { titleOf } from '@/lib/report/title-of';
import { attachmentOf } from '@/lib/server/http/attachment';
import { publicRoute } from '@/lib/server/http/route';
import { oneOfFew } from '@/lib/server/one-at-a-time';
import { isRefused, refuse } from '@/lib/server/refusal';
import type { Template } from '@/lib/template/template';
import { formats, type Writer, writers } from '@/lib/writers/registry';

export const dynamic = 'force-dynamic';

/** A `gouji/1` report in, a finished file out. Nothing is kept. */
export const POST = publicRoute('POST /api/documents/[format]', async (call) => {
  const { format = '' } = call.params;
  const known = formats.find((name) => name === format);
  if (known === undefined) {
    return refuse('not-found', `不认识文件格式“${format.slice(0, 20)}”。`);
  }
  const json = await call.json(z.unknown());
  if (isRefused(json)) return json;
  const read = readReport(call.server.templates, json);
  if (!read.ok) return refuse('invalid', read.problems.slice(0, 3).map(problemText).join('\n'));
  const length = proseLengthOf(read.report);
  if (length > MOST_PRINTED_CHARACTERS) {
    return refuse(
      'too-large',
      `正文共${length}字，太长了，不能生成文件。请检查是不是误贴了别的内容。`,
    );
  }
  try {
    return await oneOfFew(() => fileOf(writers[known], read.template, read.report));
  } catch {
    return refuse('unavailable', '生成文件时出错，没有得到完整的文件。草稿不受影响，请再试一次。');
  }
});

async function fileOf(writer: Writer, template: Template, report: Report): Promise<Response> {
  const draft = !isFinishable(checkReport(template, report));
  const bytes = await writer.write(buildDocument(template, report, { draft }));
  const mark = draft ? `（${template.draftMark}）` : '';
  const name = `${fileNameOf(titleOf(template, report))}${mark}${writer.extension}`;
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': writer.mediaType,
      'Content-Disposition': attachmentOf(name, `report${writer.extension}`),
      'Content-Length': String(bytes.byteLength),
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
