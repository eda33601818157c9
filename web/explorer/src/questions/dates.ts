import type { Period } from '../model/graph';

/** Days since 1 January 1970 (UTC), half-open: the days that a partial date may mean. */
export interface Span {
  from: number;
  to: number;
}

const dayLength = 86_400_000;

/** The days that a date stands for: "2017" for all of the year, "2017-05" for the month. */
export function spanOf(date: string): Span {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) {
    return { from: dayNumber(year, 0, 1), to: dayNumber(year + 1, 0, 1) };
  }
  if (day === undefined) {
    return { from: dayNumber(year, month - 1, 1), to: dayNumber(year, month, 1) };
  }
  return { from: dayNumber(year, month - 1, day), to: dayNumber(year, month - 1, day + 1) };
}

function dayNumber(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day); // unlike Date.UTC, which takes 99 for 1999
  return date.getTime() / dayLength;
}

export function yearOf(day: number): number {
  return new Date(day * dayLength).getUTCFullYear();
}

/** What is drawn of a stint: each end sharp, spread over the days that it may be, or not known at all. */
export interface Bar {
  /** The days in which it begins; null where no start is known. */
  start: Span | null;
  /** The days in which it ends; null where no end is known. */
  end: Span | null;
  /** The day of which it is known that it still went on; null unless it is current. */
  until: number | null;
}

export function barOf(period: Period, recordedAt: string): Bar {
  return {
    start: period.start === null ? null : spanOf(period.start),
    end: period.end === null ? null : spanOf(period.end),
    until: period.status === 'CURRENT' && period.end === null ? spanOf(recordedAt.slice(0, 10)).to : null,
  };
}

/** The days that some bars need, with a little room at both sides; the years around them where there are none. */
export function scope(bars: readonly Bar[], recordedAt: readonly string[]): Span {
  const days = bars.flatMap(({ start, end, until }) => [
    ...(start ? [start.from, start.to] : []),
    ...(end ? [end.from, end.to] : []),
    ...(until === null ? [] : [until]),
  ]);
  const recorded = recordedAt.map((at) => spanOf(at.slice(0, 10)).to);
  const all = [...days, ...recorded];
  const year = 365;
  const from = Math.min(...all);
  const to = Math.max(...all);
  const room = Math.max((to - from) * 0.08, year / 2);
  return { from: from - room, to: to + room / 2 };
}
