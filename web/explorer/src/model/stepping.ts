import type { TextRange } from './quote';

/** What a step goes to. */
export type Unit = 'character' | 'word' | 'sentence';

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(unit: Unit, language: string | null): Intl.Segmenter {
  const key = `${unit} ${language}`;
  let segmenter = segmenters.get(key);
  if (!segmenter) {
    const granularity = unit === 'character' ? 'grapheme' : unit;
    try {
      segmenter = new Intl.Segmenter(language ?? undefined, { granularity });
    } catch {
      segmenter = new Intl.Segmenter(undefined, { granularity }); // no language has this code
    }
    segmenters.set(key, segmenter);
  }
  return segmenter;
}

/** Returns the words or sentences of a paragraph, without the spaces around them. */
function partsOf(text: string, { start, end }: TextRange, unit: Unit, language: string | null): TextRange[] {
  return [...segmenterOf(unit, language).segment(text.slice(start, end))]
    .filter(({ segment, isWordLike }) => (unit === 'word' ? isWordLike : segment.trim() !== ''))
    .map(({ segment, index }) => {
      const from = start + index + segment.length - segment.trimStart().length;
      return { start: from, end: start + index + segment.trimEnd().length };
    });
}

/** Returns the paragraph in which an offset is, with the line break at its end. */
function paragraphAt(text: string, offset: number): TextRange {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return { start, end: end < 0 ? text.length : end + 1 };
}

/** Returns the first word, sentence or character that ends behind an offset, or null at the end of the text. */
export function partAfter(text: string, offset: number, unit: Unit, language: string | null): TextRange | null {
  for (let at = offset; at < text.length; ) {
    const paragraph = paragraphAt(text, at);
    const part = partsOf(text, paragraph, unit, language).find(({ end }) => end > offset);
    if (part) {
      return part;
    }
    at = paragraph.end;
  }
  return null;
}

/** Returns the last word, sentence or character that begins before an offset, or null at the start of the text. */
export function partBefore(text: string, offset: number, unit: Unit, language: string | null): TextRange | null {
  for (let at = offset; at > 0; ) {
    const paragraph = paragraphAt(text, at - 1);
    const part = partsOf(text, paragraph, unit, language).findLast(({ start }) => start < offset);
    if (part) {
      return part;
    }
    at = paragraph.start;
  }
  return null;
}

/** Words that are selected: from where it began to where it has come. */
export interface Selected {
  readonly anchor: number;
  readonly focus: number;
}

/** Returns what is selected after a step: the next word or sentence, or with `extends` all up to it. */
export function step(text: string, at: Selected, unit: Unit, direction: 1 | -1, extend: boolean, language: string | null): Selected {
  const [from, to] = [Math.min(at.anchor, at.focus), Math.max(at.anchor, at.focus)];
  if (!extend) {
    const part = direction === 1 ? partAfter(text, to, unit, language) : partBefore(text, from, unit, language);
    return part ? { anchor: part.start, focus: part.end } : at;
  }
  if (direction === 1) {
    return { ...at, focus: partAfter(text, at.focus, unit, language)?.end ?? at.focus };
  }
  // Backwards it gives up what it had come to, but for the first part.
  const last = partBefore(text, at.focus, unit, language);
  const end = last && partBefore(text, last.start, unit, language)?.end;
  return end && end > at.anchor ? { ...at, focus: end } : at;
}
