import { expect, it } from 'vitest';
import { codeUnitsOf } from './code-points';

it('finds the code unit of a code point', () => {
  expect([0, 1, 2, 3].map(codeUnitsOf('abc'))).toEqual([0, 1, 2, 3]);
  expect([0, 1, 2, 3, 4].map(codeUnitsOf('a🙂b'))).toEqual([0, 1, 3, 4, 4]);
});
