import type { Flow } from '../model/flow';
import { type Entity, type Relation, type Verdict } from '../model/graph';
import { type RelationKind, relationKinds } from '../model/kinds';
import { answered, query, runTask } from './client';
import { entityOf, flowOf, relationOf } from './convert';
import {
  BestConnected,
  CitationsOf,
  EntitiesById,
  type EntityPartsFragment,
  FactsOf,
  FlowsAmong,
  KindsOf,
  LatestRecording,
  LinksFrom,
  LinksOf,
  Neighbourhood,
  type RelationPartsFragment,
  SourcesOf,
  TopFlows,
  VerdictsOn,
} from './generated';
import { t, tn } from '../words/messages';

/** The server's limit on IDs of a request. */
const maxIDs = 1_000;
/** The server's limit on rows of a request: each relation is one, and so are each entity that it names and a list of aliases. */
const maxRows = 100_000;
const rowsPerLink = 5;
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

/** Returns the flows between companies with most people, with the companies; only of jobs that began by a date unless it is null. */
export async function fetchTopFlows(first: number, date: string | null): Promise<{ entities: Entity[]; flows: Flow[] }> {
  const { nodes } = answered((await query('Looking for flows between companies', TopFlows, { during: until(date), first })).talentFlows);
  return { entities: nodes.flatMap(({ from, to }) => [entityOf(from), entityOf(to)]), flows: nodes.map(flowOf) };
}

/** How far back a company's people are looked at, in years. */
const yearsBack = 40;

/** Returns the years until the latest recording of a company's people; null if there is none. */
export async function fetchYears(company: string): Promise<{ first: number; last: number } | null> {
  const [latest] = (await query('Looking for dates', LatestRecording, { id: company })).company?.employments.nodes ?? [];
  const last = latest && Number(latest.recordedAt.slice(0, 4));
  return last ? { first: last - yearsBack, last: last + 1 } : null;
}

/** Returns the flows among some companies until a date, those with most people first. */
export async function fetchFlowsAmong(ids: readonly string[], date: string | null, signal: AbortSignal): Promise<Flow[]> {
  const variables = { ids: [...ids], during: until(date), first: maxIDs };
  return answered((await query('Looking for flows between companies', FlowsAmong, variables, signal)).talentFlows).nodes.map(flowOf);
}

/** Returns some entities with those around them, up to a limit in all. */
export async function fetchNeighbourhood(ids: readonly string[], asOf: string | null, limit: number): Promise<Subgraph> {
  const { nodes, edges } = answered((await query('Looking around', Neighbourhood, { ids: [...ids], asOf, limit })).neighbourhood);
  return { entities: nodes.map(entityOf), relations: edges.map(relationOf) };
}

/** Returns the entities with these IDs, and for those that are merged the IDs of what they are now; unknown IDs are left out. */
export async function fetchEntities(ids: readonly string[]): Promise<{ entities: Entity[]; merged: Map<string, string> }> {
  return runTask('Looking up what is shown', undefined, async (signal) => {
    const entities: Entity[] = [];
    const merged = new Map<string, string>();
    for (const batch of batches(ids, maxIDs)) {
      const { nodes } = await query('Looking up', EntitiesById, { ids: batch }, signal);
      for (const [i, node] of answered(nodes).entries()) {
        if (isEntity(node)) {
          entities.push(entityOf(node));
          if (node.id !== batch[i]) {
            merged.set(batch[i]!, node.id);
          }
        }
      }
    }
    return { entities, merged };
  });
}

/** Returns a page of an entity's relations with the entities at their other ends. */
export async function fetchNeighbours(
  id: string,
  options: { kinds: readonly RelationKind[] | null; role?: string; asOf: string | null; first: number; after: string | null },
): Promise<NeighbourPage | null> {
  const { kinds, role, asOf, first, after } = options;
  const where = role ? { role: { contains: role } } : null;
  const { node } = await query('Asking for neighbours', LinksOf, { id, kinds: kinds && [...kinds], where, asOf, first, after });
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
  return runTask(tn(ids.length, 'Asking for the links of {n} entity', 'Asking for the links of {n} entities'), undefined, (signal) => linksFrom(ids, signal));
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

/** Returns the number of relations of each kind that touch an entity, and may have held on a date; kinds without any are left out. */
export async function fetchKindCounts(id: string, asOf: string | null, signal?: AbortSignal): Promise<Map<RelationKind, number>> {
  const { node } = await query('Counting links', KindsOf, { id, asOf }, signal);
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

/** The words of a document that a claim cites, in code points. */
export interface CitedRange {
  claim: string;
  start: number;
  end: number;
}

/** A fact, and of what it is one. */
export interface CitedFact {
  entity: string;
  name: string;
  value: string;
}

interface Cited {
  ranges: CitedRange[];
  facts: Map<string, CitedFact>;
}

/** Facts of an entity that are looked at, each with its citations. */
const factsPerEntity = 50;

/** Returns the words of a document that relations, and facts about entities, cite; those of other documents are left out. */
export async function fetchCited(relations: readonly string[], entities: readonly string[], document: string, signal: AbortSignal): Promise<Cited> {
  return runTask('Looking for what is cited', signal, async (signal) => {
    const cited: Cited = { ranges: [], facts: new Map() };
    for (const batch of batches(relations, maxIDs)) {
      for (const node of answered((await query('Asking', CitationsOf, { ids: batch }, signal)).nodes)) {
        if (node && 'citations' in node) {
          cited.ranges.push(...rangesIn(document, node.id, node.citations));
        }
      }
    }
    for (const batch of batches(entities, Math.floor(maxRows / (rowsPerLink * factsPerEntity)))) {
      for (const node of answered((await query('Asking', FactsOf, { ids: batch, first: factsPerEntity }, signal)).nodes)) {
        for (const { id, name, value, citations } of node && 'facts' in node ? node.facts.nodes : []) {
          const ranges = rangesIn(document, id, citations);
          cited.ranges.push(...ranges);
          cited.facts.set(id, { entity: (node as { id: string }).id, name, value });
        }
      }
    }
    return cited;
  });
}

/** Returns the documents that relations cite, each once, in the order of the relations. */
export async function fetchSources(relations: readonly string[]): Promise<{ title: string; publisher: string | null }[]> {
  return runTask('Looking for what is cited', undefined, async (signal) => {
    const sources = new Map<string, { title: string; publisher: string | null }>();
    for (const batch of batches(relations, maxIDs)) {
      for (const node of answered((await query('Asking', SourcesOf, { ids: batch }, signal)).nodes)) {
        for (const { document } of node && 'citations' in node ? node.citations : []) {
          sources.set(document.id, document);
        }
      }
    }
    return [...sources.values()];
  });
}

function rangesIn(document: string, claim: string, citations: readonly { start: number | null; end: number | null; document: { id: string } }[]): CitedRange[] {
  return citations.flatMap((citation) => (citation.document.id === document && citation.start !== null && citation.end !== null ? [{ claim, start: citation.start, end: citation.end }] : []));
}

/** Returns for each relation whether it held on a date. */
export async function fetchVerdicts(ids: readonly string[], on: string, signal: AbortSignal): Promise<Map<string, Verdict>> {
  return runTask(t('Asking what held in {date}', { date: on }), signal, async (signal) => {
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

/** Returns variables that ask what held on a date, if there is one. */
export function onDate(date: string | null): { on: string; dated: boolean } {
  return { on: date ?? '2000', dated: date !== null };
}

/** Returns variables that ask for what is at units, too, or not: at those of a date, if there is one. */
export function unitsOn(units: boolean, date: string | null): { units: boolean; unitsAsOf: string | null } {
  return { units, unitsAsOf: units ? date : null };
}

/** Returns the time until a date, its last day included; null, any time, without a date. */
export function until(date: string | null): { start: null; end: string } | null {
  return date === null ? null : { start: null, end: date };
}
