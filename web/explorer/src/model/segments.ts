/** A stretch of a text, and the ranges that hold all of it. */
export interface Span<Range> {
  start: number;
  end: number;
  ranges: readonly Range[];
}

/** Splits a stretch of a text where ranges begin and end. */
export function spansOf<Range extends { start: number; end: number }>(start: number, end: number, ranges: readonly Range[]): Span<Range>[] {
  const cuts = new Set([start, end, ...ranges.flatMap((range) => [range.start, range.end])].filter((cut) => cut >= start && cut <= end));
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((from, i) => {
    const to = sorted[i + 1]!;
    return { start: from, end: to, ranges: ranges.filter((range) => range.start <= from && to <= range.end) };
  });
}

/** A part of a text, and the claims that cite all of it. */
export interface Segment {
  text: string;
  claims: readonly string[];
}

/** Splits a text where citations begin and end, which are given in code points. */
export function segmentsOf(text: string, ranges: readonly { claim: string; start: number; end: number }[]): Segment[] {
  const points = [...text];
  return spansOf(0, points.length, ranges).map(({ start, end, ranges }) => ({
    text: points.slice(start, end).join(''),
    claims: [...new Set(ranges.map(({ claim }) => claim))],
  }));
}
