import assert from 'node:assert';
import { test } from 'node:test';
import { firstDay, lastDay, type PartialDate } from './dates';

const days: [PartialDate, string, string][] = [
  ['2017', '2017-01-01', '2017-12-31'],
  ['2016-02', '2016-02-01', '2016-02-29'],
  ['2017-12', '2017-12-01', '2017-12-31'],
  ['2017-05-03', '2017-05-03', '2017-05-03'],
  ['0001', '0001-01-01', '0001-12-31'],
];

for (const [date, first, last] of days) {
  test(date, () => assert.deepEqual([firstDay(date), lastDay(date)], [first, last]));
}
