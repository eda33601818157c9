/** Where the code point with an index begins in a string, which counts in UTF-16 units. */
export function unitOf(text: string, codePoint: number): number {
  let unit = 0;
  for (let i = 0; i < codePoint && unit < text.length; i++) {
    unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
  }
  return unit;
}

/** A text in three parts: before, inside and behind a range of code points. */
export function cut(text: string, start: number, end: number): [before: string, inside: string, behind: string] {
  const from = unitOf(text, start);
  const to = from + unitOf(text.slice(from), end - start);
  return [text.slice(0, from), text.slice(from, to), text.slice(to)];
}

/** A text of at most so many code points, an ellipsis among them where something is left out. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) {
    return text; // no text has more code points than code units
  }
  const points = [...text.slice(0, 2 * most + 2)];
  return points.length > most ? `${points.slice(0, most - 1).join('')}…` : text;
}

/** Between marks that keep a text's direction of writing to itself, for where no element can do so. */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
