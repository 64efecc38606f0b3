/**
 * Whether two names are of one agency: spaces, width of signs and what stands in brackets do not
 * matter, nor whether the higher places are named before it. Where one is blank, nothing says that
 * they differ.
 */
export function isSameAgency(one: string, other: string): boolean {
  const [short = '', long = ''] = [plainName(one), plainName(other)].sort(
    (a, b) => a.length - b.length,
  );
  if (short === '' || short === long) return true;
  return long.endsWith(short) && isPlaceBefore(long.slice(0, -short.length), short);
}

function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\([^()]*\)/gu, '')
    .replace(/[\p{Z}\p{C}\p{P}]/gu, '');
}

const SHORTEST_NAME = 3;
const PLACE = /[省市州盟县区旗乡镇]$/u;
const NAMES_NO_PLACE = /^[省市州盟县区旗乡镇]/u;

/** 淮安市 before 民政局, or 淮安 before 市民政局. */
function isPlaceBefore(start: string, name: string): boolean {
  return name.length >= SHORTEST_NAME && (PLACE.test(start) || NAMES_NO_PLACE.test(name));
}
