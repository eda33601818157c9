import { describe, expect, it } from 'vitest';
import { amend, newHistory, push, redo, undo } from './history';
import { applyChange, emptyView, type View } from './view';

const three: View = applyChange(emptyView, {
  do: 'add',
  positions: new Map([
    ['a', { x: 0, y: 0 }],
    ['b', { x: 10, y: 0 }],
    ['c', { x: 0, y: 10.04 }],
  ]),
  addedBy: 'a',
  expanded: ['a'],
});

describe('a view', () => {
  it('keeps what was there where it was when more is added', () => {
    const more = applyChange(three, { do: 'add', positions: new Map([['a', { x: 99, y: 99 }], ['d', { x: 5, y: 5 }]]), addedBy: null, expanded: [] });
    expect(more.nodes.get('a')).toEqual(three.nodes.get('a'));
    expect([...more.nodes.keys()]).toEqual(['a', 'b', 'c', 'd']);
  });

  it('holds positions to a tenth, as the address does', () => {
    expect(three.nodes.get('c')).toMatchObject({ x: 0, y: 10 });
  });

  it('takes hidden entities out of the selection', () => {
    const selected = applyChange(three, { do: 'select', ids: ['a', 'b'] });
    expect(applyChange(selected, { do: 'hide', ids: ['b'] }).selected).toEqual(['a']);
  });

  it('keeps only what it is told to', () => {
    expect([...applyChange(three, { do: 'keep', ids: ['c', 'elsewhere'] }).nodes.keys()]).toEqual(['c']);
  });

  it('does not change what came before', () => {
    applyChange(three, { do: 'pin', ids: ['a'], pinned: true });
    expect(three.nodes.get('a')?.pinned).toBe(false);
  });
});

describe('history', () => {
  it('gives back each step, and takes it again', () => {
    const done = push(push(newHistory(1), 2), 3);
    const back = undo(undo(done));
    expect(back.present).toBe(1);
    expect(redo(redo(back)).present).toBe(3);
    expect(undo(back).present).toBe(1);
    expect(redo(done).present).toBe(3);
  });

  it('forgets what was undone once there is a new step', () => {
    expect(redo(push(undo(push(newHistory(1), 2)), 5)).present).toBe(5);
  });

  it('counts an amendment as part of its step', () => {
    expect(undo(amend(push(newHistory(1), 2), 3)).present).toBe(1);
  });
});
