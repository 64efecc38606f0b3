const WIDE = '\\u2014\\u2018-\\u201d\\u2026\\u2e80-\\u9fff\\uf900-\\ufaff\\uff01-\\uff60';
const BETWEEN_WIDE = new RegExp(`([${WIDE}])([ \\t\\r\\n\\f]+)(?=[${WIDE}])`, 'gu');
const GAP = /[ \u00a0\u2002\u2003\u3000]{2,}|[\u2003\u3000]/gu;

/** Collapses blanks as browsers do; a line break between Chinese characters is no blank. */
function collapsed(text: string): string {
  const joined = text.includes('\n')
    ? text.replace(BETWEEN_WIDE, (_, before: string, blanks: string) =>
        blanks.includes('\n') ? before : `${before} `,
      )
    : text;
  return joined.replace(/[ \t\r\n\f]+/gu, ' ');
}

/** The text of a paragraph: tabs where figures stand in columns, held apart by wide gaps. */
export function paragraphText(raw: string): string {
  const text = collapsed(raw).trim();
  if (!/[\u00a0\u2002\u2003\u3000]/u.test(text)) return text;
  const columns = text.split(GAP);
  return areColumns(columns) ? columns.join('\t') : text.replace(/[ \u00a0\u2002\u2003]+/gu, ' ');
}

function areColumns(parts: readonly string[]): boolean {
  if (parts.length > 1 && parts.slice(1).every((part) => FIGURE.test(part))) return true;
  return parts.length > 2 && parts.every((part) => LABEL.test(part));
}

const LABEL = /^[^。；！？，]{0,24}$/u;
const FIGURE = /^[+-]?[\d,，.]{1,20}(?:[\u4e00-\u9fff%]{0,3})$|^[-－—/]{1,3}$/u;
