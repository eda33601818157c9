import type { Verdict } from './graph';
import type { View } from './view';

export const outcomes = ['CAME', 'LEFT', 'STAYED', 'UNSURE'] as const;

/** What became of a relation between two dates. */
export type Outcome = (typeof outcomes)[number];

/** Returns the dates that a view compares, the earlier one first; null where it compares none. */
export function comparedDates({ asOf, comparedTo }: View): readonly [earlier: string, later: string] | null {
  if (asOf === null || comparedTo === null || asOf === comparedTo) {
    return null;
  }
  return asOf < comparedTo ? [asOf, comparedTo] : [comparedTo, asOf];
}

/**
 * Returns what became of a relation by whether it held on two dates, and how sure that is; null if it held on neither. Where
 * nothing is known of one of them, nothing can be said.
 */
export function outcomeOf(earlier: Verdict, later: Verdict): { outcome: Outcome; verdict: Verdict } | null {
  if (earlier === 'NONE' && later === 'NONE') {
    return null;
  }
  if (earlier === 'UNKNOWN' || later === 'UNKNOWN') {
    return { outcome: 'UNSURE', verdict: 'UNKNOWN' };
  }
  if (earlier === 'NONE') {
    return { outcome: 'CAME', verdict: later };
  }
  if (later === 'NONE') {
    return { outcome: 'LEFT', verdict: earlier };
  }
  return { outcome: 'STAYED', verdict: earlier === 'CERTAIN' ? later : earlier };
}
