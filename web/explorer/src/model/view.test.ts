import { describe, expect, it } from 'vitest';
import { changed, emptyView, type View } from './view';
import { amend, begin, redo, step, undo } from './history';

const three: View = changed(emptyView, {
  do: 'add',
  spots: new Map([
    ['a', { x: 0, y: 0 }],
    ['b', { x: 10, y: 0 }],
    ['c', { x: 0, y: 10.04 }],
  ]),
  by: 'a',
  expanded: ['a'],
});

describe('a view', () => {
  it('keeps what was there where it was when more is added', () => {
    const more = changed(three, { do: 'add', spots: new Map([['a', { x: 99, y: 99 }], ['d', { x: 5, y: 5 }]]), by: null, expanded: [] });
    expect(more.spots.get('a')).toEqual(three.spots.get('a'));
    expect([...more.spots.keys()]).toEqual(['a', 'b', 'c', 'd']);
  });

  it('holds positions to a tenth, as the address does', () => {
    expect(three.spots.get('c')).toMatchObject({ x: 0, y: 10 });
  });

  it('takes hidden entities out of the selection', () => {
    const selected = changed(three, { do: 'select', ids: ['a', 'b'] });
    expect(changed(selected, { do: 'hide', ids: ['b'] }).selected).toEqual(['a']);
  });

  it('keeps only what it is told to', () => {
    expect([...changed(three, { do: 'keep', ids: ['c', 'elsewhere'] }).spots.keys()]).toEqual(['c']);
  });

  it('does not change what came before', () => {
    changed(three, { do: 'pin', ids: ['a'], pinned: true });
    expect(three.spots.get('a')?.pinned).toBe(false);
  });
});

describe('history', () => {
  it('gives back each step, and takes it again', () => {
    const done = step(step(begin(1), 2), 3);
    const back = undo(undo(done));
    expect(back.present).toBe(1);
    expect(redo(redo(back)).present).toBe(3);
    expect(undo(back).present).toBe(1);
    expect(redo(done).present).toBe(3);
  });

  it('forgets what was undone once there is a new step', () => {
    expect(redo(step(undo(step(begin(1), 2)), 5)).present).toBe(5);
  });

  it('counts an amendment as part of its step', () => {
    expect(undo(amend(step(begin(1), 2), 3)).present).toBe(1);
  });
});
