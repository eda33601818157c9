/** A range of a text, in UTF-16 code units. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Words of a text, with what tells them from the same words elsewhere in it. */
export interface QuoteSelector {
  quote: string;
  /** In code points; only where no words around it tell it apart. */
  start?: number;
  prefix?: string;
  suffix?: string;
}

/** How much context is tried, in code units. */
const contexts = [8, 16, 32, 64, 128, 256];

/** Returns how to cite a range: with as little as possible of what stands beside it where its words stand more than once. */
export function selectorOf(text: string, { start, end }: TextRange): QuoteSelector {
  const quote = text.slice(start, end);
  if (isOnce(text, quote)) {
    return { quote };
  }
  for (const length of contexts) {
    const prefix = wholeStart(text.slice(Math.max(0, start - length), start));
    const suffix = wholeEnd(text.slice(end, end + length));
    if (isOnce(text, prefix + quote + suffix)) {
      return { quote, prefix, suffix };
    }
  }
  return { quote, start: [...text.slice(0, start)].length };
}

function isOnce(text: string, part: string): boolean {
  const at = text.indexOf(part);
  return text.indexOf(part, at + 1) < 0;
}

/** Drops half a code point at the start. */
function wholeStart(text: string): string {
  return isLowSurrogate(text.charCodeAt(0)) ? text.slice(1) : text;
}

/** Drops half a code point at the end. */
function wholeEnd(text: string): string {
  return isLowSurrogate(text.charCodeAt(text.length - 1) + 0x400) ? text.slice(0, -1) : text;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}

/** Returns a range without the spaces at its ends, or null where nothing else is in it. */
export function trimmed(text: string, { start, end }: TextRange): TextRange | null {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = start + words.trimEnd().length;
  return from < to ? { start: from, end: to } : null;
}
