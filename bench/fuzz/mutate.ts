import { unzipSync, zipSync } from 'fflate';

import type { Random } from '@/tests/support/random';

/** Texts that have made other readers stumble. */
const MEAN = [
  '<script>globalThis.importedCode = true</script>',
  '<img src=x onerror="globalThis.importedCode = true">',
  '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>',
  '<table><tr><td rowspan="65534" colspan="1000">',
  '<td colspan="999999999">',
  '</td></tr></table>',
  '<w:gridSpan w:val="100000"/>',
  '<w:vMerge/>',
  '&#x110000;',
  '\u0000',
  '\ud800',
  '|'.repeat(5000),
  '\t'.repeat(5000),
  '0'.repeat(5000),
  '（'.repeat(2000),
  '一、'.repeat(1000),
  '__proto__',
  'constructor',
  '9'.repeat(400),
  '-0',
  'NaN',
  '1e999',
  '/JavaScript /JS (globalThis.importedCode = true)',
  '%%EOF',
  'stream\n',
];

/** A damaged copy of a file: bits, cuts, repeats, mean texts; in packages also inside the parts. */
export function mutated(bytes: Uint8Array, random: Random): Uint8Array {
  const isPackage = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (isPackage && random.chance(0.7)) return mutatedPackage(bytes, random);
  return mutatedBytes(bytes, random);
}

function mutatedPackage(bytes: Uint8Array, random: Random): Uint8Array {
  const parts: Record<string, Uint8Array> = unzipSync(bytes);
  const names = Object.keys(parts);
  const weighty = names.filter((path) => /document|sheet|shared|styles|numbering/u.test(path));
  const name = random.pick(random.chance(0.8) && weighty.length > 0 ? weighty : names);
  const part = parts[name] ?? new Uint8Array();
  if (random.chance(0.03)) delete parts[name];
  else parts[name] = mutatedBytes(part, random);
  return zipSync(parts, { level: 1 });
}

function mutatedBytes(bytes: Uint8Array, random: Random): Uint8Array {
  let changed = bytes;
  for (let turn = random.between(1, 4); turn > 0; turn -= 1) changed = mutatedOnce(changed, random);
  return changed;
}

function mutatedOnce(bytes: Uint8Array, random: Random): Uint8Array {
  const at = random.between(0, bytes.length);
  const length = random.between(1, random.chance(0.2) ? 4000 : 40);
  switch (random.between(0, 6)) {
    case 0:
      return bytes.map((byte, place) => (place === at ? byte ^ (1 << random.between(0, 7)) : byte));
    case 1:
      return bytes.slice(0, at);
    case 2:
      return joined(bytes.slice(0, at), bytes.slice(at + length));
    case 3:
      return joined(bytes.slice(0, at + length), bytes.slice(at));
    case 4:
      return joined(bytes.slice(0, at), noise(random, length), bytes.slice(at));
    default:
      return joined(
        bytes.slice(0, at),
        new TextEncoder().encode(random.pick(MEAN)),
        bytes.slice(at),
      );
  }
}

function noise(random: Random, length: number): Uint8Array {
  return Uint8Array.from({ length }, () => random.between(0, 255));
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
