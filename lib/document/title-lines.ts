/** Words of official titles that a line break must not cut. */
const WORDS =
  /政府信息公开|年度报告|\d+年度?|人民政府|办公[室厅]|委员会|管理局|服务中心|街道|大数据|自治[区州县]|开发区|工作|报告|信息|公开|政府|政务|年度|[\p{ASCII}]{2,}/gu;
const NATURAL_BREAK = /^(?:政府信息公开|\d{4}年)/u;
const NO_LINE_START = /^[\p{Pe}\p{Pf}，。、；：！？…—·,.;:!?%]/u;
const NO_LINE_END = /[\p{Ps}\p{Pi}]$/u;

/** Characters of the title, 22 pt, in a type area of 442.2 pt. */
const LINE_EMS = 20;
const CUT_WORD = 60;
const NATURAL_BONUS = 25;
const MOST_LINES = 6;

/**
 * The title in as few lines as possible, of nearly equal width, broken between words; one line
 * for a title that does not fit on six.
 */
export function titleLinesOf(title: string): readonly string[] {
  const characters = [...title];
  const least = Math.max(1, Math.ceil(emsOf(characters) / LINE_EMS));
  const costs = least > 1 && least <= MOST_LINES ? breakCostsOf(characters) : [];
  for (let count = least; count <= MOST_LINES; count += 1) {
    const evenEms = emsOf(characters) / count;
    const best = bestLines({ characters, costs, evenEms, known: new Map() }, 0, count);
    if (best) return best.lines;
  }
  return [title];
}

interface Search {
  readonly characters: readonly string[];
  /** What it costs to break before each character; infinite where it must not be done. */
  readonly costs: readonly number[];
  /** The width of each line if all were equal. */
  readonly evenEms: number;
  /** The best lines from a place on, by place and count. */
  readonly known: Map<string, Solution | undefined>;
}

interface Solution {
  readonly cost: number;
  readonly lines: readonly string[];
}

function bestLines(search: Search, start: number, count: number): Solution | undefined {
  const key = `${start}/${count}`;
  if (search.known.has(key)) return search.known.get(key);
  const found = searchedLines(search, start, count);
  search.known.set(key, found);
  return found;
}

function searchedLines(search: Search, start: number, count: number): Solution | undefined {
  if (count <= 1) return lineOf(search, start, search.characters.length);
  const solutions = lineEndsFrom(search, start).flatMap((end) => {
    const line = lineOf(search, start, end);
    const rest = bestLines(search, end, count - 1);
    if (!line || !rest) return [];
    const cost = line.cost + (search.costs[end] ?? 0) + rest.cost;
    return [{ cost, lines: [...line.lines, ...rest.lines] }];
  });
  return solutions.sort((a, b) => a.cost - b.cost)[0];
}

function lineOf({ characters, evenEms }: Search, start: number, end: number): Solution | undefined {
  const line = characters.slice(start, end);
  const ems = emsOf(line);
  if (start >= end || ems > LINE_EMS) return undefined;
  return { cost: (ems - evenEms) ** 2, lines: [line.join('')] };
}

function lineEndsFrom({ characters, costs, evenEms }: Search, start: number): readonly number[] {
  const ends: number[] = [];
  let ems = emsOf(characters.slice(start, start + 1));
  for (let end = start + 1; end < characters.length && ems <= LINE_EMS; end += 1) {
    if (ems >= evenEms / 2 && Number.isFinite(costs[end])) ends.push(end);
    ems += emsOf(characters.slice(end, end + 1));
  }
  return ends;
}

function breakCostsOf(characters: readonly string[]): readonly number[] {
  const insideWords = placesInsideWords(characters);
  return characters.map((character, place) => {
    const before = characters[place - 1];
    if (before === undefined || NO_LINE_START.test(character) || NO_LINE_END.test(before)) {
      return Number.POSITIVE_INFINITY;
    }
    if (insideWords.has(place)) return CUT_WORD;
    return NATURAL_BREAK.test(characters.slice(place, place + 8).join('')) ? -NATURAL_BONUS : 0;
  });
}

function placesInsideWords(characters: readonly string[]): ReadonlySet<number> {
  const offsets = new Map<number, number>();
  let offset = 0;
  characters.forEach((character, place) => {
    offsets.set(offset, place);
    offset += character.length;
  });
  const inside = new Set<number>();
  for (const { 0: word, index } of characters.join('').matchAll(WORDS)) {
    for (let at = index + 1; at < index + word.length; at += 1) inside.add(offsets.get(at) ?? -1);
  }
  return inside;
}

/** Estimated: the title is broken before any font is known. */
function emsOf(characters: readonly string[]): number {
  return characters.reduce((ems, character) => ems + (character < '\u0100' ? 0.6 : 1), 0);
}
