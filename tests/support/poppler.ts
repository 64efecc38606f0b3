import { execFileSync } from 'node:child_process';

/** The text of a PDF in the order in which it is drawn, as poppler reads it. */
export function pdfText(bytes: Uint8Array): string {
  return runPoppler('pdftotext', ['-raw', '-', '-'], bytes);
}

/** The fonts of a PDF, one line each. */
export function pdfFonts(bytes: Uint8Array): readonly string[] {
  return runPoppler('pdffonts', ['-'], bytes).trim().split('\n').slice(2);
}

export function pdfInfo(bytes: Uint8Array): ReadonlyMap<string, string> {
  const lines = runPoppler('pdfinfo', ['-'], bytes).trim().split('\n');
  return new Map(
    lines.map((line) => [
      line.slice(0, line.indexOf(':')),
      line.slice(line.indexOf(':') + 1).trim(),
    ]),
  );
}

function runPoppler(program: string, options: readonly string[], bytes: Uint8Array): string {
  return execFileSync(program, options, { input: bytes, encoding: 'utf8' });
}
