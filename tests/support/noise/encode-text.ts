import type { Draft } from './draft';

/** The bytes of a text in an encoding that sites and offices use. */
export function encodedText(text: string, encoding: Draft['encoding']): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return new TextEncoder().encode(text);
    case 'utf-8-bom':
      return new TextEncoder().encode(`\ufeff${text}`);
    case 'utf-16le':
      return utf16(text, true);
    case 'utf-16be':
      return utf16(text, false);
    case 'gb18030':
      return gb18030(text);
  }
}

function utf16(text: string, little: boolean): Uint8Array {
  const marked = `\ufeff${text}`;
  const view = new DataView(new ArrayBuffer(marked.length * 2));
  for (let at = 0; at < marked.length; at += 1)
    view.setUint16(at * 2, marked.charCodeAt(at), little);
  return new Uint8Array(view.buffer);
}

let codes: Map<string, readonly number[]> | undefined;

function gb18030(text: string): Uint8Array {
  codes ??= gb18030Codes();
  const bytes: number[] = [];
  for (const one of text) {
    const code = (one.codePointAt(0) ?? 0) < 0x80 ? [one.charCodeAt(0)] : codes.get(one);
    if (code === undefined) throw new Error(`not in GB18030: ${one}`);
    bytes.push(...code);
  }
  return Uint8Array.from(bytes);
}

/** There is a decoder in every runtime, but no encoder: all codes are decoded once. */
function gb18030Codes(): Map<string, readonly number[]> {
  const decoder = new TextDecoder('gb18030');
  const found = new Map<string, readonly number[]>();
  const note = (code: readonly number[]): void => {
    const one = decoder.decode(Uint8Array.from(code));
    if ([...one].length === 1 && one !== '\ufffd' && !found.has(one)) found.set(one, code);
  };
  for (let first = 0x81; first <= 0xfe; first += 1) {
    for (let second = 0x40; second <= 0xfe; second += 1) note([first, second]);
  }
  for (let first = 0x81; first <= 0x84; first += 1) {
    for (let rest = 0; rest < 10 * 126 * 10; rest += 1) {
      const [a, b, c] = [Math.floor(rest / 1260), Math.floor(rest / 10) % 126, rest % 10];
      note([first, 0x30 + a, 0x81 + b, 0x30 + c]);
    }
  }
  return found;
}
