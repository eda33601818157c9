import { otherEnd } from '../model/graph';
import { placeBeside, type Point } from '../model/placement';
import { t } from '../words/messages';
import { isGroup } from '../model/view';
import { announcement, cache, change, replacePresent, shortNameOf, view } from '../state/store';
import { viewport } from '../state/viewport';
import { arrange } from './arrange';
import { leaveStage } from './stage';
import { loadEntities, loadLinks } from './load';

export function select(ids: readonly string[]): void {
  if (ids.join(' ') !== view.value.selected.join(' ')) {
    announcement.value = '';
  }
  replacePresent({ do: 'select', ids });
}

/** Selects nothing, which also gives their colours back to those that an answer left grey. */
export function clearHighlights(): void {
  const wasGrey = view.value.highlighted.length > 0 && !view.value.scene;
  select([]);
  if (wasGrey) {
    announcement.value = t('All is in colour again.');
  }
}

/** Adds an entity to the selection, or removes it. */
export function toggleSelected(id: string): void {
  const selected = view.value.selected.filter((other) => cache.entities.has(other));
  select(selected.includes(id) ? selected.filter((other) => other !== id) : [...selected, id]);
}

/** Adds entities to the view as far as they are missing, and selects them, or highlights an answer. */
export async function show(ids: readonly string[], highlight: readonly string[] = []): Promise<void> {
  const missing = ids.filter((id) => !view.value.nodes.has(id));
  const unknown = missing.filter((id) => !cache.entities.has(id));
  if (unknown.length > 0) {
    await loadEntities(unknown);
  }
  await loadLinks(missing);
  const added = missing.filter((id) => cache.entities.has(id));
  const positions = placeNearLinked(added);
  if (added.length > 0 || highlight.length > 0) {
    change({ do: 'add', positions, addedBy: null, expanded: [], select: highlight.length > 0 ? view.value.selected : ids, highlight });
  } else {
    select(ids);
  }
  await arrange(new Set(added));
  viewport.value?.reveal(ids);
}

/** Highlights an answer in the whole drawing, if it was shown by itself. */
export async function showInWhole(ids: readonly string[], highlight: readonly string[]): Promise<void> {
  leaveStage();
  await show(ids, highlight);
}

/** Returns positions near linked entities of the view, or else around the middle of the view. */
function placeNearLinked(ids: readonly string[]): Map<string, Point> {
  const { nodes } = view.value;
  const placed: Point[] = [...nodes.values()];
  const middle = placed.length > 0 ? { x: mean(placed.map(({ x }) => x)), y: mean(placed.map(({ y }) => y)) } : { x: 0, y: 0 };
  const positions = new Map<string, Point>();
  for (const id of ids) {
    const linked = [...cache.relationsOf(id)].map((relation) => otherEnd(relation, id)).find((other) => nodes.has(other));
    const anchor = linked ? nodes.get(linked)! : middle;
    const [point] = placeBeside(anchor, placed, 1);
    placed.push(point!);
    positions.set(id, point!);
  }
  return positions;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function hide(ids: readonly string[]): void {
  const hidden = ids.filter((id) => view.value.nodes.has(id) || isGroup(id));
  if (hidden.length > 0) {
    change({ do: 'hide', ids: hidden });
    announcement.value = t('{names} hidden.', { names: hidden.map(shortNameOf).join(', ') });
  }
}

/** Hides everything but some entities, or the two ends of a relation. */
export function keepOnly(ids: readonly string[]): void {
  const kept = ids.flatMap((id) => {
    const relation = cache.relations.get(id);
    return relation ? [relation.source, relation.target] : [id];
  });
  if (kept.length > 0) {
    change({ do: 'keep', ids: kept });
    announcement.value = t('Only {names} kept.', { names: kept.map(shortNameOf).join(', ') });
    viewport.value?.fit();
  }
}

/** Brings entities back that were hidden. */
export async function bringBack(ids: readonly string[]): Promise<void> {
  await show(ids);
  announcement.value = t('{names} shown again.', { names: ids.map(shortNameOf).join(', ') });
}

/** Pins entities, or unpins them if all of them are pinned. */
export function togglePinned(ids: readonly string[]): void {
  const shown = ids.filter((id) => view.value.nodes.has(id));
  const pinned = !shown.every((id) => view.value.nodes.get(id)?.pinned);
  if (shown.length > 0) {
    change({ do: 'pin', ids: shown, pinned });
    announcement.value = t(pinned ? '{names} pinned.' : '{names} unpinned.', { names: shown.map(shortNameOf).join(', ') });
  }
}
