const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A number set above the line is a note mark or a power, never part of the figure before it. */
export function raisedDigits(text: string): string {
  return text.replace(/\d/gu, (digit) => RAISED[Number(digit)] ?? digit);
}
