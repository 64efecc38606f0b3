const HEAD_BYTES = 64 * 1024;

/** A page saved as one file (MHTML) begins like a mail, with its headers. */
export function isWebArchive(text: string): boolean {
  const head = text.slice(0, text.search(/\r?\n\r?\n/u));
  return /^[\w-]+:/u.test(text) && /^mime-version:/imu.test(head);
}

/** The page in a web archive; any other file as it is. */
export function pageOf(bytes: Uint8Array): Uint8Array {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES)).trimStart();
  if (!isWebArchive(head)) return bytes;
  const archive = binaryText(bytes).trimStart();
  const page = partsOf(archive).find((part) =>
    /^text\/html/iu.test(headerOf(part, 'content-type')),
  );
  if (page === undefined) throw new Error('no page in the archive');
  return binaryBytes(decodedBody(page));
}

interface MailPart {
  readonly headers: string;
  readonly body: string;
}

/** One character for each byte; the decoder called latin1 is another encoding. */
function binaryText(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let from = 0; from < bytes.length; from += HEAD_BYTES / 8) {
    pieces.push(String.fromCharCode(...bytes.subarray(from, from + HEAD_BYTES / 8)));
  }
  return pieces.join('');
}

function binaryBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0) & 0xff);
}

/** The archive itself is one part too, when it holds a page and nothing else. */
function partsOf(archive: string): readonly MailPart[] {
  const whole = partOf(archive);
  const boundary = /boundary=\s*(?:"([^"\r\n]+)"|([^\s;]+))/iu.exec(whole.headers);
  const mark = boundary?.[1] ?? boundary?.[2];
  if (mark === undefined) return [whole];
  return whole.body.split(`--${mark}`).map((part) => partOf(part.trimStart()));
}

function partOf(text: string): MailPart {
  const gap = /\r?\n\r?\n/u.exec(text);
  if (gap === null) return { headers: '', body: '' };
  return { headers: text.slice(0, gap.index), body: text.slice(gap.index + gap[0].length) };
}

function headerOf({ headers }: MailPart, name: string): string {
  const unfolded = headers.replace(/\r?\n[ \t]+/gu, ' ');
  const line = unfolded.split(/\r?\n/u).find((each) => each.toLowerCase().startsWith(`${name}:`));
  return line === undefined ? '' : line.slice(name.length + 1).trim();
}

function decodedBody(part: MailPart): string {
  switch (headerOf(part, 'content-transfer-encoding').toLowerCase()) {
    case 'base64':
      return atob(part.body.replace(/[^A-Za-z0-9+/=]/gu, ''));
    case 'quoted-printable':
      return part.body
        .replace(/[ \t]*=\r?\n/gu, '')
        .replace(/=([\dA-F]{2})/giu, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
    default:
      return part.body;
  }
}
