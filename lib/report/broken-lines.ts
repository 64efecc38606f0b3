import type { CompiledLine } from './compiled-template';
import type { Ledger, Sides } from './ledger';

/** The relation lines that do not hold. */
export function brokenLinesOf(ledger: Ledger): readonly CompiledLine[] {
  return ledger.compiled.lines.filter((line) => isBroken(ledger, line));
}

function isBroken(ledger: Ledger, line: CompiledLine): boolean {
  const sides = ledger.sidesOf(line.index);
  switch (line.line.relation.kind) {
    case 'sum':
      return isSumBroken(sides);
    case 'balance':
      return isComplete(sides) && sides.left !== sides.right;
    case 'bound':
      return isComplete(sides) && sides.left > sides.right;
  }
}

/**
 * A blank part counts as zero while the parts are within the total; whether a missing part
 * explains the rest cannot be told, and the blank cell is reported anyway.
 */
function isSumBroken(sides: Sides): boolean {
  if (!sides.leftComplete) return false;
  return sides.rightComplete ? sides.left !== sides.right : sides.left < sides.right;
}

function isComplete({ leftComplete, rightComplete }: Sides): boolean {
  return leftComplete && rightComplete;
}
