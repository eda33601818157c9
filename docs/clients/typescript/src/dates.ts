/** A date as the API writes it: "2017", "2017-05" or "2017-05-03". It stands for all the days that it may mean. */
export type PartialDate = `${number}` | `${number}-${number}` | `${number}-${number}-${number}`;

/** Returns the first day that a date may mean. */
export function firstDay(date: PartialDate): string {
  return `${date}-01-01`.slice(0, '2017-05-03'.length);
}

/** Returns the last day that a date may mean. */
export function lastDay(date: PartialDate): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number?, number?];
  if (day !== undefined) {
    return date;
  }
  // Day 0 of a month is the last one of the month before.
  const last = new Date(Date.UTC(2000, month ?? 12, 0));
  last.setUTCFullYear(year, month ?? 12, 0);
  return last.toISOString().slice(0, '2017-05-03'.length);
}
