import { expect, it } from 'vitest';
import { compareFacts, pairKey } from './twins';

it('puts the facts of two side by side, those that differ first', () => {
  const first = [{ name: 'born', value: '1980' }, { name: 'hobby', value: 'go' }, { name: 'school', value: 'A' }, { name: 'school', value: 'B' }];
  const second = [{ name: 'school', value: 'B' }, { name: 'born', value: '1981' }];
  expect(compareFacts(first, second)).toEqual([
    { name: 'born', first: ['1980'], second: ['1981'], is: 'different' },
    { name: 'school', first: ['A', 'B'], second: ['B'], is: 'shared' },
    { name: 'hobby', first: ['go'], second: [], is: 'single' },
  ]);
});

it('knows a pair whichever comes first', () => {
  expect(pairKey('person:b', 'person:a')).toBe(pairKey('person:a', 'person:b'));
});
