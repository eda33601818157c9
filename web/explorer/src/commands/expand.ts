import { fetchNeighbours } from '../api/fetch-graph';
import { removedBy } from '../model/collapse';
import { otherEnd, type Relation } from '../model/graph';
import { type RelationKind } from '../model/kinds';
import { placeBeside } from '../model/placement';
import { t, tn } from '../words/messages';
import { isGroup } from '../model/view';
import { expandRequest } from '../state/panels';
import { addToCache, announcement, cache, change, drawing, shortNameOf, view } from '../state/store';
import { viewport } from '../state/viewport';
import { arrange } from './arrange';
import { openGroup } from './expand-chosen';
import { loadLinks } from './load';

/** The number of entities that one expansion adds at most. */
export const pageSize = 30;

/** What has been read of the relations of an entity, of one kind or all, that may have held on a date. */
interface Read {
  /** Of the next page; null before the first and after the last one. */
  cursor: string | null;
  isWhole: boolean;
  relations: Set<string>;
}

/** By entity, kind and date. */
const readRelations = new Map<string, Read>();

/** Adds up to a page of neighbours of an entity that are not in the view, of the date of the view. */
export async function expand(id: string, kind: RelationKind | null = null): Promise<void> {
  const { asOf } = view.value;
  const read = relationsRead([id, kind, asOf].join(' '));
  // What is in the cache may have been over, or not begun, on the date of the view.
  const found = () => neighboursOutsideView(id, (relation) => (kind === null || relation.kind === kind) && (asOf === null || read.relations.has(relation.id)));
  while (found().length < pageSize && !read.isWhole) {
    const page = await fetchNeighbours(id, { kinds: kind && [kind], asOf, first: 100, after: read.cursor });
    read.cursor = page?.next ?? null;
    read.isWhole = read.cursor === null;
    if (page) {
      addToCache(page);
      page.relations.forEach((relation) => read.relations.add(relation.id));
    }
  }
  const added = found().slice(0, pageSize);
  await loadLinks(added);
  if (!view.value.nodes.has(id)) {
    return; // it has been hidden in the meantime
  }
  addNear(id, added);
  announcement.value = added.length > 0
    ? tn(added.length, '{n} neighbour of {name} added.', '{n} neighbours of {name} added.', { name: shortNameOf(id) })
    : t('All neighbours of {name} are shown already.', { name: shortNameOf(id) });
  await arrange(new Set(added));
  viewport.value?.reveal([id, ...added]);
}

function relationsRead(key: string): Read {
  const read = readRelations.get(key) ?? { cursor: null, isWhole: false, relations: new Set() };
  readRelations.set(key, read);
  return read;
}

function addNear(id: string, added: readonly string[]): void {
  const { nodes } = view.value;
  const others = [...nodes].filter(([other]) => other !== id).map(([, node]) => node);
  const points = placeBeside(nodes.get(id)!, others, added.length);
  change({ do: 'add', positions: new Map(added.map((neighbour, i) => [neighbour, points[i]!])), addedBy: id, expanded: [id] });
}

/** Returns the cached neighbours by some relations that are not in the view, the best connected first. */
function neighboursOutsideView(id: string, counts: (relation: Relation) => boolean): string[] {
  const found = new Set<string>();
  const grouped = new Set(view.value.groups.flatMap(({ members }) => members));
  for (const relation of cache.relationsOf(id)) {
    const other = otherEnd(relation, id);
    if (!grouped.has(other) && counts(relation) && !view.value.nodes.has(other) && cache.entities.has(other)) {
      found.add(other);
    }
  }
  const degree = (neighbour: string) => cache.entities.get(neighbour)?.degree ?? 0;
  return [...found].sort((a, b) => degree(b) - degree(a) || (a < b ? -1 : 1));
}

export function collapse(id: string): void {
  const removed = removedBy(view.value, cache, id);
  change({ do: 'collapse', id, removed });
  announcement.value = tn(removed.length, '{n} neighbour of {name} removed.', '{n} neighbours of {name} removed.', { name: shortNameOf(id) });
}

/** Collapses an entity that is expanded, and expands any other; opens a group. */
export async function toggleExpanded(id: string): Promise<void> {
  if (isGroup(id)) {
    await openGroup(id);
  } else if (view.value.nodes.get(id)?.expanded) {
    collapse(id);
  } else {
    await expandOrAsk(id);
  }
}

/** Expands an entity, or asks which of its neighbours to show where they are many. */
export async function expandOrAsk(id: string): Promise<void> {
  if ((drawing.value.hiddenDegree.get(id) ?? 0) > pageSize) {
    expandRequest.value = id;
  } else {
    await expand(id);
  }
}
