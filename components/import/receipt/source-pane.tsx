'use client';

import { memo, useEffect, useMemo, useRef, useState } from 'react';

import { Button } from '@/components/ui/button';
import { ScrollRegion } from '@/components/ui/scroll-region';
import type { Place, Source, SourceBlock, SourceGrid, SourceParagraph } from '@/lib/import/source';
import { type MarkedText, markPlace } from './mark-place';

interface SourcePaneProps {
  readonly source: Source;
  readonly place: Place | null;
  /** The text to mark at the place; `null` marks the whole line. */
  readonly marked: MarkedText | null;
  readonly isHiddenOnSmall: boolean;
}

/** Longer sources are shown in parts, so that the page stays quick. */
const BLOCKS_SHOWN = 600;

/** The original as it was read: as text only, whatever markup it had. */
export function SourcePane({ source, place, marked, isHiddenOnSmall }: SourcePaneProps) {
  const holder = useRef<HTMLElement>(null);
  const partAt = useMemo(() => partOf(source.blocks, place), [source, place]);
  const [part, setPart] = useState(partAt);
  const [seen, setSeen] = useState(place);
  if (seen !== place) {
    setSeen(place);
    if (place !== null) setPart(partAt);
  }
  useEffect(() => {
    // Also after another part came to be shown, or this one on a small screen.
    void part;
    void isHiddenOnSmall;
    if (holder.current !== null) markPlace(holder.current, place, marked);
  }, [place, marked, part, isHiddenOnSmall]);
  const partCount = Math.max(1, Math.ceil(source.blocks.length / BLOCKS_SHOWN));
  const blocks = source.blocks.slice(part * BLOCKS_SHOWN, (part + 1) * BLOCKS_SHOWN);
  return (
    <ScrollRegion
      ref={holder}
      label="原文"
      className={`card max-h-[70dvh] min-h-0 overflow-auto px-4 py-3 lg:block lg:max-h-none ${
        isHiddenOnSmall ? 'hidden' : ''
      }`}
    >
      <PartButton isShown={part > 0} label="看前面的原文" onPress={() => setPart(part - 1)} />
      <Blocks blocks={blocks} />
      <PartButton
        isShown={part < partCount - 1}
        label="看后面的原文"
        onPress={() => setPart(part + 1)}
      />
    </ScrollRegion>
  );
}

interface PartButtonProps {
  readonly isShown: boolean;
  readonly label: string;
  readonly onPress: () => void;
}

function PartButton({ isShown, label, onPress }: PartButtonProps) {
  return isShown ? <Button onClick={onPress}>{label}</Button> : null;
}

function partOf(blocks: readonly SourceBlock[], place: Place | null): number {
  if (place === null) return 0;
  const after = blocks.findIndex((block) => block.place.line > place.line);
  const index = after < 0 ? blocks.length - 1 : after - 1;
  return Math.max(0, Math.floor(index / BLOCKS_SHOWN));
}

const Blocks = memo(function AllBlocks({ blocks }: { readonly blocks: readonly SourceBlock[] }) {
  return blocks.map((block, index) => {
    const page = block.place.page;
    const isNewPage = page !== null && page !== (blocks[index - 1]?.place.page ?? null);
    return (
      <div key={`${block.kind}${block.place.line}`}>
        {isNewPage ? (
          <p className="my-2 border-t border-dashed border-edge text-xs text-faint">第{page}页</p>
        ) : null}
        {block.kind === 'paragraph' ? <Paragraph block={block} /> : <GridBlock grid={block} />}
      </div>
    );
  });
});

function Paragraph({ block }: { readonly block: SourceParagraph }) {
  return (
    <p
      data-line={block.place.line}
      className={`source-line py-0.5 wrap-anywhere whitespace-pre-wrap ${
        block.level === null ? '' : 'font-semibold'
      }`}
    >
      {block.text}
    </p>
  );
}

/** Several rows may come from one line of a text, so that places are no names. */
function numbered<Item>(items: readonly Item[]) {
  return items.map((item, number) => ({ item, number }));
}

function GridBlock({ grid }: { readonly grid: SourceGrid }) {
  return (
    <table className="my-2 border-collapse text-sm">
      <tbody>
        {numbered(grid.rows).map(({ item: row, number }) => (
          <tr key={number} data-line={row.place.line} className="source-line">
            {numbered(row.cells).map(({ item: cell, number: at }) => (
              <td
                key={at}
                colSpan={cell.columnSpan}
                rowSpan={cell.rowSpan}
                className="border border-line px-1.5 py-0.5 align-top whitespace-pre-wrap"
              >
                {cell.text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
