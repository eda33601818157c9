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
