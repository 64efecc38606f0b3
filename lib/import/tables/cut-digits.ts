/** A number of a line that is the sum of numbers before it, by place in the line. */
export interface LineSum {
  readonly total: number;
  readonly parts: readonly number[];
}

export interface DigitsToCut {
  readonly texts: readonly string[];
  /** How many numbers they are. */
  readonly count: number;
  /** Sums that the numbers must keep to. */
  readonly sums: readonly LineSum[];
}

/** More ways than this to cut a line are not looked through, nor more steps taken to find them. */
const MOST_WAYS = 20_000;
const MOST_STEPS = 200_000;

/** Digits to cut, perhaps with the last number cut off already. */
interface Front extends DigitsToCut {
  /** The number behind them, which is the sum of all of them. */
  readonly total: string | null;
}

interface Cutting extends Front {
  readonly found: Found;
  readonly mostWays: number;
  /** The numbers cut so far, as texts and as numbers. */
  readonly done: string[];
  readonly numbers: number[];
}

/**
 * Every way to cut joined figures into `count` numbers without needless zeros in front. Empty
 * when there is none, or when there are too many to look through. Of several texts only those that
 * begin with a zero are cut: any other is a figure that stands by itself.
 */
export function cutDigits(
  digits: DigitsToCut,
  mostWays = MOST_WAYS,
): readonly (readonly string[])[] {
  const { ways, steps } = cutUpTo(digits, mostWays);
  return ways.length > mostWays || steps > MOST_STEPS ? [] : ways;
}

/** Whether the digits alone leave one way, whatever the sums say. */
export function isCutOneWay(digits: DigitsToCut): boolean {
  return cutUpTo({ ...digits, sums: [] }, 1).ways.length === 1;
}

interface Found {
  readonly ways: (readonly string[])[];
  steps: number;
}

/** All ways; at most one more than asked for. */
function cutUpTo(digits: DigitsToCut, mostWays: number): Found {
  const found: Found = { ways: [], steps: 0 };
  if (digits.texts.some((text) => !/^\d{1,60}$/u.test(text))) return found;
  for (const one of withTotalFirst(digits)) {
    cutFrom({ ...one, found, mostWays, done: [], numbers: [] }, 0, 0);
  }
  return found;
}

/** Where the last number is the sum of all others, it is quickest to begin with it. */
function withTotalFirst(digits: DigitsToCut): readonly Front[] {
  const { texts, count, sums } = digits;
  const [text = ''] = texts;
  const last = sums.find(({ total, parts }) => total === count - 1 && parts.length === count - 1);
  if (texts.length !== 1 || last === undefined) return [{ ...digits, total: null }];
  return Array.from(text, (_digit, at) => ({
    texts: [text.slice(0, at)],
    count: count - 1,
    sums: sums.filter((sum) => sum !== last),
    total: text.slice(at),
  })).filter(({ texts: [front = ''], total }) => front !== '' && !/^0\d/u.test(total));
}

/** Adds all ways that begin with what is done and go on with a text from a place in it. */
function cutFrom(cutting: Cutting, text: number, at: number): void {
  const { found } = cutting;
  found.steps += 1;
  if (found.ways.length > cutting.mostWays || found.steps > MOST_STEPS) return;
  const digits = cutting.texts[text];
  if (digits === undefined) {
    keep(cutting);
    return;
  }
  if (!isPossible(cutting, text, at)) return;
  const [shortest, longest] = endsOf(cutting, text, at);
  for (let end = shortest; end <= longest; end += 1) {
    cutting.done.push(digits.slice(at, end));
    cutting.numbers.push(Number(cutting.done.at(-1)));
    if (isRight(cutting, digits.length - end)) goOn(cutting, text, end);
    cutting.done.pop();
    cutting.numbers.pop();
  }
}

function goOn(cutting: Cutting, text: number, end: number): void {
  if (end === cutting.texts[text]?.length) cutFrom(cutting, text + 1, 0);
  else cutFrom(cutting, text, end);
}

function keep({ done, numbers, count, total, found }: Cutting): void {
  if (done.length !== count) return;
  if (total === null) found.ways.push([...done]);
  else if (sumOf(numbers) === Number(total)) found.ways.push([...done, total]);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** Where the number that begins here may end at the earliest and at the latest. */
function endsOf(cutting: Cutting, text: number, at: number): readonly [number, number] {
  const { texts, count, done } = cutting;
  const digits = texts[text] ?? '';
  const longest = digits[at] === '0' ? at + 1 : digits.length;
  const isWhole = texts.length > 1 && !digits.startsWith('0');
  if (isWhole) return [digits.length, digits.length];
  if (done.length + texts.length - text === count) return [digits.length, longest];
  const needed = cutting.sums.find(({ total }) => total === done.length);
  if (needed === undefined) return [at + 1, longest];
  const end = at + String(partsOf(cutting, needed)).length;
  return [end, Math.min(end, longest)];
}

/** The number just cut is the sum it must be, and the digits left can make what is to come. */
function isRight(cutting: Cutting, digitsLeft: number): boolean {
  const { sums, numbers, count, texts, total } = cutting;
  const place = numbers.length - 1;
  const left = count - numbers.length;
  const largest = texts.length > 1 ? Infinity : 10 ** (digitsLeft - left + 1);
  if (total !== null && !isBetween(Number(total) - sumOf(numbers), left * largest)) return false;
  return sums.every((sum) => {
    if (sum.total < place) return true;
    const parts = partsOf(cutting, sum);
    return sum.total === place ? parts === numbers[place] : parts < largest;
  });
}

function isBetween(number: number, most: number): boolean {
  return number >= 0 && number <= most;
}

/** The sum of the parts that are known. */
function partsOf({ numbers }: Cutting, { parts }: LineSum): number {
  let sum = 0;
  for (const place of parts) sum += numbers[place] ?? 0;
  return sum;
}

function isPossible({ texts, count, done }: Cutting, text: number, at: number): boolean {
  let most = (texts[text]?.length ?? 0) - at;
  for (let later = text + 1; later < texts.length; later += 1) most += texts[later]?.length ?? 0;
  return done.length + texts.length - text <= count && done.length + most >= count;
}
