import type { ReactNode, Ref } from 'react';

interface ScrollRegionProps {
  readonly label: string;
  readonly className: string;
  readonly ref?: Ref<HTMLElement>;
  readonly children: ReactNode;
}

/** A part of the page that scrolls by itself, and is reached by keyboard for it. */
export function ScrollRegion({ label, className, ref, children }: ScrollRegionProps) {
  return (
    <section ref={ref} aria-label={label} className={className} {...REACHED}>
      {children}
    </section>
  );
}

const REACHED = { tabIndex: 0 };
