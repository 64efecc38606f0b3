const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A number set above the line is a note mark or a power, never part of the figure before it. */
export function raisedDigits(text: string): string {
  return text.replace(/\d/gu, (digit) => RAISED[Number(digit)] ?? digit);
}

/** A text that is nothing but a raised number is a number. */
export function numberIfAllRaised(text: string): string {
  if (!/^\s*[⁰¹²³⁴-⁹]+\s*$/u.test(text)) return text;
  return text.replace(/[⁰¹²³⁴-⁹]/gu, (raised) => String(RAISED.indexOf(raised)));
}
