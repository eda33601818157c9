import { describe, expect, it } from 'vitest';
import { inputWithNotes, newText } from './text-notes';
import { emptyText } from './read-file';

const text = { ...emptyText, title: ' Here ', text: 'Ann works at Acme. Ann is a cook.', publishedOn: '2017-5' };
const cites = (quote: string) => [{ document: newText, quote }];
const ann = { id: 'new:who', name: 'Ann', citations: cites('Ann works') };
const job = { person: 'new:who', company: 'company:acme', citations: cites('Ann works') };

describe('what is recorded of a text that is proposed with it', () => {
  it('is the text alone where there is nothing', () => {
    expect(inputWithNotes(text, [])).toEqual({ documents: [{ id: 'new:text', title: 'Here', text: text.text, publishedOn: '2017-05' }] });
  });

  it('has one person of a name, whoever speaks of her', () => {
    const fact = { entity: 'new:who', name: 'job', value: 'new:who', citations: cites('Ann is') };
    const notes = [
      { label: '', input: { people: [ann], employments: [job] } },
      { label: '', input: { people: [{ ...ann, citations: cites('Ann is') }], facts: [fact] } },
      { label: '', input: { people: [{ ...ann, name: 'Bo' }], facts: [fact] } },
      { label: '', input: { companies: [{ id: 'new:who', name: 'Ann', citations: cites('Ann is') }] } },
    ];
    expect(inputWithNotes(text, notes)).toMatchObject({
      people: [{ id: 'new:1', name: 'Ann', citations: [...cites('Ann works'), ...cites('Ann is')] }, { id: 'new:2', name: 'Bo' }],
      companies: [{ id: 'new:3', name: 'Ann' }],
      employments: [{ person: 'new:1', company: 'company:acme' }],
      facts: [
        { entity: 'new:1', value: 'new:who' },
        { entity: 'new:2', value: 'new:who' },
      ],
    });
  });

  it('keeps the ID that somebody has given, and what is said of her, whichever came first', () => {
    const described = { label: '', input: { people: [{ id: 'person:ann', ifRevision: 0, name: 'Ann', description: 'a cook', citations: cites('Ann works') }] } };
    const employed = { label: '', input: { people: [ann], employments: [job] } };
    for (const notes of [[described, employed], [employed, described]]) {
      expect(inputWithNotes(text, notes)).toMatchObject({
        people: [{ id: 'person:ann', ifRevision: 0, name: 'Ann', description: 'a cook', citations: cites('Ann works') }],
        employments: [{ person: 'person:ann' }],
      });
    }
  });
});
