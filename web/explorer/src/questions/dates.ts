import type { Period } from '../model/graph';

/** A half-open range of days since 1 January 1970 (UTC). */
export interface DayRange {
  from: number;
  to: number;
}

const dayLength = 86_400_000;

/** Returns the days of a partial date: "2017" is the whole year, "2017-05" the month. */
export function dayRangeOf(date: string): DayRange {
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
  date.setUTCFullYear(year, month, day); // Date.UTC takes 99 for 1999
  return date.getTime() / dayLength;
}

export function yearOf(day: number): number {
  return new Date(day * dayLength).getUTCFullYear();
}

/** The ends of a stint as they are drawn. */
export interface Bar {
  /** The days on which it may start; null if the start is not known. */
  start: DayRange | null;
  /** The days on which it may end; null if the end is not known. */
  end: DayRange | null;
  /** The day until which it is known to have lasted; null unless it is current. */
  until: number | null;
}

export function barOf(period: Period, recordedAt: string): Bar {
  return {
    start: period.start === null ? null : dayRangeOf(period.start),
    end: period.end === null ? null : dayRangeOf(period.end),
    until: period.status === 'CURRENT' && period.end === null ? dayRangeOf(recordedAt.slice(0, 10)).to : null,
  };
}

/** Returns the days of some bars and of their recording, with margins. */
export function timeRange(bars: readonly Bar[], recordedAt: readonly string[]): DayRange {
  const days = bars.flatMap(({ start, end, until }) => [
    ...(start ? [start.from, start.to] : []),
    ...(end ? [end.from, end.to] : []),
    ...(until === null ? [] : [until]),
  ]);
  const recorded = recordedAt.map((at) => dayRangeOf(at.slice(0, 10)).to);
  const all = [...days, ...recorded];
  const year = 365;
  const from = Math.min(...all);
  const to = Math.max(...all);
  const margin = Math.max((to - from) * 0.08, year / 2);
  return { from: from - margin, to: to + margin / 2 };
}
