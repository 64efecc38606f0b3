import type { Explanation } from './report';

/** All reasons stand in one field of the form, as JSON. */
export const EXPLANATIONS = 'explanations';

/** What cannot be read is no explanation. */
export function explanationsIn(text: string): readonly Explanation[] {
  try {
    const read: unknown = JSON.parse(text);
    return Array.isArray(read) ? read.filter(isExplanation) : [];
  } catch {
    return [];
  }
}

function isExplanation(value: unknown): value is Explanation {
  if (typeof value !== 'object' || value === null) return false;
  if (!('code' in value && 'reason' in value && 'values' in value)) return false;
  const { code, reason, values } = value;
  const hasValues = typeof values === 'object' && values !== null;
  return typeof code === 'string' && typeof reason === 'string' && hasValues;
}
