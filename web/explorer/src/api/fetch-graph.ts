import type { Flow } from '../model/flow';
import { type Entity, type Relation, type Verdict } from '../model/graph';
import { type RelationKind, relationKinds } from '../model/kinds';
import { count } from '../model/words';
import { answered, query, runTask } from './client';
import { entityOf, flowOf, relationOf } from './convert';
import {
  BestConnected,
  EntitiesById,
  type EntityPartsFragment,
  KindsOf,
  LinksFrom,
  LinksOf,
  Neighbourhood,
  type RelationPartsFragment,
  TopFlows,
  VerdictsOn,
} from './generated';

/** The server's limit on IDs of a request. */
const maxIDs = 1_000;
/** The server's limit on rows of a request: each relation is one, and so is each entity that it names. */
const maxRows = 100_000;
const rowsPerLink = 4;
/** The number of outgoing relations that are read of each entity. */
const linksPerEntity = 100;

export interface Subgraph {
  entities: Entity[];
  relations: Relation[];
}

interface NeighbourPage extends Subgraph {
  /** The number of relations of these kinds, on all pages. */
  total: number;
  /** The cursor of the next page, or null at the end. */
  next: string | null;
}

/** Returns the people, companies, projects and teams with the most relations, and how many there are in all. */
export async function fetchBestConnected(first: number): Promise<{ entities: Entity[]; total: number }> {
  const lists = Object.values(await query('Looking for the best connected', BestConnected, { first })).map(answered);
  const entities = lists.flatMap(({ nodes }) => nodes.map(entityOf)).sort((a, b) => b.degree - a.degree);
  return { entities, total: lists.reduce((sum, { totalCount }) => sum + totalCount, 0) };
}

/** Returns the flows between companies with most people, with the companies; only of jobs that began on a date unless it is null. */
export async function fetchTopFlows(first: number, date: string | null): Promise<{ entities: Entity[]; flows: Flow[] }> {
  const during = date === null ? null : { start: date, end: date };
  const { nodes } = answered((await query('Looking for flows between companies', TopFlows, { during, first })).talentFlows);
  return { entities: nodes.flatMap(({ from, to }) => [entityOf(from), entityOf(to)]), flows: nodes.map(flowOf) };
}

/** Returns some entities with those around them, up to a limit in all. */
export async function fetchNeighbourhood(ids: readonly string[], asOf: string | null, limit: number): Promise<Subgraph> {
  const { nodes, edges } = answered((await query('Looking around', Neighbourhood, { ids: [...ids], asOf, limit })).neighbourhood);
  return { entities: nodes.map(entityOf), relations: edges.map(relationOf) };
}

/** Returns the entities with these IDs; unknown IDs are left out. */
export async function fetchEntities(ids: readonly string[]): Promise<Entity[]> {
  return runTask('Looking up what is shown', undefined, async (signal) => {
    const entities: Entity[] = [];
    for (const batch of batches(ids, maxIDs)) {
      const { nodes } = await query('Looking up', EntitiesById, { ids: batch }, signal);
      entities.push(...answered(nodes).filter(isEntity).map(entityOf));
    }
    return entities;
  });
}

/** Returns a page of an entity's relations with the entities at their other ends. */
export async function fetchNeighbours(
  id: string,
  options: { kinds: readonly RelationKind[] | null; first: number; after: string | null },
): Promise<NeighbourPage | null> {
  const { kinds, first, after } = options;
  const { node } = await query('Asking for neighbours', LinksOf, { id, kinds: kinds && [...kinds], first, after });
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

/** Returns the outgoing relations of each entity, up to a number, with the entities at their targets. */
export async function fetchLinksFrom(ids: readonly string[]): Promise<Subgraph> {
  return runTask(`Asking for the links of ${count(ids.length, 'entity', 'entities')}`, undefined, (signal) => linksFrom(ids, signal));
}

async function linksFrom(ids: readonly string[], signal: AbortSignal): Promise<Subgraph> {
  const subgraph: Subgraph = { entities: [], relations: [] };
  for (const batch of batches(ids, Math.floor(maxRows / (rowsPerLink * linksPerEntity + 1)))) {
    const { nodes } = await query('Asking for links', LinksFrom, { ids: batch, first: linksPerEntity }, signal);
    for (const node of answered(nodes)) {
      if (node && 'relations' in node) {
        addEdges(subgraph, node.relations.edges);
      }
    }
  }
  return subgraph;
}

function addEdges(subgraph: Subgraph, edges: { node: RelationPartsFragment; other: EntityPartsFragment }[]): void {
  for (const { node, other } of edges) {
    subgraph.relations.push(relationOf(node));
    subgraph.entities.push(entityOf(other));
  }
}

/** Returns the number of relations of each kind that touch an entity; kinds without any are left out. */
export async function fetchKindCounts(id: string, signal?: AbortSignal): Promise<Map<RelationKind, number>> {
  const { node } = await query('Counting links', KindsOf, { id }, signal);
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

/** Returns for each relation whether it held on a date. */
export async function fetchVerdicts(ids: readonly string[], on: string, signal: AbortSignal): Promise<Map<string, Verdict>> {
  return runTask(`Asking what held in ${on}`, signal, async (signal) => {
    const verdicts = new Map<string, Verdict>();
    for (const batch of batches(ids, maxIDs)) {
      const { nodes } = await query('Asking', VerdictsOn, { ids: batch, on }, signal);
      for (const node of answered(nodes)) {
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

function* batches<T>(items: readonly T[], size: number): Iterable<T[]> {
  for (let i = 0; i < items.length; i += size) {
    yield items.slice(i, i + size);
  }
}
