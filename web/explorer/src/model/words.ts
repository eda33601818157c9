import type { EntityType, Period, Standing, Verdict } from './graph';

export const typeWords: Record<EntityType, { one: string; many: string }> = {
  Person: { one: 'person', many: 'people' },
  Company: { one: 'company', many: 'companies' },
  Project: { one: 'project', many: 'projects' },
  Team: { one: 'team', many: 'teams' },
  Place: { one: 'place', many: 'places' },
  Event: { one: 'event', many: 'events' },
};

export const standingWords: Record<Standing, { name: string; meaning: string }> = {
  STATED: { name: 'stated', meaning: 'the source says so itself' },
  REPORTED: { name: 'reported', meaning: 'the source says that somebody says so' },
  INFERRED: { name: 'inferred', meaning: 'read out of the context' },
  PLANNED: { name: 'planned', meaning: 'announced, proposed or rumoured: not true yet' },
  OPINION: { name: 'opinion', meaning: "somebody's judgement" },
  DISPUTED: { name: 'disputed', meaning: 'somebody denies it' },
  RETRACTED: { name: 'retracted', meaning: 'the source took it back' },
};

export const verdictWords: Record<Verdict, string> = {
  CERTAIN: 'certain',
  POSSIBLE: 'possible',
  UNKNOWN: 'unknown',
  NONE: 'not so',
};

/** Returns a number with its noun, such as "3 links". */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
}

/** Returns a period in words, and never more than the source says. */
export function periodText(period: Period): string {
  const inferred = period.inferred ? ' (inferred)' : '';
  return datesText(period) + inferred;
}

function datesText({ start, end, status }: Period): string {
  if (start && end) {
    return start === end ? `in ${start}` : `${start} to ${end}`;
  }
  if (start) {
    const ends = { CURRENT: `since ${start}`, ENDED: `from ${start}; end not known`, UNKNOWN: `from ${start}; whether it goes on is not known` };
    return ends[status];
  }
  if (end) {
    return `until ${end}; start not known`;
  }
  const none = { CURRENT: 'goes on; start not known', ENDED: 'ended; no dates known', UNKNOWN: 'no dates known' };
  return none[status];
}

/** Returns the bounds of a number of days in words, such as "at least 3 days". */
export function daysText({ least, most }: { least: number; most: number | null }): string {
  if (least === 0 && most === 0) {
    return 'no day';
  }
  if (least === 0) {
    return most === null ? 'how long is not known' : `at most ${count(most, 'day')}`;
  }
  if (most === null) {
    return `at least ${count(least, 'day')}`;
  }
  return least === most ? count(least, 'day') : `${least.toLocaleString('en')} to ${count(most, 'day')}`;
}
