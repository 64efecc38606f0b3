import { problemText } from '@/components/drafts/problem-text';
import { fileNameOf } from '@/components/ui/file-name';
import { checkReport, isFinishable } from '@/lib/checks/check-report';
import { buildDocument } from '@/lib/document/build-document';
import { readReport } from '@/lib/report/read-report';
import type { Report } from '@/lib/report/report';
import { titleOf } from '@/lib/report/title-of';
import type { Template } from '@/lib/template/template';
import { formats, type Writer, writers } from '@/lib/writers/registry';
import { templates } from '@/schemas/registry';
import { readJson } from '../read-json';

export const dynamic = 'force-dynamic';

/** A `gouji/1` report in, a finished file out. Nothing is kept. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/api/documents/[format]'>,
): Promise<Response> {
  const { format } = await params;
  const known = formats.find((name) => name === format);
  if (known === undefined) return refusal(404, `不认识文件格式“${format.slice(0, 20)}”。`);
  const body = await readJson(request);
  if (!body.ok) return refusal(body.status, body.problem);
  const read = readReport(templates, body.json);
  if (!read.ok) return refusal(422, read.problems.slice(0, 3).map(problemText).join('\n'));
  try {
    return await fileOf(writers[known], read.template, read.report);
  } catch {
    return refusal(500, '生成文件时出错，没有得到完整的文件。草稿不受影响，请再试一次。');
  }
}

async function fileOf(writer: Writer, template: Template, report: Report): Promise<Response> {
  const draft = !isFinishable(checkReport(template, report));
  const bytes = await writer.write(buildDocument(template, report, { draft }));
  const mark = draft ? `（${template.draftMark}）` : '';
  const name = `${fileNameOf(titleOf(template, report))}${mark}${writer.extension}`;
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': writer.mediaType,
      'Content-Disposition': dispositionOf(name, writer.extension),
      'Content-Length': String(bytes.byteLength),
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}

/** The plain name is for programs that do not read the UTF-8 one. */
function dispositionOf(name: string, extension: string): string {
  const encoded = encodeURIComponent(name).replace(
    /['()*]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="report${extension}"; filename*=UTF-8''${encoded}`;
}

function refusal(status: number, message: string): Response {
  return Response.json({ message }, { status, headers: { 'Cache-Control': 'no-store' } });
}
