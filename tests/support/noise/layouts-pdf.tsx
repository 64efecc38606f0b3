import { execFileSync } from 'node:child_process';
import { Document, Font, Page, renderToBuffer, Text, View } from '@react-pdf/renderer';

import { fontFileOf } from '@/lib/writers/pdf-fonts';
import type { Random } from '../random';
import type { Draft } from './draft';
import { encodedText } from './encode-text';
import type { Layout } from './layout';
import type { Trait } from './noise';
import { type Manner, type SetPage, setPages } from './set-pages';

/** PDF from other programs: without rules, with rules, and what poppler makes of it. */
export const pdfLayouts: readonly Layout[] = [
  pdf('pdf-foreign', { rules: false, repeatHeader: false }),
  pdf('pdf-foreign-rules', { rules: true, repeatHeader: true }),
  {
    id: 'text-pdf-dump-foreign',
    extension: '.txt',
    traits: ['text', 'lines', 'pdf', 'scattered'],
    print: async (draft, random) => {
      const input = await rendered(draft, { random, rules: true, repeatHeader: false });
      const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input, encoding: 'utf8' });
      return encodedText(text, draft.encoding);
    },
  },
];

function pdf(id: string, manner: Omit<Manner, 'random'>): Layout {
  const traits: readonly Trait[] = ['blanks', 'spans', 'pdf'];
  return {
    id,
    extension: '.pdf',
    traits,
    print: (draft: Draft, random: Random) => rendered(draft, { random, ...manner }),
  };
}

const FAMILY = 'Noise FangSong';
let registered = false;

async function rendered(draft: Draft, manner: Manner): Promise<Uint8Array> {
  if (!registered) {
    Font.register({ family: FAMILY, src: await fontFileOf('fangsong') });
    Font.registerHyphenationCallback((word) => [word]);
    registered = true;
  }
  const pages = setPages(draft, manner);
  return new Uint8Array(await renderToBuffer(<Document>{pages.map(pageOf)}</Document>));
}

function pageOf({ texts, rules }: SetPage, number: number) {
  return (
    <Page key={String(number)} size="A4" style={{ fontFamily: FAMILY }}>
      {rules.map((rule) => (
        <View
          key={`${rule.x} ${rule.y}`}
          style={{
            position: 'absolute',
            left: rule.x,
            top: rule.y,
            width: rule.width,
            height: rule.height,
            borderWidth: 0.5,
            borderColor: 'black',
          }}
        />
      ))}
      {texts.map(({ text, x, y, size }) => (
        <Text
          key={`${x} ${y} ${text}`}
          style={{
            position: 'absolute',
            left: x,
            top: y,
            fontSize: size,
            lineHeight: 1,
            width: 560,
          }}
        >
          {text}
        </Text>
      ))}
    </Page>
  );
}
