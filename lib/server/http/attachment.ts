/**
 * The value of `Content-Disposition` for a file to be saved. Nothing in the name can begin another
 * header; `plain` is for programs that do not read the UTF-8 one, and is ASCII.
 */
export function attachmentOf(name: string, plain: string): string {
  // Half a character, where a long name was cut, cannot be written at all.
  const encoded = encodeURIComponent(name.replace(/\p{Cs}/gu, '')).replace(
    /['()*]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
