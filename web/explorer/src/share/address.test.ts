import { expect, it } from 'vitest';
import { noFilters } from '../model/view';
import { decode, encode, type PageState, redirected } from './address';

const state: PageState = {
  view: {
    nodes: new Map([
      ['person:wu-yuxin', { x: -12.3, y: 0.1, pinned: true, expanded: false, addedBy: null }],
      ['company:<b>ü</b>', { x: 4, y: 5, pinned: false, expanded: true, addedBy: 'person:wu-yuxin' }],
    ]),
    selected: ['person:wu-yuxin'],
    asOf: '2017-05',
    comparedTo: '2008',
    filters: { ...noFilters, standings: ['PLANNED'] },
    highlighted: ['employment:x'],
    hidden: ['person:wang-xing'],
    flows: [{ from: 'company:a', to: 'company:<b>ü</b>', people: 3, certain: 2, possible: 1 }],
    groups: [{ id: 'group:1', of: 'person:wu-yuxin', type: 'Company', members: ['company:a'], x: 1.5, y: -2 }],
    scene: 'path',
    aside: { nodes: new Map([['project:kimi', { x: 1, y: 2, pinned: false, expanded: false, addedBy: null }]]), flows: [], groups: [] },
  },
  camera: { x: 0.5, y: 0.25, ratio: 1.5 },
  question: { kind: 'overlap', a: 'project:kimi', b: null },
  tab: 'ask',
};

it('gives back what it was given', async () => {
  expect(await decode(await encode(state))).toEqual(state);
});

it('uses only what an address may hold', async () => {
  expect(await encode(state)).toMatch(/^[\w-]+$/);
});

it('reads nothing into what is damaged', async () => {
  const text = await encode(state);
  for (const damaged of ['', 'x', '%', text.slice(0, -9), text.replace(/./g, 'A')]) {
    expect(await decode(damaged)).toBeNull();
  }
});

it('has merged entities as what they are now', () => {
  const selected = ['company:u', 'company:<b>ü</b>'];
  const merged = new Map([['company:<b>ü</b>', 'company:u'], ['project:kimi', 'project:k2']]);
  const { view, question } = redirected({ ...state, view: { ...state.view, selected } }, merged);
  expect([...view.nodes.keys()]).toEqual(['person:wu-yuxin', 'company:u']);
  expect(view.selected).toEqual(['company:u']);
  expect(view.flows[0]!.to).toBe('company:u');
  expect([...view.aside!.nodes.keys()]).toEqual(['project:k2']);
  expect(question!.a).toBe('project:k2');
  expect(redirected(state, new Map())).toEqual(state);
});
