import { during } from '../api/client';
import { fetchBestConnected, fetchEntities, fetchLinksFrom, fetchNeighbours } from '../api/fetch-graph';
import { arrange } from '../graph/layout';
import { calm } from '../ui/palette';
import { otherEnd, type RelationKind } from '../model/graph';
import { count } from '../model/words';
import { change, known, learn, spoken, redo as takeAgain, said, settle, undo as takeBack, view } from '../state/store';
import { goneWith } from '../model/collapse';
import { around, beside, type Point } from '../model/placement';
import { stage } from '../state/viewport';

/** Entities that one expansion brings in at most. */
export const pageSize = 30;
/** Links that are read of each entity that is drawn. */
export const linksRead = 100;
/** Entities up to which the first drawing shows all there is. */
const showAll = 150;
const showBest = 40;

/** The first drawing: all there is if that is not much, else the best connected. */
export async function drawStart(): Promise<void> {
  const { entities, total } = await fetchBestConnected(showAll);
  const all = total <= showAll;
  const some = all ? entities : entities.slice(0, showBest);
  learn({ entities: some, relations: [] });
  const ids = all ? await withAllLinked(some.map(({ id }) => id)) : await withLinks(some.map(({ id }) => id));
  const order = [...ids].sort();
  const points = around({ x: 0, y: 0 }, order.length);
  settle({ do: 'add', spots: new Map(order.map((id, i) => [id, points[i]!])), by: null, expanded: [] });
  said.value = all
    ? `All ${count(order.length, 'entity', 'entities')} are shown.`
    : `The ${order.length} best connected of ${total.toLocaleString('en')} are shown.`;
  await arrangeFreely(new Set(order), { fit: true });
}

async function withLinks(ids: string[]): Promise<string[]> {
  learn(await fetchLinksFrom(ids, linksRead));
  return ids;
}

/** Some entities and all that they lead to, step by step: places and events are in no list. */
async function withAllLinked(ids: string[]): Promise<Set<string>> {
  const found = new Set<string>();
  for (let fresh = ids; fresh.length > 0 && found.size < 2 * showAll; ) {
    fresh.forEach((id) => found.add(id));
    const links = await fetchLinksFrom(fresh, linksRead);
    learn(links);
    fresh = [...new Set(links.entities.map(({ id }) => id))].filter((id) => !found.has(id));
  }
  return found;
}

/** Pages of relations that have been read, by entity and kinds: where the next begins, null at the end. */
const nextPages = new Map<string, string | null>();

/** Brings in neighbours of an entity: up to a page of those that are not shown yet. */
export async function expand(id: string, kind: RelationKind | null = null): Promise<void> {
  const wanted = (relationKind: RelationKind) => kind === null || relationKind === kind;
  const key = `${id} ${kind ?? ''}`;
  while (unseen(id, wanted).length < pageSize && nextPages.get(key) !== null) {
    const page = await fetchNeighbours(id, { kinds: kind && [kind], first: 100, after: nextPages.get(key) ?? null });
    nextPages.set(key, page?.next ?? null);
    if (page) {
      learn(page);
    }
  }
  const fresh = unseen(id, wanted).slice(0, pageSize);
  learn(await fetchLinksFrom(fresh, linksRead));
  if (!view.value.spots.has(id)) {
    return; // it has been hidden in the meantime
  }
  bringIn(fresh, id);
  said.value = fresh.length > 0
    ? `${count(fresh.length, 'neighbour')} of ${spoken(id)} added.`
    : `All neighbours of ${spoken(id)} are shown already.`;
  await arrangeFreely(new Set(fresh));
  stage.value?.reveal([id, ...fresh]);
}

function bringIn(fresh: readonly string[], by: string): void {
  const { spots } = view.value;
  const others = [...spots].filter(([id]) => id !== by).map(([, spot]) => spot);
  const points = beside(spots.get(by)!, others, fresh.length);
  change({ do: 'add', spots: new Map(fresh.map((id, i) => [id, points[i]!])), by, expanded: [by] });
}

/** Known neighbours that are not in the view, the best connected first. */
function unseen(id: string, wanted: (kind: RelationKind) => boolean): string[] {
  const found = new Set<string>();
  for (const key of known.touching(id)) {
    const relation = known.relations.get(key)!;
    const other = otherEnd(relation, id);
    if (wanted(relation.kind) && !view.value.spots.has(other) && known.entities.has(other)) {
      found.add(other);
    }
  }
  const degree = (one: string) => known.entities.get(one)?.degree ?? 0;
  return [...found].sort((a, b) => degree(b) - degree(a) || (a < b ? -1 : 1));
}

export function collapse(id: string): void {
  const gone = goneWith(view.value, known, id);
  change({ do: 'collapse', id, gone });
  said.value = `${count(gone.length, 'neighbour')} of ${spoken(id)} removed.`;
}

/** What a double click does. */
export async function toggle(id: string): Promise<void> {
  if (view.value.spots.get(id)?.expanded) {
    collapse(id);
  } else {
    await expand(id);
  }
}

export function hide(ids: readonly string[]): void {
  const hidden = ids.filter((id) => view.value.spots.has(id));
  if (hidden.length > 0) {
    change({ do: 'hide', ids: hidden });
    said.value = `${hidden.map(spoken).join(', ')} hidden.`;
  }
}

export function pin(ids: readonly string[]): void {
  const drawn = ids.filter((id) => view.value.spots.has(id));
  const pinned = !drawn.every((id) => view.value.spots.get(id)?.pinned);
  if (drawn.length > 0) {
    change({ do: 'pin', ids: drawn, pinned });
    said.value = `${drawn.map(spoken).join(', ')} ${pinned ? 'pinned' : 'unpinned'}.`;
  }
}

/** Keeps only what is selected: entities, or the two ends of a relation. */
export function keep(ids: readonly string[]): void {
  const ends = ids.flatMap((id) => {
    const relation = known.relations.get(id);
    return relation ? [relation.source, relation.target] : [id];
  });
  if (ends.length > 0) {
    change({ do: 'keep', ids: ends });
    said.value = `Only ${ends.map(spoken).join(', ')} kept.`;
  }
}

/** Puts an entity somewhere else. */
export function moveTo(id: string, point: Point): void {
  change({ do: 'move', spots: new Map([[id, point]]) });
}

export function select(ids: readonly string[]): void {
  settle({ do: 'select', ids });
}

/** Adds an entity to the selection, or takes it out. */
export function alsoSelect(id: string): void {
  const { selected } = view.value;
  const entities = selected.filter((one) => known.entities.has(one));
  select(entities.includes(id) ? entities.filter((one) => one !== id) : [...entities, id]);
}

/** Shows some entities that may not be drawn yet, selects them and lights what belongs to an answer. */
export async function show(ids: readonly string[], lit: readonly string[] = []): Promise<void> {
  const missing = ids.filter((id) => !view.value.spots.has(id));
  const unknown = missing.filter((id) => !known.entities.has(id));
  if (unknown.length > 0) {
    learn({ entities: await fetchEntities(unknown), relations: [] });
  }
  learn(await fetchLinksFrom(missing, linksRead));
  const fresh = missing.filter((id) => known.entities.has(id));
  const points = placesFor(fresh);
  if (fresh.length > 0 || lit.length > 0) {
    change({ do: 'add', spots: points, by: null, expanded: [], select: lit.length > 0 ? view.value.selected : ids, lit });
  } else {
    select(ids);
  }
  await arrangeFreely(new Set(fresh));
  stage.value?.reveal(ids);
}

/** Places near linked entities where there are some, else around the middle of what is there. */
function placesFor(fresh: readonly string[]): Map<string, Point> {
  const { spots } = view.value;
  const all = [...spots.values()];
  const middle = all.length > 0 ? { x: mean(all.map(({ x }) => x)), y: mean(all.map(({ y }) => y)) } : { x: 0, y: 0 };
  const points = new Map<string, Point>();
  for (const id of fresh) {
    const linked = [...known.touching(id)].map((key) => otherEnd(known.relations.get(key)!, id)).find((other) => spots.has(other));
    const anchor = linked ? spots.get(linked)! : middle;
    const [point] = beside(anchor, [...all, ...points.values()], 1);
    points.set(id, point!);
  }
  return points;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

let arranging: { controller: AbortController; latest: ReadonlyMap<string, Point> } | null = null;

/** Ends the arranging under way, with everything where it is now. */
export function stopArranging(): void {
  if (arranging) {
    const { controller, latest } = arranging;
    arranging = null;
    settle({ do: 'move', spots: latest });
    controller.abort();
  }
}

/** Arranges everything anew, but for what is pinned. */
export async function arrangeAnew(): Promise<void> {
  stopArranging();
  const free = [...view.value.spots].filter(([, spot]) => !spot.pinned).map(([id]) => id);
  change({ do: 'move', spots: new Map(free.map((id) => [id, view.value.spots.get(id)!])) });
  await arrangeFreely(new Set(free), { fit: true });
}

/** Entities from which a drawing is shown less often while it is arranged, since that alone takes a while. */
const many = 2_000;
const slowPace = 2_000; // milliseconds

/** Moves the free entities to where they find room; what else is there stays where it is. */
export async function arrangeFreely(free: ReadonlySet<string>, { fit = false } = {}): Promise<void> {
  if (free.size === 0) {
    return;
  }
  stopArranging();
  const mine = { controller: new AbortController(), latest: new Map() as ReadonlyMap<string, Point> };
  arranging = mine;
  const places = new Map([...view.value.spots].map(([id, { x, y }]) => [id, { x, y }]));
  const links = [...known.between(places)].filter(({ source, target }) => source !== target);
  let movedAt = 0;
  const onMove = (positions: ReadonlyMap<string, Point>) => {
    mine.latest = positions;
    const now = performance.now();
    if (!calm.matches && now - movedAt > (places.size > many ? slowPace : 0)) {
      movedAt = now;
      stage.value?.move(positions);
    }
  };
  try {
    mine.latest = await during('Arranging', mine.controller.signal, (signal) => arrange({ places, links, free }, onMove, signal));
  } catch (fault) {
    if (!mine.controller.signal.aborted) {
      throw fault;
    }
  }
  if (arranging === mine) {
    stopArranging();
    if (fit) {
      stage.value?.fit();
    }
  }
}

export function undo(): void {
  stopArranging();
  takeBack();
}

export function redo(): void {
  stopArranging();
  takeAgain();
}
