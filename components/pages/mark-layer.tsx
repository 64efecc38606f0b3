import type { CSSProperties } from 'react';

import type { FieldBox } from '@/lib/pages/field-boxes';
import type { Mark } from './mark';
import { markLooks } from './mark-looks';
import type { PlacedMark } from './placed-marks';

interface MarkLayerProps {
  readonly marks: readonly PlacedMark[];
  readonly active: string | null;
  readonly onMark: (id: string) => void;
}

/** The marks over one page. */
export function MarkLayer({ marks, active, onMark }: MarkLayerProps) {
  return (
    <div className="absolute inset-0 [container-type:inline-size]">
      {marks.map((placed) => (
        <MarkOnPage
          key={placed.mark.id}
          placed={placed}
          isActive={placed.mark.id === active}
          onMark={onMark}
        />
      ))}
    </div>
  );
}

interface MarkOnPageProps {
  readonly placed: PlacedMark;
  readonly isActive: boolean;
  readonly onMark: (id: string) => void;
}

/** A wash over all its lines, and a button at its beginning. */
function MarkOnPage({ placed, isActive, onMark }: MarkOnPageProps) {
  const { mark, boxes, inner, isFirst, turn } = placed;
  const [first] = boxes;
  if (first === undefined) return null;
  return (
    <>
      {boxes.map((box) => (
        <span
          key={`${box.xMm}/${box.yMm}`}
          aria-hidden="true"
          data-mark={mark.id}
          className={`absolute mix-blend-multiply ${washOf(mark, isActive)}`}
          style={areaOf(box)}
        />
      ))}
      {inner.map((box) => (
        <span
          key={`${box.xMm}/${box.yMm}`}
          aria-hidden="true"
          data-mark={mark.id}
          className={`absolute mix-blend-multiply ${INNER}`}
          style={innerAreaOf(box)}
        />
      ))}
      {isFirst && mark.kind !== 'selected' ? (
        <MarkButton mark={mark} first={shifted(first, turn)} isActive={isActive} onMark={onMark} />
      ) : null}
    </>
  );
}

const INNER = 'bg-[#f2c94c]/70';

function washOf({ kind }: Mark, isActive: boolean): string {
  const active = isActive ? 'outline-2 outline-offset-1 outline-accent-deep' : '';
  return `${markLooks[kind].box} ${active} ${kind === 'selected' ? '' : 'cursor-pointer'}`;
}

interface MarkButtonProps {
  readonly mark: Mark;
  readonly first: FieldBox;
  readonly isActive: boolean;
  readonly onMark: (id: string) => void;
}

function MarkButton({ mark, first, isActive, onMark }: MarkButtonProps) {
  const { sign, badge } = markLooks[mark.kind];
  const isRight = first.xMm > PAGE_WIDTH_MM / 2;
  return (
    <button
      type="button"
      aria-label={mark.label}
      aria-pressed={isActive}
      data-mark={mark.id}
      onClick={() => onMark(mark.id)}
      className="group absolute hover:z-20 focus-visible:z-20"
      style={buttonAreaOf(first)}
    >
      <span
        aria-hidden="true"
        style={{ fontSize: '1.35cqw' }}
        className={`absolute top-0 left-0 flex size-[1.5em] -translate-x-1/3 -translate-y-1/2 items-center justify-center rounded-sm leading-none ${badge}`}
      >
        {sign}
      </span>
      <span
        aria-hidden="true"
        className={`pointer-events-none absolute top-full z-20 mt-1 hidden max-h-60 w-max max-w-[min(26rem,60cqw)] overflow-hidden rounded bg-ink px-2.5 py-1.5 text-left text-sm whitespace-pre-wrap text-white shadow-lg group-hover:block group-focus-visible:block ${isRight ? 'right-0' : 'left-0'}`}
      >
        {mark.label}
      </span>
    </button>
  );
}

/** Badges at the same place stand side by side. */
const BADGE_MM = 4.4;
const MOST_SHIFTS = 6;

function shifted(box: FieldBox, turn: number): FieldBox {
  if (turn === 0) return box;
  const shift = Math.min(turn, MOST_SHIFTS) * BADGE_MM;
  return { ...box, xMm: box.xMm + shift, widthMm: Math.max(0, box.widthMm - shift) };
}

const PAGE_WIDTH_MM = 210;
const PAGE_HEIGHT_MM = 297;

function areaOf({ xMm, yMm, widthMm, heightMm }: FieldBox): CSSProperties {
  return {
    left: `${(xMm / PAGE_WIDTH_MM) * 100}%`,
    top: `${(yMm / PAGE_HEIGHT_MM) * 100}%`,
    width: `${(widthMm / PAGE_WIDTH_MM) * 100}%`,
    height: `${(heightMm / PAGE_HEIGHT_MM) * 100}%`,
  };
}

/** A place between two characters is shown as a narrow bar. */
const BAR_MM = 0.9;

function innerAreaOf(box: FieldBox): CSSProperties {
  if (box.widthMm > 0) return areaOf(box);
  return areaOf({ ...box, xMm: box.xMm - BAR_MM / 2, widthMm: BAR_MM });
}

const LEAST_MM = 5;

function buttonAreaOf(box: FieldBox): CSSProperties {
  if (box.widthMm >= LEAST_MM) return areaOf(box);
  return areaOf({ ...box, xMm: box.xMm - LEAST_MM / 2, widthMm: LEAST_MM });
}
