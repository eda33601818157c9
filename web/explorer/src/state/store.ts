import { batch, computed, effect, signal, untracked } from '@preact/signals';
import { isolateBidi, truncate } from '../model/code-points';
import { drawingOf } from '../model/drawing';
import type { Entity, Relation, Verdict } from '../model/graph';
import { GraphCache } from '../model/graph-cache';
import * as steps from '../model/history';
import { nameIn } from '../model/names';
import { language, t } from '../words/messages';
import { applyChange, type Change, emptyView, type View } from '../model/view';

export const cache = new GraphCache();
/** Increases whenever something is added to the cache. */
export const cacheVersion = signal(0);
export const history = signal<steps.History<View>>(steps.newHistory(emptyView));
export const view = computed(() => history.value.present);
export const nodes = computed(() => view.value.nodes);
/** By ID, whether a relation held on the date of the view; empty without a date. */
export const verdicts = signal<ReadonlyMap<string, Verdict>>(new Map());
/** The same for the date that it is compared with. */
export const comparedVerdicts = signal<ReadonlyMap<string, Verdict>>(new Map());
export const drawing = computed(() => {
  cacheVersion.value;
  return drawingOf(view.value, cache, { on: verdicts.value, comparedTo: comparedVerdicts.value });
});
/** The years that the data are of, where no relation with dates is in the view; null if not known. */
export const knownYears = signal<{ first: number; last: number } | null>(null);
/** What has just happened, for screen readers and the line below the drawing. */
export const announcement = signal('');

export function addToCache({ entities = [], relations = [] }: { entities?: Iterable<Entity>; relations?: Iterable<Relation> }): void {
  cache.add(entities, relations);
  cacheVersion.value++;
}

export function removeFromCache(ids: Iterable<string>): void {
  cache.remove(ids);
  cacheVersion.value++;
}

/** Shows entities by their names in the reader's language. */
effect(() => {
  const spoken = language.value;
  untracked(() => {
    for (const entity of cache.entities.values()) {
      entity.name = nameIn(spoken, entity);
    }
    cacheVersion.value++;
  });
});

/**
 * Applies a change as a step that can be undone. What was announced before is over then, but for the sentence of an answer
 * that is shown by itself: its drawing may come later.
 */
export function change(next: Change): void {
  if (next.do !== 'stage') {
    announcement.value = '';
  }
  history.value = steps.push(history.value, applyChange(view.value, next));
}

/** Applies a change as part of the last step: a selection, or a move by the layout. */
export function replacePresent(next: Change): void {
  history.value = steps.amend(history.value, applyChange(view.value, next));
}

export function undoStep(): void {
  batch(() => {
    history.value = steps.undo(history.value);
    announcement.value = t('Undone.');
  });
}

export function redoStep(): void {
  batch(() => {
    history.value = steps.redo(history.value);
    announcement.value = t('Redone.');
  });
}

/** Returns the name of an entity, or another one while it is not in the cache. */
export function nameOf(id: string, otherwise = id): string {
  return cache.entities.get(id)?.name ?? otherwise;
}

const maxNameLength = 80;

/** Returns a name for use inside a plain text: not too long, and isolated from the text's direction of writing. */
export function shortNameOf(id: string): string {
  return isolateBidi(truncate(nameOf(id), maxNameLength));
}
