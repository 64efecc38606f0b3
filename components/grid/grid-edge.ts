/** Shows at the edge that more columns follow to the right. Returns the way to stop. */
export function attachEdge(scroll: HTMLElement): () => void {
  const show = (): void => {
    const left = scroll.scrollWidth - scroll.clientWidth - scroll.scrollLeft;
    scroll.parentElement?.toggleAttribute('data-more', left > 1);
  };
  const observer = new ResizeObserver(show);
  observer.observe(scroll);
  scroll.addEventListener('scroll', show, { passive: true });
  return () => {
    observer.disconnect();
    scroll.removeEventListener('scroll', show);
  };
}
