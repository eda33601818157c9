import { afterEach, expect, it } from 'vitest';
import { language } from '../words/messages';
import { dateMeaning, endOfDate, parseDate } from './partial-date';

afterEach(() => {
  language.value = 'en';
});

it.each([
  ['2017', '2017'],
  [' 2017-5 ', '2017-05'],
  ['2017/05/3', '2017-05-03'],
  ['2016.2.29', '2016-02-29'],
  ['0099-01-01', '0099-01-01'],
])('takes %s for %s', (text, date) => {
  expect(parseDate(text)).toBe(date);
});

it.each(['', '17', '20177', '0000', '2017-13', '2017-00', '2017-02-29', '2017-05-00', '2017-', 'May 2017', '3/5/2017'])('does not take %s for a date', (text) => {
  expect(parseDate(text)).toBeNull();
});

it('finds the end of a date', () => {
  expect(['2016', '2016-2', '2016-12', '2016-12-03', 'May'].map(endOfDate)).toEqual([
    '2016-12-31T23:59:59Z',
    '2016-02-29T23:59:59Z',
    '2016-12-31T23:59:59Z',
    '2016-12-03T23:59:59Z',
    null,
  ]);
});

it('says what a date means', () => {
  expect(dateMeaning('2017')).toBe('some day in 2017');
  expect(dateMeaning('2017-05')).toBe('some day in May 2017');
  expect(dateMeaning('2017-05-03')).toBe('May 3, 2017');
  language.value = 'it';
  expect(dateMeaning('0099-01-31')).toBe('31 gennaio 99');
});
