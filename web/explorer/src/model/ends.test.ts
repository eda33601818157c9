import { expect, it } from 'vitest';
import { kindsOf, otherTypes, readingsOf } from './ends';

it('offers what two ends can be to each other, in both directions', () => {
  expect(readingsOf('Person', 'Company')).toEqual([
    { kind: 'EMPLOYED_BY', side: 'out' },
    { kind: 'FOUNDED', side: 'out' },
  ]);
  expect(readingsOf('Company', 'Project')).toContainEqual({ kind: 'PRODUCT_OF', side: 'in' });
  expect(readingsOf('Place', 'Person')).toEqual([{ kind: 'BASED_IN', side: 'in' }]);
  expect(readingsOf('Person', 'Person')).toEqual([]);
});

it('names the types of the other end', () => {
  expect(otherTypes({ kind: 'FOUNDED', side: 'out' })).toEqual(['Company', 'Project']);
  expect(otherTypes({ kind: 'FOUNDED', side: 'in' })).toEqual(['Person', 'Company']);
});

it('lists the kinds of a type once each', () => {
  expect(kindsOf('Team')).toEqual(['MEMBER_OF', 'WORKS_ON', 'PART_OF', 'BASED_IN', 'INVOLVED_IN']);
});
