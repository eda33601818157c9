import { expect, it } from 'vitest';
import { segmentsOf } from './segments';

it('cuts a text where citations begin and end, by code points', () => {
  const ranges = [
    { claim: 'a', start: 1, end: 3 },
    { claim: 'b', start: 2, end: 4 },
  ];
  expect(segmentsOf('x🙂yzw', ranges)).toEqual([
    { text: 'x', claims: [] },
    { text: '🙂', claims: ['a'] },
    { text: 'y', claims: ['a', 'b'] },
    { text: 'z', claims: ['b'] },
    { text: 'w', claims: [] },
  ]);
  expect(segmentsOf('', [])).toEqual([]);
});
