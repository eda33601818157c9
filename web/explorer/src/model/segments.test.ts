import { expect, it } from 'vitest';
import { segmentsOf } from './segments';

it('cuts a text where citations begin and end, by code points', () => {
  const ranges = [
    { relation: 'a', start: 1, end: 3 },
    { relation: 'b', start: 2, end: 4 },
  ];
  expect(segmentsOf('x🙂yzw', ranges)).toEqual([
    { text: 'x', relations: [] },
    { text: '🙂', relations: ['a'] },
    { text: 'y', relations: ['a', 'b'] },
    { text: 'z', relations: ['b'] },
    { text: 'w', relations: [] },
  ]);
  expect(segmentsOf('', [])).toEqual([]);
});
