import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The character maps that old PDFs name, for reading them in the browser. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/cmaps/[name]'>,
): Promise<Response> {
  const { name } = await params;
  const folder = join(process.cwd(), 'node_modules', 'pdfjs-dist', 'cmaps');
  const known = (await readdir(folder)).find((file) => file === name && file.endsWith('.bcmap'));
  if (known === undefined) return new Response(null, { status: 404 });
  const bytes = await readFile(join(folder, known));
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/octet-stream',
      'Cache-Control': 'public, max-age=604800',
    },
  });
}
