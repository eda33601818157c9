import { batch, computed, signal } from '@preact/signals';
import { isolated, shortened } from '../model/code-points';
import type { Entity, Relation, Verdict } from '../model/graph';
import { Known } from '../model/graph-cache';
import { amend, begin, type History, redo as redone, step, undo as undone } from '../model/history';
import { drawingOf } from '../model/drawing';
import { type Change, changed, emptyView, type View } from '../model/view';

export const known = new Known();
/** Changes whenever more is known. */
export const learnt = signal(0);
export const history = signal<History<View>>(begin(emptyView));
export const view = computed(() => history.value.present);
export const spots = computed(() => view.value.spots);
/** Whether each drawn relation held on the date of the view, as far as that has been answered. */
export const verdicts = signal<ReadonlyMap<string, Verdict>>(new Map());
export const drawing = computed(() => {
  learnt.value;
  return drawingOf(view.value, known, verdicts.value);
});
/** What has just happened, for those who cannot see it. */
export const said = signal('');

export function learn(piece: { entities: Iterable<Entity>; relations: Iterable<Relation> }): void {
  known.add(piece.entities, piece.relations);
  learnt.value++;
}

/** A step, which can be undone. */
export function change(next: Change): void {
  history.value = step(history.value, changed(view.value, next));
}

/** Part of the step before: what selects, or what moves by itself. */
export function settle(next: Change): void {
  history.value = amend(history.value, changed(view.value, next));
}

export function undo(): void {
  batch(() => {
    history.value = undone(history.value);
    said.value = 'Undone.';
  });
}

export function redo(): void {
  batch(() => {
    history.value = redone(history.value);
    said.value = 'Redone.';
  });
}

export function nameOf(id: string): string {
  return known.entities.get(id)?.name ?? id;
}

const longestSpoken = 80;

/** A name as part of a sentence that is plain text: it cannot turn the direction of the rest, nor drown it. */
export function spoken(id: string): string {
  return isolated(shortened(nameOf(id), longestSpoken));
}
