/** The search of an address; what is given twice is left out. */
export function searchIn(given: Readonly<Record<string, unknown>>): URLSearchParams {
  const texts = Object.entries(given).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  return new URLSearchParams(texts);
}
