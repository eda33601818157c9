import { expect, it } from 'vitest';
import { splitRange } from './code-points';
import { daysText, periodText } from './words';

it('cuts by code points, not by units', () => {
  expect(splitRange('a🙂b‏c', 1, 3)).toEqual(['a', '🙂b', '‏c']);
  expect(splitRange('abc', 0, 0)).toEqual(['', '', 'abc']);
});

it('never says more of a period than is known', () => {
  const none = { start: null, end: null, inferred: false } as const;
  expect(periodText({ ...none, status: 'UNKNOWN' })).toBe('no dates known');
  expect(periodText({ ...none, status: 'ENDED', inferred: true })).toBe('ended; no dates known (inferred)');
  expect(periodText({ ...none, status: 'CURRENT' })).toBe('goes on; start not known');
  expect(periodText({ ...none, start: '2017', status: 'UNKNOWN' })).toBe('from 2017; whether it goes on is not known');
  expect(periodText({ ...none, start: '2014', end: '2016-09', status: 'ENDED' })).toBe('2014 to 2016-09');
});

it('says what two bounds of a number of days say', () => {
  expect(daysText({ least: 0, most: null })).toBe('how long is not known');
  expect(daysText({ least: 0, most: 0 })).toBe('no day');
  expect(daysText({ least: 1, most: 1 })).toBe('1 day');
  expect(daysText({ least: 10, most: 1200 })).toBe('10 days to 4 years');
  expect(daysText({ least: 1500, most: null })).toBe('at least 4 years');
  expect(daysText({ least: 100, most: 2000 })).toBe('3 months to 6 years');
  expect(daysText({ least: 3, most: null })).toBe('at least 3 days');
});
