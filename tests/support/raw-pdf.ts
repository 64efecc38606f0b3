/** What a raw page is made of; places are in points from the upper left corner of A4. */
export interface RawPage {
  /** Operators of the page, made with the functions below. */
  readonly content: string;
  readonly rotate?: number;
}

export interface SizedText {
  readonly text: string;
  readonly size: number;
}

const HEIGHT = 842;
const WIDTH = 595;

/** The encodings that old Chinese PDFs name instead of bringing a font. */
export type RawEncoding = 'UniGB-UCS2-H' | 'UniGB-UCS2-V' | 'GBK-EUC-H';

/** A PDF written by hand, for what no writer at hand would make. */
export function rawPdf(
  pages: readonly RawPage[],
  encoding: RawEncoding = 'UniGB-UCS2-H',
): Uint8Array {
  const first = 7;
  const kids = pages.map((_, index) => `${first + 2 * index} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${encoding} /DescendantFonts [4 0 R] >>`,
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 5 0 R /DW 1000 /W [1 95 500 814 939 500] >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>',
    streamOf(
      '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
      'x',
    ),
    ...pages.flatMap(({ content, rotate = 0 }, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Rotate ${rotate} /Contents ${first + 2 * index + 1} 0 R /Resources << /Font << /F 3 0 R >> /XObject << /Photo 6 0 R >> >> >>`,
      streamOf('', content),
    ]),
  ];
  return new TextEncoder().encode(fileOf(objects));
}

export function textAt(x: number, y: number, text: string | SizedText): string {
  const sized = typeof text === 'string' ? { text, size: 10 } : text;
  return turnedTextAt([1, 0, 0, 1], [x, y], sized);
}

/** Text that is set aslant or upright on its side. */
export function turnedTextAt(
  turn: readonly [number, number, number, number],
  [x, y]: readonly [number, number],
  { text, size }: SizedText,
): string {
  return `BT /F ${size} Tf ${turn.join(' ')} ${x} ${HEIGHT - y} Tm <${hexOf(text)}> Tj ET\n`;
}

/** Text given as the bytes of the encoding. */
export function encodedTextAt(x: number, y: number, hex: string): string {
  return `BT /F 10 Tf 1 0 0 1 ${x} ${HEIGHT - y} Tm <${hex}> Tj ET\n`;
}

export function ruleFrom(x1: number, y1: number, [x2, y2]: readonly [number, number]): string {
  return `${x1} ${HEIGHT - y1} m ${x2} ${HEIGHT - y2} l S\n`;
}

/** A rule as a filled bar, as office programs draw it. */
export function barFrom(x1: number, y1: number, [x2, y2]: readonly [number, number]): string {
  return `${x1 - 0.25} ${HEIGHT - y2 - 0.25} ${x2 - x1 + 0.5} ${y2 - y1 + 0.5} re f\n`;
}

function hexOf(text: string): string {
  return Array.from(text, (one) => (one.codePointAt(0) ?? 0).toString(16).padStart(4, '0')).join(
    '',
  );
}

function streamOf(entries: string, content: string): string {
  return `<< ${entries} /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

function fileOf(objects: readonly string[]): string {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  return `${file}xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
}
