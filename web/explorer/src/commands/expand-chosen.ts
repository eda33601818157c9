import { fetchNeighbours } from '../api/fetch-graph';
import { type EntityType, entityTypes, otherEnd } from '../model/graph';
import type { RelationKind } from '../model/kinds';
import { placeBeside } from '../model/placement';
import { fan } from '../model/scenes';
import type { Group } from '../model/view';
import { addToCache, announcement, cache, change, shortNameOf, view } from '../state/store';
import { viewport } from '../state/viewport';
import { t, tn } from '../words/messages';
import { arrange } from './arrange';
import { loadLinks } from './load';

/** Which neighbours of an entity are shown, and how. */
export interface Choice {
  kind: RelationKind | null;
  /** A part of the role; empty for any. */
  role: string;
  /** Only relations that may have held on the date of the view. */
  onDate: boolean;
  /** Which come first: the best connected, the latest, or only those with links to what is drawn. */
  order: 'connected' | 'latest' | 'linked';
  asGroup: boolean;
}

/** The number of neighbours that are shown one by one, and that are read. */
export const maxShown = 30;
const maxRead = 1_000;

/** Shows the chosen neighbours of an entity. */
export async function expandChosen(id: string, choice: Choice): Promise<void> {
  const found = await findNeighbours(id, choice);
  if (!view.value.nodes.has(id)) {
    return; // it has been hidden in the meantime
  }
  if (found.length === 0) {
    announcement.value = t('No neighbour of {name} is like that.', { name: shortNameOf(id) });
  } else if (choice.asGroup) {
    const single = addGroups(id, found);
    if (single.length > 0) {
      await addOneByOne(id, single);
    }
  } else {
    await addOneByOne(id, found.slice(0, maxShown));
  }
}

async function findNeighbours(id: string, { kind, role, onDate, order }: Choice): Promise<string[]> {
  const found = new Set<string>();
  let after: string | null = null;
  do {
    const page = await fetchNeighbours(id, { kinds: kind && [kind], role, asOf: onDate ? view.value.asOf : null, first: 200, after });
    if (!page) {
      break;
    }
    addToCache(page);
    page.relations.forEach((relation) => found.add(otherEnd(relation, id)));
    after = page.next;
  } while (after !== null && found.size < maxRead);
  const grouped = new Set(view.value.groups.flatMap(({ members }) => members));
  const others = [...found].filter((other) => other !== id && !view.value.nodes.has(other) && !grouped.has(other));
  if (order === 'latest') {
    return others;
  }
  if (order === 'linked') {
    await loadLinks(others);
    const links = new Map(others.map((other) => [other, linksToDrawn(other, id)]));
    return others.filter((other) => links.get(other)! > 0).sort((a, b) => links.get(b)! - links.get(a)!);
  }
  const degree = (other: string) => cache.entities.get(other)?.degree ?? 0;
  return others.sort((a, b) => degree(b) - degree(a) || (a < b ? -1 : 1));
}

/** Returns to how many drawn entities besides one an entity has links. */
function linksToDrawn(id: string, besides: string): number {
  const { nodes } = view.value;
  return new Set([...cache.relationsOf(id)].map((relation) => otherEnd(relation, id)).filter((other) => other !== besides && nodes.has(other))).size;
}

async function addOneByOne(id: string, added: readonly string[]): Promise<void> {
  await loadLinks(added);
  const { nodes } = view.value;
  const others = [...nodes].filter(([other]) => other !== id).map(([, node]) => node);
  const points = placeBeside(nodes.get(id)!, others, added.length);
  change({ do: 'add', positions: new Map(added.map((neighbour, i) => [neighbour, points[i]!])), addedBy: id, expanded: [id] });
  announcement.value = tn(added.length, '{n} neighbour of {name} added.', '{n} neighbours of {name} added.', { name: shortNameOf(id) });
  await arrange(new Set(added));
  viewport.value?.reveal([id, ...added]);
}

/** Adds neighbours as one node for each type, and returns those that are the only ones of their type. */
function addGroups(id: string, members: readonly string[]): string[] {
  const byType = new Map<EntityType, string[]>();
  for (const member of members) {
    const type = cache.entities.get(member)!.type;
    byType.set(type, [...(byType.get(type) ?? []), member]);
  }
  const types = entityTypes.filter((type) => (byType.get(type)?.length ?? 0) > 1);
  const { nodes, groups } = view.value;
  const others = [...nodes].filter(([other]) => other !== id).map(([, node]) => node);
  const points = placeBeside(nodes.get(id)!, [...others, ...groups], types.length);
  const added: Group[] = types.map((type, i) => ({ id: newID(id, type), of: id, type, members: byType.get(type)!, ...points[i]! }));
  change({ do: 'group', groups: added, expanded: id });
  announcement.value = tn(members.length, '{n} neighbour of {name} added as a group.', '{n} neighbours of {name} added as a group.', { name: shortNameOf(id) });
  return [...byType.values()].filter((alone) => alone.length === 1).flat();
}

/** Returns an ID that no group of the view has. */
function newID(of: string, type: EntityType): string {
  const base = `group:${of}:${type}`;
  const taken = new Set(view.value.groups.map(({ id }) => id));
  let id = base;
  for (let n = 2; taken.has(id); n++) {
    id = `${base}:${n}`;
  }
  return id;
}

/** Shows the members of a group around where it stands. */
export async function openGroup(id: string): Promise<void> {
  const group = view.value.groups.find((candidate) => candidate.id === id);
  if (!group) {
    return;
  }
  await loadLinks(group.members);
  const points = fan(group, group.members.length, { from: 0, to: 2 * Math.PI, radius: 60, gap: 46 });
  change({ do: 'openGroup', id, positions: new Map(group.members.map((member, i) => [member, points[i]!])) });
  announcement.value = tn(group.members.length, 'The group is open: {n} neighbour of {name}.', 'The group is open: {n} neighbours of {name}.', { name: shortNameOf(group.of) });
  await arrange(new Set(group.members));
  viewport.value?.reveal([group.of, ...group.members]);
}
