/** A date as the API writes it: "2017", "2017-05" or "2017-05-03". It stands for all the days that it may mean. */
export type PartialDate = `${number}` | `${number}-${number}` | `${number}-${number}-${number}`;

/** Returns the first day that a date may mean. */
export function firstDay(date: PartialDate): string {
  return `${date}-01-01`.slice(0, '2017-05-03'.length);
}

/** Returns the last day that a date may mean. */
export function lastDay(date: PartialDate): string {
  const [year, month = 12, day] = date.split('-').map(Number) as [number, number?, number?];
  if (day !== undefined) {
    return date;
  }
  const last = new Date(0);
  last.setUTCFullYear(year, month, 0); // day 0 of a month is the last one of the month before, which is counted from 0
  return last.toISOString().slice(0, '2017-05-03'.length);
}
