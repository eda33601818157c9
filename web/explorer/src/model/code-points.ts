/** Returns the index in UTF-16 units of the code point with an index. */
function utf16Index(text: string, codePoint: number): number {
  let unit = 0;
  for (let i = 0; i < codePoint && unit < text.length; i++) {
    unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
  }
  return unit;
}

/** Returns a function from the index of a code point to that of its first code unit. */
export function codeUnitsOf(text: string): (codePoint: number) => number {
  if (!/[\ud800-\udfff]/.test(text)) {
    return (codePoint) => codePoint;
  }
  const units = [0];
  for (const point of text) {
    units.push(units.at(-1)! + point.length);
  }
  return (codePoint) => units[codePoint] ?? text.length;
}

/** Splits a text into what is before, inside and after a range of code points. */
export function splitRange(text: string, start: number, end: number): [before: string, inside: string, after: string] {
  const from = utf16Index(text, start);
  const to = from + utf16Index(text.slice(from), end - start);
  return [text.slice(0, from), text.slice(from, to), text.slice(to)];
}

/** Returns a text of at most so many code points, with an ellipsis where something is cut off. */
export function truncate(text: string, max: number): string {
  if (text.length <= max) {
    return text; // no text has more code points than code units
  }
  const points = [...text.slice(0, 2 * max + 2)];
  return points.length > max ? `${points.slice(0, max - 1).join('')}…` : text;
}

/** Returns a text between Unicode bidi isolates, for places where no <bdi> can stand. */
export function isolateBidi(text: string): string {
  return `\u2068${text}\u2069`;
}
