/** Writing markup by hand: escaping, numbers, elements. */

/** Text for an element or a quoted attribute of XML or HTML; what no document may hold becomes a replacement mark. */
export function escapeText(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

/** A length with at most one decimal. */
export function px(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** A translation, as an attribute. */
export function at(x: number, y: number): string {
  return `transform="translate(${px(x)} ${px(y)})"`;
}

export function textAt(
  x: number,
  y: number,
  className: string,
  text: string,
  anchor?: 'end' | 'middle',
): string {
  const end = anchor ? ` text-anchor="${anchor}"` : '';
  return `<text x="${px(x)}" y="${px(y)}" class="${className}"${end}>${escapeText(text)}</text>`;
}
