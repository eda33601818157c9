import { expect, it } from 'vitest';
import type { Entity, Relation } from './graph';
import { GraphCache } from './graph-cache';

const entity = (id: string) => ({ id }) as Entity;
const relation = (id: string, source: string, target: string) => ({ id, source, target }) as Relation;
const ids = (relations: Iterable<Relation>) => [...relations].map(({ id }) => id);

function cacheOf(...relations: Relation[]): GraphCache {
  const cache = new GraphCache();
  cache.add(['a', 'b', 'c'].map(entity), relations);
  return cache;
}

it('forgets what there is no more', () => {
  const cache = cacheOf(relation('ab', 'a', 'b'), relation('bc', 'b', 'c'));
  cache.remove(['ab', 'c', 'nothing']);
  expect(ids(cache.relationsOf('a'))).toEqual([]);
  expect(ids(cache.relationsBetween(new Map([['a', 1], ['b', 1], ['c', 1]])))).toEqual(['bc']);
  expect([...cache.entities.keys()]).toEqual(['a', 'b']);
});

it('finds a relation at the ends that it has now', () => {
  const cache = cacheOf(relation('r', 'a', 'b'));
  cache.add([], [relation('r', 'a', 'c')]);
  expect(ids(cache.relationsOf('b'))).toEqual([]);
  expect(ids(cache.relationsOf('a'))).toEqual(['r']);
  expect(ids(cache.relationsOf('c'))).toEqual(['r']);
});
