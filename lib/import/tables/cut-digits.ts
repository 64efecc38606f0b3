/** More ways than this to cut a line are not looked through, nor more steps taken to find them. */
const MOST_WAYS = 20_000;
const MOST_STEPS = 200_000;

interface Cutting {
  readonly texts: readonly string[];
  readonly count: number;
  readonly ways: string[][];
  steps: number;
}

/**
 * Every way to cut joined figures into `count` numbers without needless zeros in front. Empty
 * when there is none, or when there are too many to look through. Of several texts only those that
 * begin with a zero are cut: any other is a figure that stands by itself.
 */
export function cutDigits(texts: readonly string[], count: number): readonly (readonly string[])[] {
  if (texts.some((text) => !/^\d{1,60}$/u.test(text))) return [];
  const cutting: Cutting = { texts, count, ways: [], steps: 0 };
  cutFrom(cutting, { text: 0, at: 0 }, []);
  return cutting.ways.length > MOST_WAYS || cutting.steps > MOST_STEPS ? [] : cutting.ways;
}

interface Mark {
  readonly text: number;
  readonly at: number;
}

/** Adds all ways that begin with `done` and go on from the mark. */
function cutFrom(cutting: Cutting, { text, at }: Mark, done: readonly string[]): void {
  cutting.steps += 1;
  if (cutting.ways.length > MOST_WAYS || cutting.steps > MOST_STEPS) return;
  const digits = cutting.texts[text];
  if (digits === undefined) {
    if (done.length === cutting.count) cutting.ways.push([...done]);
    return;
  }
  if (!isPossible(cutting, { text, at }, done.length)) return;
  const [shortest, longest] = endsOf(cutting, digits, at);
  for (let end = shortest; end <= longest; end += 1) {
    const next = end === digits.length ? { text: text + 1, at: 0 } : { text, at: end };
    cutFrom(cutting, next, [...done, digits.slice(at, end)]);
  }
}

/** Where the number that begins here may end at the earliest and at the latest. */
function endsOf({ texts }: Cutting, digits: string, at: number): readonly [number, number] {
  if (texts.length > 1 && !digits.startsWith('0')) return [digits.length, digits.length];
  return [at + 1, digits[at] === '0' ? at + 1 : digits.length];
}

function isPossible({ texts, count }: Cutting, { text, at }: Mark, done: number): boolean {
  const left = (texts[text]?.length ?? 0) - at;
  const later = texts.slice(text + 1);
  const most = later.reduce((sum, digits) => sum + digits.length, left);
  return done + 1 + later.length <= count && done + most >= count;
}
