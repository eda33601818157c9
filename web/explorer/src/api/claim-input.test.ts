import { expect, it } from 'vitest';
import { emptyClaim, emptyEntity, newParty, type Party, withParties } from '../model/claim-draft';
import { citationsOf, claimInput, entityInput } from './claim-input';

const wu: Party = { id: 'person:wu-yuxin', type: 'Person', name: 'Wu Yuxin' };
const kimi: Party = { id: 'project:kimi', type: 'Project', name: 'Kimi' };
const moonshot = newParty('other', 'Company', ' Moonshot AI ');
const citations = citationsOf('document:a', 'Wu works at Moonshot AI.', [{ start: 0, end: 23 }]);
const noDates = { start: null, end: null };

it('makes an employment together with a new company', () => {
  const draft = { ...withParties(emptyClaim, wu, moonshot), reading: { kind: 'EMPLOYED_BY', side: 'out' } as const, role: ' co-founder ' };
  expect(claimInput(draft, { start: '2017', end: null }, citations)).toEqual({
    companies: [{ id: 'new:other', name: 'Moonshot AI', citations }],
    employments: [{ person: wu.id, company: 'new:other', role: 'co-founder', start: '2017', standing: 'STATED', citations }],
  });
});

it('turns a relation around that was read from its target', () => {
  const draft = withParties(emptyClaim, { ...moonshot, id: 'company:moonshot-ai' }, kimi);
  expect(claimInput({ ...draft, reading: { kind: 'PRODUCT_OF', side: 'in' }, status: 'CURRENT', inferred: true }, noDates, citations)).toEqual({
    links: [{ kind: 'PRODUCT_OF', source: kimi.id, target: 'company:moonshot-ai', status: 'CURRENT', inferred: true, standing: 'STATED', citations }],
  });
});

it('makes a fact, which has no role', () => {
  expect(claimInput({ ...emptyClaim, who: wu, reading: 'fact', name: 'office', value: 'president', role: 'x' }, noDates, citations)).toEqual({
    facts: [{ entity: wu.id, name: 'office', value: 'president', standing: 'STATED', citations }],
  });
});

it('makes nothing of half a claim', () => {
  expect(claimInput({ ...emptyClaim, who: wu }, noDates, citations)).toBeNull();
  expect(claimInput({ ...emptyClaim, who: wu, reading: { kind: 'EMPLOYED_BY', side: 'out' } }, noDates, citations)).toBeNull();
});

it('drops what cannot be said of other ends, and fills in what alone can be', () => {
  const employed = { ...withParties(emptyClaim, wu, moonshot), reading: { kind: 'EMPLOYED_BY', side: 'out' } as const };
  expect(withParties(employed, wu, kimi).reading).toBeNull();
  expect(withParties(employed, kimi, { ...moonshot, type: 'Place' }).reading).toEqual({ kind: 'BASED_IN', side: 'out' });
  expect(withParties(employed, wu, { ...moonshot, id: 'company:meta' }).reading).toEqual(employed.reading);
  expect(withParties(employed, wu, null).reading).toBeNull();
  expect(withParties({ ...employed, reading: 'fact' }, kimi, null).reading).toBe('fact');
});

it('leaves out what is empty of something new', () => {
  expect(entityInput({ ...emptyEntity, name: ' Wu Yuxin ', aliases: [{ name: 'Wu', language: 'it' }, { name: ' ', language: 'en' }], category: 'x' }, citations)).toEqual({
    people: [{ name: 'Wu Yuxin', aliases: [{ name: 'Wu', language: 'it' }], citations }],
  });
  expect(entityInput({ ...emptyEntity, type: 'Company', name: 'Meta', id: 'company:meta', openLists: ['FOUNDED'] }, citations)).toEqual({
    companies: [{ id: 'company:meta', ifRevision: 0, name: 'Meta', openLists: ['FOUNDED'], citations }],
  });
});
