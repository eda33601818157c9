/** A part of a text, and the claims that cite all of it. */
export interface Segment {
  text: string;
  claims: readonly string[];
}

/** Splits a text where citations begin and end, which are given in code points. */
export function segmentsOf(text: string, ranges: readonly { claim: string; start: number; end: number }[]): Segment[] {
  const points = [...text];
  const cuts = new Set([0, points.length, ...ranges.flatMap(({ start, end }) => [start, end])].filter((cut) => cut >= 0 && cut <= points.length));
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((from, i) => {
    const to = sorted[i + 1]!;
    const citing = ranges.filter(({ start, end }) => start <= from && to <= end).map(({ claim }) => claim);
    return { text: points.slice(from, to).join(''), claims: [...new Set(citing)] };
  });
}
