import { t, tn, translated, translatedRows } from '../words/messages';
import type { Outcome } from './compare';
import type { EntityType, Period, Standing, Verdict } from './graph';

const types: Record<EntityType, { one: string; many: string }> = {
  Person: { one: 'person', many: 'people' },
  Company: { one: 'company', many: 'companies' },
  Project: { one: 'project', many: 'projects' },
  Team: { one: 'team', many: 'teams' },
  Place: { one: 'place', many: 'places' },
  Event: { one: 'event', many: 'events' },
};

export const typeWords = translatedRows(types);

const standings: Record<Standing, { name: string; meaning: string }> = {
  STATED: { name: 'stated', meaning: 'the source says so itself' },
  REPORTED: { name: 'reported', meaning: 'the source says that somebody says so' },
  INFERRED: { name: 'inferred', meaning: 'read out of the context' },
  PLANNED: { name: 'planned', meaning: 'announced, proposed or rumoured: not true yet' },
  OPINION: { name: 'opinion', meaning: "somebody's judgement" },
  DISPUTED: { name: 'disputed', meaning: 'somebody denies it' },
  RETRACTED: { name: 'retracted', meaning: 'the source took it back' },
};

export const standingWords = translatedRows(standings);

const verdicts: Record<Verdict, string> = {
  CERTAIN: 'certain',
  POSSIBLE: 'possible',
  UNKNOWN: 'unknown',
  NONE: 'not so',
};

export const verdictWords = translated(verdicts);

const outcomes: Record<Outcome, string> = {
  CAME: 'came',
  LEFT: 'left',
  STAYED: 'stayed',
  UNSURE: 'nothing says',
};

export const outcomeWords = translated(outcomes);

/** All texts of these tables, for the tests of translations. */
export const tableTexts: readonly string[] = [...[types, standings].flatMap((table) => Object.values<Record<string, string>>(table).flatMap((row) => Object.values(row))), ...Object.values(verdicts), ...Object.values(outcomes)];

/** Returns a number with its noun, such as "3 links". */
export function count(n: number, one: string, many = `${one}s`): string {
  return tn(n, `{n} ${one}`, `{n} ${many}`);
}

/** Returns a period in words, and never more than the source says. */
export function periodText(period: Period): string {
  return period.inferred ? t('{dates} (inferred)', { dates: datesText(period) }) : datesText(period);
}

function datesText({ start, end, status }: Period): string {
  if (start && end) {
    return start === end ? t('in {start}', { start }) : t('{start} to {end}', { start, end });
  }
  if (start) {
    switch (status) {
      case 'CURRENT':
        return t('since {start}', { start });
      case 'ENDED':
        return t('from {start}; end not known', { start });
      default:
        return t('from {start}; whether it goes on is not known', { start });
    }
  }
  if (end) {
    return t('until {end}; start not known', { end });
  }
  switch (status) {
    case 'CURRENT':
      return t('goes on; start not known');
    case 'ENDED':
      return t('ended; no dates known');
    default:
      return t('no dates known');
  }
}

/** Returns the bounds of a number of days in words, such as "at least 3 days"; long ones in years. */
export function daysText({ least, most }: { least: number; most: number | null }): string {
  if (least === 0 && most === 0) {
    return t('no day');
  }
  if (least === 0) {
    return most === null ? t('how long is not known') : t('at most {time}', { time: timeText(most, 'up') });
  }
  if (most === null) {
    return t('at least {time}', { time: timeText(least, 'down') });
  }
  if (least === most) {
    return tn(least, '{n} day', '{n} days');
  }
  const [from, to] = [timeText(least, 'down'), timeText(most, 'up')];
  return t('{from} to {to}', { from, to });
}

const daysOfYear = 365.25;
const daysOfMonth = daysOfYear / 12;

/** Returns a number of days in words: in months from three on, in years from two on, rounded so that it stays a bound. */
function timeText(days: number, round: 'up' | 'down'): string {
  const rounded = (n: number) => (round === 'up' ? Math.ceil(n) : Math.floor(n));
  if (days >= 2 * daysOfYear) {
    return tn(rounded(days / daysOfYear), '{n} year', '{n} years');
  }
  if (days >= 3 * daysOfMonth) {
    return tn(rounded(days / daysOfMonth), '{n} month', '{n} months');
  }
  return tn(days, '{n} day', '{n} days');
}
