import type { CSSProperties } from 'react';

import styles from './figure.module.css';

interface FigureTextProps {
  readonly text: string;
}

/** Longest text that a narrow column shows in full size. */
export const MOST_AT_FULL_SIZE = 7;

/** A text that is never cut: a long one is set smaller, then on two lines. */
export function FigureText({ text }: FigureTextProps) {
  const isLong = text.length > MOST_AT_FULL_SIZE;
  const style: LengthStyle = { '--length': text.length };
  return (
    <span
      className={styles.figure}
      data-figure=""
      title={isLong ? text : undefined}
      data-long={isLong ? '' : undefined}
    >
      <span style={isLong ? style : undefined}>{text}</span>
    </span>
  );
}

interface LengthStyle extends CSSProperties {
  readonly '--length': number;
}
