import { similarLabels } from './similar-labels';
import type { Token } from './tokens';
import type { Vocabulary } from './vocabulary';

/** As many pieces as a wrapped and misprinted label is put together from. */
const MOST_PIECES = 4;

/** Says what labels mean, and finds misprinted labels among the other words. */
export function nameTokens(vocabulary: Vocabulary, tokens: readonly Token[]): readonly Token[] {
  const named: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.kind !== 'words') {
      named.push(token.kind === 'label' ? exactly(vocabulary, token) : token);
      at += 1;
      continue;
    }
    const { token: found, pieces } = similarFrom(vocabulary, tokens, at);
    named.push(found);
    at += pieces;
  }
  return named;
}

function exactly({ meanings }: Vocabulary, token: Token): Token {
  const likely = (meanings.get(token.text) ?? []).map((meaning) => ({ meaning, likeness: 1 }));
  return { ...token, likely };
}

interface Similar {
  readonly token: Token;
  readonly pieces: number;
}

/** The best label that the words from here on, put together, are like. */
function similarFrom(vocabulary: Vocabulary, tokens: readonly Token[], at: number): Similar {
  const first = tokens[at] as Token;
  let best: Similar = { token: first, pieces: 1 };
  let text = '';
  let likeness = 0;
  for (let pieces = 1; pieces <= MOST_PIECES; pieces += 1) {
    const piece = tokens[at + pieces - 1];
    if (piece?.kind !== 'words') break;
    text += piece.text;
    const likely = similarLabels(vocabulary, text);
    const found = likely[0]?.likeness ?? 0;
    if (found <= likeness) continue;
    likeness = found;
    best = { token: { ...first, kind: 'label', text, likely }, pieces };
  }
  return best;
}
