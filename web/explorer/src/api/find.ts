import { type Entity, entityOf, type EntityType } from '../model/graph';
import { ask } from './client';
import { FindByName } from './generated';

export interface Hit {
  entity: Entity;
  /** The name that matched, and which part of it, in code points. */
  name: string;
  start: number;
  end: number;
  /** Why it matched, in words; empty where the marked part says it all. */
  why: string;
  /** What tells namesakes apart. */
  detail: string;
}

const atMost = 8;

/** Who and what has a name like this; only of some types, where they are given. */
export async function find(
  text: string,
  types: readonly EntityType[] | null,
  signal: AbortSignal,
): Promise<{ hits: Hit[]; more: boolean }> {
  const lists = await ask('Searching', FindByName, { text, first: atMost + 1 }, signal);
  const hits = [...lists.people.nodes, ...lists.companies.nodes, ...lists.projects.nodes, ...lists.teams.nodes]
    .filter((node) => types === null || types.includes(node.__typename))
    .map((node) => hitOf(entityOf(node), text, 'employments' in node ? node.employments.nodes : []));
  return { hits: hits.slice(0, atMost), more: hits.length > atMost };
}

function hitOf(entity: Entity, text: string, jobs: { role: string | null; company: { name: string } }[]): Hit {
  const start = [...entity.name.slice(0, entity.name.toLowerCase().indexOf(text.toLowerCase()))].length;
  const [job] = jobs;
  const detail = job ? [job.role, job.company.name].filter(Boolean).join(', ') : (entity.category ?? '');
  return { entity, name: entity.name, start, end: start + [...text].length, why: '', detail };
}
