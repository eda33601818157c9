/// <reference types="vite/client" />
import { buildSchema, parse, validate } from 'graphql';
import { expect, it, vi } from 'vitest';
import schemaText from '../../../../schema.graphqls?raw';
import type { Operation } from './operation';

vi.stubGlobal('location', { search: '' });
const { askedThen, knownIn, knownSearch } = await import('./known');

const schema = buildSchema(schemaText);
const operations = Object.values<unknown>(await import('./generated')) as Operation<unknown, unknown>[];

it.each(operations)('asks $name as of an earlier time', ({ name, text }) => {
  const then = askedThen(name, text);
  if (then !== null) {
    expect(validate(schema, parse(then))).toEqual([]);
    expect(then.match(/asKnown/g)).toHaveLength(1);
  }
});

it('asks as of now what is no question about the graph', () => {
  const of = (name: string) => operations.find((one) => one.name === name)!;
  expect(['Me', 'Apply', 'ChangesSince', 'RecordKnown'].map((name) => askedThen(name, of(name).text))).toEqual([null, null, null, null]);
});

it('reads times from addresses, and writes them', () => {
  expect(knownIn('?known=2024-12')).toEqual({ at: '2024-12-31T23:59:59Z', revision: null });
  expect(knownIn('?revision=41&path=a,b')).toEqual({ at: null, revision: 41 });
  expect(['', '?known=', '?known=yesterday', '?revision=0'].map(knownIn)).toEqual([null, null, null, null]);
  expect(['?known=2024-12-31', '?revision=41', ''].map((search) => knownSearch(knownIn(search)))).toEqual(['?known=2024-12-31', '?revision=41', '']);
});
