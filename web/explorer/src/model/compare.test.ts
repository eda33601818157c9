import { expect, it } from 'vitest';
import { comparedDates, outcomeOf } from './compare';
import { emptyView } from './view';

it.each([
  ['NONE', 'NONE', null, null],
  ['NONE', 'CERTAIN', 'CAME', 'CERTAIN'],
  ['NONE', 'POSSIBLE', 'CAME', 'POSSIBLE'],
  ['CERTAIN', 'NONE', 'LEFT', 'CERTAIN'],
  ['POSSIBLE', 'NONE', 'LEFT', 'POSSIBLE'],
  ['CERTAIN', 'CERTAIN', 'STAYED', 'CERTAIN'],
  ['CERTAIN', 'POSSIBLE', 'STAYED', 'POSSIBLE'],
  ['POSSIBLE', 'CERTAIN', 'STAYED', 'POSSIBLE'],
  ['UNKNOWN', 'NONE', 'UNSURE', 'UNKNOWN'],
  ['NONE', 'UNKNOWN', 'UNSURE', 'UNKNOWN'],
  ['UNKNOWN', 'UNKNOWN', 'UNSURE', 'UNKNOWN'],
] as const)('%s and then %s is %s, %s', (earlier, later, outcome, verdict) => {
  expect(outcomeOf(earlier, later)).toEqual(outcome && { outcome, verdict });
});

it('compares the earlier date with the later one', () => {
  expect(comparedDates({ ...emptyView, asOf: '2016', comparedTo: '2008-05' })).toEqual(['2008-05', '2016']);
  expect(comparedDates({ ...emptyView, asOf: '2016', comparedTo: '2016' })).toBeNull();
  expect(comparedDates({ ...emptyView, asOf: null, comparedTo: '2016' })).toBeNull();
});
