import { z } from 'zod';

import type { AmountCell, CellDefinition } from '@/lib/template/cell-definition';
import { type CellValue, MOST_DIGITS, NOT_APPLICABLE } from './cell-value';

/**
 * The zod schema of a saved value: right for its kind, n/a, or blank. It stands apart from what
 * the kinds do while somebody types, so that the form is loaded without zod.
 */
export function cellSchemaOf(definition: CellDefinition): z.ZodType<CellValue> {
  return z.union([kindSchemaOf(definition), z.literal(NOT_APPLICABLE), z.null()]);
}

const LIMIT = 10 ** MOST_DIGITS;

function kindSchemaOf(definition: CellDefinition): z.ZodType<CellValue> {
  switch (definition.kind) {
    case 'count':
      return z.int().min(0).lt(LIMIT);
    case 'signed':
      return z.int().gt(-LIMIT).lt(LIMIT);
    case 'amount':
      return z.string().regex(amountPattern(definition));
  }
}

function amountPattern({ decimals, units, unitPlace }: AmountCell): RegExp {
  const unit = unitPlace === 'cell' ? `(?:${units.join('|')})?` : '';
  const digits = `(?:0|[1-9]\\d{0,${MOST_DIGITS - 1}})`;
  return new RegExp(`^${digits}(?:\\.\\d{1,${decimals}})?${unit}$`, 'u');
}
