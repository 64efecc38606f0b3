const MOST_CHARACTERS = 60;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(?:\.|$)/iu;

/** A text as the name of a file or folder on every system: no path, no reserved name. */
export function safeName(text: string, otherwise: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\\/:*?"<>|]/gu, ' ')
    .replace(/\s+/gu, ' ');
  const short = [...plain].slice(0, MOST_CHARACTERS).join('');
  const name = short.replace(/^[. ]+|[. ]+$/gu, '');
  if (name === '') return otherwise;
  return RESERVED.test(name) ? `_${name}` : name;
}

/** Gives every name once; systems that do not tell capitals apart see different names too. */
export function uniqueNames(): (name: string) => string {
  const taken = new Set<string>();
  return (name) => {
    for (let number = 1; ; number += 1) {
      const tried = number === 1 ? name : `${name}（${number}）`;
      const key = tried.toLowerCase();
      if (taken.has(key)) continue;
      taken.add(key);
      return tried;
    }
  };
}
