import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { cellSchemaOf } from '@/lib/cells/cell-schema';
import { formatCell, parseCell, problemOf, readValue } from '@/lib/cells/registry';
import type { CellDefinition } from '@/lib/template/cell-definition';
import { arbitraryCell } from '../support/arbitrary-report';

const count: CellDefinition = { kind: 'count', units: ['件', '个', '项'] };
const signed: CellDefinition = { kind: 'signed', units: ['项', '个', '件'] };
const fees: CellDefinition = {
  kind: 'amount',
  decimals: 4,
  units: ['万元', '元'],
  unitPlace: 'header',
};
const procurement: CellDefinition = {
  kind: 'amount',
  decimals: 4,
  units: ['万元', '元', '亿元'],
  unitPlace: 'cell',
};
const all = [count, signed, fees, procurement];

/** The value of a text, or the problem with it. */
function read(definition: CellDefinition, text: string) {
  const parsed = parseCell(definition, text);
  return parsed.ok ? parsed.value : parsed.problem;
}

describe('a count', () => {
  it.each([
    ['0', 0],
    ['37', 37],
    ['1,165', 1165],
    ['75,295', 75_295],
    ['１２３', 123],
    ['1，165', 1165],
    [' 12 ', 12],
    ['12\u00a0', 12],
    ['25个', 25],
    ['3件', 3],
    ['007', 7],
    ['', null],
    ['\u00a0', null],
    ['-', null],
    ['－', null],
    ['—', null],
    ['/', 'n/a'],
    ['不适用', 'n/a'],
    ['-5', 'negative'],
    ['3.5', 'decimal'],
    ['约三百', 'not-a-number'],
    ['22（其中修订16件）', 'not-a-number'],
    ['1,16', 'not-a-number'],
    ['999999999999999', 999_999_999_999_999],
    ['1000000000000000', 'too-large'],
  ])('reads %j as %j', (text, expected) => {
    expect(read(count, text)).toBe(expected);
  });
});

describe('a signed count', () => {
  it.each([
    ['-207', -207],
    ['－118', -118],
    ['−118', -118],
    ['+5', 5],
    ['增1423', 1423],
    ['减12', -12],
    ['增加3项', 3],
    ['减少4个', -4],
    ['－', 0],
    ['—', 0],
    ['0', 0],
    ['', null],
    ['/', 'n/a'],
    ['1.5', 'decimal'],
    ['持平', 'not-a-number'],
    ['-1000000000000000', 'too-large'],
  ])('reads %j as %j', (text, expected) => {
    expect(read(signed, text)).toBe(expected);
  });
});

describe('an amount', () => {
  it.each([
    ['in a header with the unit', fees, '96171.6', '96171.6'],
    ['with the unit of the header', fees, '96171.6万元', '96171.6'],
    ['in yuan', fees, '251000元', '25.1'],
    ['in yuan below one', fees, '380元', '0.038'],
    ['with separators', fees, '316,441', '316441'],
    ['with needless zeros, as written', fees, '12.5000', '12.5000'],
    ['with too many decimals', fees, '0.123456789012', 'too-many-decimals'],
    ['too large', fees, '1000000000000000', 'too-large'],
    ['negative', fees, '-3', 'negative'],
    ['as a word', fees, '若干', 'not-a-number'],
    ['with its unit in the cell', procurement, '56742.1644万元', '56742.1644万元'],
    ['in yuan in the cell', procurement, '251000元', '251000元'],
    ['in full-width digits', procurement, '２３６００万元', '23600万元'],
    ['without a unit', procurement, '225', '225'],
    ['blank', procurement, '', null],
    ['not applicable', procurement, '/', 'n/a'],
  ])('%s', (...[, definition, text, expected]) => {
    expect(read(definition, text)).toBe(expected);
  });
});

describe.each(all.map((definition) => [`${definition.kind}`, definition] as const))(
  'the %s kind',
  (_kind, definition) => {
    it('reads back what it prints', () => {
      fc.assert(
        fc.property(arbitraryCell(definition), (value) => {
          if (problemOf(definition, value) !== null) return;
          expect(readValue(definition, formatCell(definition, value, '/'))).toBe(value);
        }),
      );
    });

    it('never throws, and keeps what it cannot read', () => {
      fc.assert(
        fc.property(fc.string({ unit: 'binary' }), (text) => {
          const parsed = parseCell(definition, text);
          expect(readValue(definition, text)).toBe(parsed.ok ? parsed.value : text);
        }),
      );
    });

    it('reads only what its schema accepts', () => {
      const schema = cellSchemaOf(definition);
      fc.assert(
        fc.property(
          fc.oneof(fc.string(), fc.integer().map(String), fc.double().map(String)),
          (text) => {
            const parsed = parseCell(definition, text);
            expect(!parsed.ok || schema.safeParse(parsed.value).success).toBe(true);
          },
        ),
      );
    });
  },
);
