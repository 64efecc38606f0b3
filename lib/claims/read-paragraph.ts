import type { Template } from '@/lib/template/template';
import { withCarried } from './carried-words';
import { dealtLines } from './dealt-lines';
import type { FigureText } from './figure-text';
import type { FoundClaim } from './found-claim';
import type { NearLine } from './look-around';
import { type PlainProse, plainProse } from './plain-prose';
import { readFigure } from './read-figure';
import { readNone } from './read-none';
import { readShare } from './read-share';
import {
  advance,
  newState,
  type ParagraphTopic,
  type SentenceState,
  type Writer,
} from './sentence-state';
import { FEES } from './table-readings';
import { type Token, tokensOf } from './tokens';
import { wordFinderOf } from './word-finder';

export interface Reader {
  readonly template: Template;
  readonly writer: Writer;
}

export interface ReadParagraph {
  readonly claims: readonly FoundClaim[];
  readonly topic: ParagraphTopic;
}

/** What one paragraph claims; `topic` is what the paragraphs before were about. */
export function readParagraph(
  reader: Reader,
  paragraph: string,
  topic: ParagraphTopic,
): ReadParagraph {
  const prose = plainProse(paragraph);
  const words = tokensOf(prose.text, wordFinderOf(reader.template));
  const claims: FoundClaim[] = [];
  let before = topic;
  for (const tokens of sentencesOf(words)) {
    const results = resultsIn(tokens);
    const state = newState({ ...before, requests: before.requests || results > 1 });
    state.hasResults = results > 0;
    const from = claims.length;
    readSentence(
      { ...reader, prose, state, claims },
      withCarried(reader.template, reader.writer.year, tokens),
    );
    claims.splice(from, Infinity, ...asSureAsOthers(claims.slice(from)));
    before = { requests: state.requests, subject: state.subject };
  }
  return { claims, topic: before };
}

/** 废止5件，宣布失效2件: the cell may hold either, or both together. */
function asSureAsOthers(claims: readonly FoundClaim[]): readonly FoundClaim[] {
  const tied = claims.filter(({ readings }) => readings.length > 0);
  const unsure = new Set(tied.filter(({ isSure }) => !isSure).map(keyOf));
  if (unsure.size === 0) return claims;
  return claims.map((claim) => (unsure.has(keyOf(claim)) ? { ...claim, isSure: false } : claim));
}

function keyOf({ kind, readings: [first] }: FoundClaim): string {
  return `${kind} ${first?.plus.join()} ${first?.minus.join()} ${first?.of.join()}`;
}

/** Two results in one sentence are those of requests, though none are named. */
function resultsIn(tokens: readonly Token[]): number {
  const results = tokens.flatMap((token) => {
    if (token.kind !== 'word') return [];
    const told = token.word.lines.find(
      ({ rule, sureness }) => rule === 'T3' && sureness === 'sure',
    );
    return told === undefined ? [] : [told.meanings];
  });
  return new Set(results).size;
}

function sentencesOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const sentences: Token[][] = [[]];
  for (const token of tokens) {
    sentences.at(-1)?.push(token);
    if (token.kind === 'mark' && '。！？'.includes(token.mark)) sentences.push([]);
  }
  return sentences;
}

interface Reading extends Reader {
  readonly prose: PlainProse;
  readonly state: SentenceState;
  readonly claims: FoundClaim[];
}

function readSentence(reading: Reading, tokens: readonly Token[]): void {
  const dealt = dealtLines(tokens);
  const { text } = reading.prose;
  let silentTo = -1;
  tokens.forEach((token, place) => {
    if (token.kind === 'figure' && place > silentTo) {
      take(
        reading,
        readOne(reading, { tokens, place, figure: token, dealt: dealt.get(place) ?? null }),
      );
    }
    const none = place > silentTo && isNone(token) ? noneAt(reading, tokens, place) : null;
    if (none !== null) {
      reading.claims.push(none.claim);
      silentTo = none.last;
    }
    advance(reading.state, token, { writer: reading.writer, text, tokens, place });
  });
}

function take({ claims, state }: Reading, claim: FoundClaim): void {
  claims.push(claim);
  state.last = claim;
}

interface FigureAt {
  readonly tokens: readonly Token[];
  readonly place: number;
  readonly figure: FigureText;
  readonly dealt: readonly NearLine[] | null;
}

function readOne(reading: Reading, { tokens, place, figure, dealt }: FigureAt): FoundClaim {
  const at = { template: reading.template, state: reading.state, tokens, place, dealt };
  const share = readShare(figure, at);
  const { places } = reading.prose;
  return {
    start: places[figure.start] ?? 0,
    end: behind(places, figure.numberEnd + (figure.unit === '%' && share !== null ? 1 : 0)),
    kind: share === null ? 'figure' : 'share',
    figure,
    ...(share ?? readFigure(figure, at)),
  };
}

/** Spaces behind the last character are left out. */
function behind(places: readonly number[], end: number): number {
  return (places[end - 1] ?? 0) + 1;
}

function isNone(token: Token): boolean {
  return token.kind === 'word' && token.word.kinds.has('none');
}

function noneAt(reading: Reading, tokens: readonly Token[], place: number) {
  const { template, state, prose } = reading;
  const none = readNone({ template, state, tokens, place });
  if (none === null) return null;
  const claim: FoundClaim = {
    start: prose.places[tokens[place]?.start ?? 0] ?? 0,
    end: behind(prose.places, tokens[none.last]?.end ?? 0),
    kind: 'none',
    figure: null,
    rule: none.readings[0]?.plus[0]?.startsWith(`${FEES}/`) ? 'T8' : 'T6',
    readings: none.readings,
    isSure: true,
  };
  return { claim, last: none.last };
}
