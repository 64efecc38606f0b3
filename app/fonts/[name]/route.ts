import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { FONT_ROLES } from '@/lib/pages/font-roles';

/** The fonts of the preview, the same files that are embedded in the PDF. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/fonts/[name]'>,
): Promise<Response> {
  const { name } = await params;
  const role = FONT_ROLES.find((known) => `${known}.woff2` === name);
  if (role === undefined) return new Response(null, { status: 404 });
  const bytes = await readFile(join(process.cwd(), 'assets', 'fonts', `${role}.woff2`));
  return new Response(new Uint8Array(bytes), {
    headers: { 'Content-Type': 'font/woff2', 'Cache-Control': 'public, max-age=604800' },
  });
}
