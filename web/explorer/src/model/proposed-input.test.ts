import { expect, it } from 'vitest';
import { differenceOf } from './field-change';
import { inputOf } from './proposed-input';
import { amendmentKey, citationOf, type ProposedChange, recordKindOfID } from './proposed';

const madeAt = '2026-11-30T08:00:00.123Z';
const created = (id: string, fields: Record<string, string[]>, node: ProposedChange['node'] = null): ProposedChange => ({
  op: 'CREATED',
  id,
  fields: Object.entries(fields).map(([name, after]) => ({ name, before: [], after })),
  node,
});
const ann = created('person:ann', { name: ['Ann'], aliases: ['Anna @it', 'A @ home'], identifiers: ['wikidata:Q42'] });
const job = created('employment:ann-acme', {
  person: ['person:ann'],
  company: ['company:acme'],
  start: ['2017'],
  inferred: ['true'],
  citations: ['document:article#120-125 Ann x', 'document:article'],
  recordedAt: ['2026-11-30T08:00:00Z'],
});

it('proposes again what was proposed, with what was amended', () => {
  expect(inputOf([ann, job], new Map([[amendmentKey(job.id, 'start'), '2018/5']]), madeAt)).toEqual({
    people: [
      {
        id: 'person:ann',
        ifRevision: 0,
        name: 'Ann',
        aliases: [{ name: 'Anna', language: 'it' }, { name: 'A @ home', language: null }],
        identifiers: [{ scheme: 'wikidata', value: 'Q42' }],
      },
    ],
    employments: [
      {
        id: 'employment:ann-acme',
        ifRevision: 0,
        person: 'person:ann',
        company: 'company:acme',
        start: '2018-05',
        inferred: true,
        citations: [{ document: 'document:article', quote: 'Ann x', start: 120 }, { document: 'document:article' }],
      },
    ],
  });
});

it('clears, deletes, and expects the records as they were read', () => {
  const changes: ProposedChange[] = [
    { op: 'UPDATED', id: 'fact:f', fields: [{ name: 'end', before: ['2019'], after: [] }], node: { id: 'fact:f', revision: 7 } },
    { op: 'DELETED', id: 'founded:f', fields: [], node: { id: 'founded:f', revision: 3 } },
    { op: 'UPDATED', id: 'person:merged', fields: [{ name: 'name', before: ['M'], after: ['N'] }], node: { id: 'person:other', revision: 9 } },
  ];
  expect(inputOf(changes, new Map(), madeAt)).toEqual({
    facts: [{ id: 'fact:f', ifRevision: 7, end: null }],
    delete: [{ id: 'founded:f', ifRevision: 3 }],
    people: [{ id: 'person:merged', ifRevision: undefined, name: 'N' }],
  });
});

it('has another ID made where that of a new record is taken', () => {
  const { people, employments } = inputOf([{ ...ann, node: { id: ann.id, revision: 4 } }, job], new Map(), madeAt);
  expect(people![0]).toMatchObject({ id: 'new:person:ann', ifRevision: undefined });
  expect(employments![0]).toMatchObject({ person: 'new:person:ann' });
});

it('keeps when something was recorded if that was given', () => {
  const given = created('fact:f', { recordedAt: ['2020-01-01T00:00:00Z'] });
  expect(inputOf([given], new Map(), madeAt)).toEqual({ facts: [{ id: 'fact:f', ifRevision: 0, recordedAt: '2020-01-01T00:00:00Z' }] });
});

it('knows where records belong, and reads citations', () => {
  expect(['person:a', 'company:a', 'membership:a', 'works-on:a', 'document:a'].map(recordKindOfID)).toEqual(['Person', 'Company', 'Membership', 'Link', 'Document']);
  expect(citationOf('document:a#3-9 un ex # 4-5 di')).toEqual({ document: 'document:a', quote: 'un ex # 4-5 di', start: 3, end: 9 });
  expect(citationOf('document:a')).toEqual({ document: 'document:a', quote: null, start: 0, end: 0 });
});

it('tells what is removed from what is added and what is kept', () => {
  expect(differenceOf({ name: 'aliases', before: ['a', 'b'], after: ['b', 'c'] })).toEqual([
    { text: 'a', is: 'removed' },
    { text: 'b', is: 'kept' },
    { text: 'c', is: 'added' },
  ]);
});
