import { expect, it } from 'vitest';
import { barOf, dayRangeOf } from './dates';

it('takes a partial date for all the days that it may mean', () => {
  expect(dayRangeOf('1970')).toEqual({ from: 0, to: 365 });
  expect(dayRangeOf('1970-02')).toEqual({ from: 31, to: 59 });
  expect(dayRangeOf('1970-01-01')).toEqual({ from: 0, to: 1 });
  expect(dayRangeOf('0099').to - dayRangeOf('0099').from).toBe(365);
});

it('draws an end only where one is known', () => {
  const period = { start: '1970', end: null, inferred: false } as const;
  expect(barOf({ ...period, status: 'UNKNOWN' }, '1972-01-01T00:00:00Z')).toEqual({ start: { from: 0, to: 365 }, end: null, until: null });
  expect(barOf({ ...period, status: 'CURRENT' }, '1970-01-10T00:00:00Z').until).toBe(10);
});
