import { type Entity, entityOf, type Relation, type RelationKind, relationOf, type Verdict } from '../model/graph';
import { count, relationKinds } from '../model/words';
import { ask, during } from './client';
import {
  BestConnected,
  type EntityPartsFragment,
  EntitiesById,
  Holds,
  KindsOf,
  LinksFrom,
  LinksOf,
  type RelationPartsFragment,
} from './generated';

/** As many IDs as the server takes at once. */
const mostIDs = 1_000;
/** As many rows as the server lets one query come to, where each link is one, and each entity that it names another. */
const mostRows = 100_000;
const rowsOfALink = 4;

export interface Piece {
  entities: Entity[];
  relations: Relation[];
}

export interface Neighbours extends Piece {
  /** Relations of these kinds in all, on whatever page. */
  total: number;
  /** Where the next page begins, or null at the end. */
  next: string | null;
}

/** The entities of the lists with the most relations, and how many there are in all. */
export async function fetchBestConnected(first: number): Promise<{ entities: Entity[]; total: number }> {
  const lists = Object.values(await ask('Looking for the best connected', BestConnected, { first }));
  const entities = lists.flatMap(({ nodes }) => nodes.map(entityOf)).sort((a, b) => b.degree - a.degree);
  return { entities, total: lists.reduce((sum, { totalCount }) => sum + totalCount, 0) };
}

/** The entities that there are of some IDs. */
export async function fetchEntities(ids: readonly string[], signal?: AbortSignal): Promise<Entity[]> {
  return during('Looking up what is shown', signal, async (signal) => {
    const entities: Entity[] = [];
    for (const some of batches(ids, mostIDs)) {
      const { nodes } = await ask('Looking up', EntitiesById, { ids: some }, signal);
      entities.push(...nodes.filter(isEntity).map(entityOf));
    }
    return entities;
  });
}

/** A page of what an entity is linked to, with the links. */
export async function fetchNeighbours(
  id: string,
  options: { kinds: readonly RelationKind[] | null; first: number; after: string | null },
): Promise<Neighbours | null> {
  const { kinds, first, after } = options;
  const { node } = await ask('Asking for neighbours', LinksOf, { id, kinds: kinds && [...kinds], first, after });
  if (!node || !('relations' in node)) {
    return null;
  }
  const { edges, totalCount, pageInfo } = node.relations;
  return {
    entities: [entityOf(node), ...edges.map(({ other }) => entityOf(other))],
    relations: edges.map((edge) => relationOf(edge.node)),
    total: totalCount,
    next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
  };
}

/** The relations that lead from some entities, with what they lead to; of each up to a number. */
export async function fetchLinksFrom(ids: readonly string[], first: number, signal?: AbortSignal): Promise<Piece> {
  return during(`Asking for the links of ${count(ids.length, 'entity', 'entities')}`, signal, (signal) => linksFrom(ids, first, signal));
}

async function linksFrom(ids: readonly string[], first: number, signal: AbortSignal): Promise<Piece> {
  const piece: Piece = { entities: [], relations: [] };
  for (const some of batches(ids, Math.floor(mostRows / (rowsOfALink * first + 1)))) {
    const { nodes } = await ask('Asking for links', LinksFrom, { ids: some, first }, signal);
    for (const node of nodes) {
      if (node && 'relations' in node) {
        addEdges(piece, node.relations.edges);
      }
    }
  }
  return piece;
}

function addEdges(piece: Piece, edges: { node: RelationPartsFragment; other: EntityPartsFragment }[]): void {
  for (const { node, other } of edges) {
    piece.relations.push(relationOf(node));
    piece.entities.push(entityOf(other));
  }
}

/** How many relations of each kind touch an entity; kinds without any are left out. */
export async function fetchKinds(id: string, signal?: AbortSignal): Promise<Map<RelationKind, number>> {
  const { node } = await ask('Counting links', KindsOf, { id }, signal);
  const kinds = new Map<RelationKind, number>();
  if (node && 'EMPLOYED_BY' in node) {
    for (const kind of relationKinds) {
      if (node[kind].totalCount > 0) {
        kinds.set(kind, node[kind].totalCount);
      }
    }
  }
  return kinds;
}

/** Whether each of some relations held on a date. */
export async function fetchVerdicts(ids: readonly string[], on: string, signal: AbortSignal): Promise<Map<string, Verdict>> {
  return during(`Asking what held in ${on}`, signal, async (signal) => {
    const verdicts = new Map<string, Verdict>();
    for (const some of batches(ids, mostIDs)) {
      const { nodes } = await ask('Asking', Holds, { ids: some, on }, signal);
      for (const node of nodes) {
        if (node && 'period' in node) {
          verdicts.set(node.id, node.period.holds);
        }
      }
    }
    return verdicts;
  });
}

function isEntity(node: object | null): node is EntityPartsFragment {
  return node !== null && 'degree' in node;
}

function* batches<T>(all: readonly T[], size: number): Iterable<T[]> {
  for (let i = 0; i < all.length; i += size) {
    yield all.slice(i, i + size);
  }
}
