import { language, t } from '../words/messages';

/** What a date looks like as people type it: parts with any of these between them, and without leading zeros. */
const typed = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/;

/** Returns a date as the server wants it, `2017`, `2017-05` or `2017-05-03`; null for a text that is none. */
export function parseDate(text: string): string | null {
  const [, year, month, day] = typed.exec(text.trim()) ?? [];
  if (year === undefined || year === '0000') {
    return null;
  }
  const parts = [year, month, day].filter((part) => part !== undefined).map((part) => part.padStart(2, '0'));
  return isOfCalendar(Number(year), Number(month ?? 1), Number(day ?? 1)) ? parts.join('-') : null;
}

function isOfCalendar(year: number, month: number, day: number): boolean {
  const date = dayOf(year, month, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function dayOf(year: number, month: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day); // Date.UTC takes 99 for 1999
  return date;
}

/** Returns the last second of a date that somebody has typed, in UTC; null for a text that is none. */
export function endOfDate(text: string): string | null {
  const date = parseDate(text);
  if (date === null) {
    return null;
  }
  const [year = 0, month = 12, day] = date.split('-').map(Number);
  const last = day === undefined ? dayOf(year, month + 1, 0) : dayOf(year, month, day);
  return `${last.toISOString().slice(0, 10)}T23:59:59Z`;
}

/** Returns what a date means: "some day in 2017", or the day. */
export function dateMeaning(date: string): string {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) {
    return t('some day in {time}', { time: String(year) });
  }
  const form: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric', month: 'long' };
  if (day === undefined) {
    return t('some day in {time}', { time: new Intl.DateTimeFormat(language.value, form).format(dayOf(year, month, 1)) });
  }
  return new Intl.DateTimeFormat(language.value, { ...form, day: 'numeric' }).format(dayOf(year, month, day));
}
