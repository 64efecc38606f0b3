/** Text without the characters that file systems refuse. */
export function fileNameOf(text: string): string {
  const name = text
    .replace(/[\p{Cc}\p{Cs}\\/:*?"<>|]/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/^\.+/u, '')
    .trim();
  return name === '' ? '年度报告' : name.slice(0, 100);
}
