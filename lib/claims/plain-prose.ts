import { withoutRadicals } from '@/lib/report/clean-text';

/** A paragraph as it is read: one form of every character, no spaces. */
export interface PlainProse {
  readonly text: string;
  /** By place in `text` the place in the paragraph, and its length at the end. */
  readonly places: readonly number[];
}

const FORMS: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '(': '（',
  ')': '）',
  '!': '！',
  '?': '？',
  '〈': '《',
  '〉': '》',
  '<': '《',
  '>': '》',
  '﹪': '%',
  '○': '〇',
};

export function plainProse(paragraph: string): PlainProse {
  const source = withoutRadicals(paragraph);
  const places: number[] = [];
  let text = '';
  for (let place = 0; place < source.length; place += 1) {
    const character = plainCharacter(source[place] ?? '');
    if (character === ' ') {
      if (!isBetweenDigits(source, place)) continue;
    }
    text += isSeparator(source, place) ? ',' : character;
    places.push(place);
  }
  places.push(source.length);
  return { text, places };
}

function plainCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0x4e00 && code <= 0x9fff) return character;
  if (code >= 0xff01 && code <= 0xff5e) {
    const narrow = String.fromCharCode(code - 0xfee0);
    return FORMS[narrow] ?? narrow;
  }
  if (code >= 0xf900 && code <= 0xfaff) return character.normalize('NFKC');
  if (/[\s\u200b-\u200d\u2060\ufeff]/u.test(character)) return ' ';
  return FORMS[character] ?? character;
}

/** Two figures with only a space between them are not one. */
function isBetweenDigits(text: string, place: number): boolean {
  return isDigit(text[place - 1]) && isDigit(text[place + 1]);
}

function isSeparator(text: string, place: number): boolean {
  const character = text[place];
  if (character !== ',' && character !== '，') return false;
  if (!isDigit(text[place - 1])) return false;
  return [1, 2, 3].every((step) => isDigit(text[place + step])) && !isDigit(text[place + 4]);
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && /[0-9０-９]/u.test(character);
}
