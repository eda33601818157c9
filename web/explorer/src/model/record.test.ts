import { expect, it } from 'vitest';
import { changedFields, citationsText, fieldsOf, mergeDraft, valueOf } from './record';

const base = { person: 'person:a', company: 'company:b', role: 'engineer', start: '2017', end: '', status: 'UNKNOWN', inferred: 'false', standing: 'STATED' };

it('takes what another changed where nothing was changed here', () => {
  expect(mergeDraft('Employment', base, { ...base, role: 'head' }, { ...base, start: '2018' })).toEqual({
    draft: { ...base, role: 'head', start: '2018' },
    taken: ['start'],
    conflicts: [],
  });
});

it('keeps what was entered here where both changed a field', () => {
  const merged = mergeDraft('Employment', base, { ...base, start: '2017-05' }, { ...base, start: '2018', end: '2020' });
  expect(merged).toEqual({ draft: { ...base, start: '2017-05', end: '2020' }, taken: ['end'], conflicts: ['start'] });
});

it('has no conflict where both say the same', () => {
  expect(mergeDraft('Employment', base, { ...base, start: '2018' }, { ...base, start: '2018' }).conflicts).toEqual([]);
});

it('has none where the same is written in another way', () => {
  expect(mergeDraft('Employment', base, { ...base, start: '2018-5' }, { ...base, start: '2018-05' }).conflicts).toEqual([]);
  expect(changedFields('Employment', base, { ...base, start: ' 2017 ' })).toEqual([]);
});

it('finds the fields that differ', () => {
  expect(changedFields('Employment', base, { ...base, start: '2018', end: '2020' }).map(({ name }) => name)).toEqual(['start', 'end']);
});

it.each([
  ['start', ' 2017-5', '2017-05'],
  ['start', '', null],
  ['start', 'May', undefined],
  ['role', ' ', null],
  ['role', 'head', 'head'],
  ['inferred', 'true', true],
])('reads %s from %o', (name, text, value) => {
  const field = fieldsOf('Employment').find((one) => one.name === name)!;
  expect(valueOf(field, text)).toEqual(value);
});

it('reads lists from lines', () => {
  const of = (name: string, text: string) => valueOf(fieldsOf('Person').find((one) => one.name === name)!, text);
  expect(of('aliases', 'Wu @it\n\n  吴 @zh-Hans \nme@home')).toEqual([{ name: 'Wu', language: 'it' }, { name: '吴', language: 'zh-Hans' }, { name: 'me@home', language: null }]);
  expect(of('identifiers', 'wikidata:Q42\nhttps://orcid.org/0000\n')).toEqual([{ scheme: 'wikidata', value: 'Q42' }, { value: 'https://orcid.org/0000' }]);
  expect(of('openLists', 'FOUNDED EMPLOYED_BY')).toEqual(['FOUNDED', 'EMPLOYED_BY']);
  const cited = citationsText([
    { document: 'document:a', title: 'A', quote: 'words', start: 3 },
    { document: 'document:a', title: 'A', quote: 'others', start: null },
    { document: 'document:b', title: 'B', quote: null, start: null },
  ]);
  expect(of('citations', cited)).toEqual([{ document: 'document:a', quote: 'words', start: 3 }, { document: 'document:a', quote: 'others' }, { document: 'document:b' }]);
});
