import type { ComponentChildren } from 'preact';
import type { OverlapPartsFragment } from '../api/generated';
import type { Verdict } from '../model/graph';
import { nameOf } from '../state/store';
import { tx } from '../words/messages';

interface Answer {
  people: readonly [string, string];
  overlaps: readonly OverlapPartsFragment[];
  /** Null for any time. */
  date: string | null;
}

/** Returns whether two people were together in a sentence: what the dates say, and how the sources put it. */
export function verdictSentence(verdict: Verdict, { people: [a, b], overlaps: [best], date }: Answer): ComponentChildren {
  const values = { a: <bdi>{nameOf(a)}</bdi>, b: <bdi>{nameOf(b)}</bdi>, place: <bdi>{best?.at.name ?? ''}</bdi> };
  const doubtful = best?.stints.find(({ standing, period }) => standing !== 'STATED' || period.inferred);
  const who = <bdi>{doubtful?.source.name ?? ''}</bdi>;
  switch (verdict) {
    case 'CERTAIN':
      if (!doubtful) {
        return tx('Yes: {a} and {b} were together at {place}.', values);
      }
      return doubtful.standing === 'REPORTED'
        ? tx('Yes, if what is reported is true: {a} and {b} were together at {place}; that {who} was there is reported.', { ...values, who })
        : tx('Yes, if the sources are read right: {a} and {b} were together at {place}; when {who} was there is inferred.', { ...values, who });
    case 'POSSIBLE':
      return tx('Possibly: the dates allow that {a} and {b} were together at {place}, but do not say so.', values);
    case 'UNKNOWN':
      return best
        ? tx('Nobody can say: {a} and {b} were both at {place}, but nothing says when.', values)
        : tx('Nobody can say: no place is recorded where both {a} and {b} were, but not all places are recorded.', values);
    case 'NONE':
      if (best && date !== null) {
        return tx('No, by the dates: {a} and {b} were not together at {place} in {date}.', { ...values, date });
      }
      return best
        ? tx('No, by the dates: {a} and {b} were both at {place}, at different times.', values)
        : tx('Not as far as is recorded: there is no place where both {a} and {b} were.', values);
  }
}
