/** A path of this site out of an address; `fallback` for anything that leads elsewhere. */
export function ownPath(to: string | readonly string[] | undefined, fallback: string): string {
  if (typeof to !== 'string' || !to.startsWith('/')) return fallback;
  const base = 'http://own.invalid';
  if (!URL.canParse(to, base)) return fallback;
  const { origin, pathname, search } = new URL(to, base);
  // Two slashes at the front would name another site.
  return origin === base && !pathname.startsWith('//') ? `${pathname}${search}` : fallback;
}
