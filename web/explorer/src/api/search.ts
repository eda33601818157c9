import { truncate } from '../model/code-points';
import type { Entity, EntityType, Period } from '../model/graph';
import { count, periodText } from '../model/words';
import { matchWords } from '../words/codes';
import { t } from '../words/messages';
import { answered, query } from './client';
import { entityOf } from './convert';
import { type EntityKind, FindAtCompany, FindByCategory, FindByName, type FindByNameQuery, type FoundPartsFragment } from './generated';

export interface Hit {
  entity: Entity;
  /** The name that matched, and the part of it that did, in code points. */
  name: string;
  start: number;
  end: number;
  /** Why it matched, in words; empty where the marked part is enough. */
  reason: string;
  /** Distinguishes namesakes. */
  detail: string;
}

const pageSize = 8;
/** The server's limit, in characters. */
export const maxQueryLength = 200;
const maxDetailLength = 90;

/** Returns the entities with a name like a text, the best match first; only those of some types unless null. */
export async function searchByName(
  text: string,
  types: readonly EntityType[] | null,
  signal: AbortSignal,
): Promise<{ hits: Hit[]; more: boolean }> {
  const kinds = types && types.map((type) => type.toUpperCase() as EntityKind);
  const { search } = await query('Searching', FindByName, { text, kinds, first: pageSize }, signal);
  const { nodes, pageInfo } = answered(search);
  const hits = nodes.map(hitOf);
  if (nodes.some(({ reason }) => reason !== 'FUZZY' && reason !== 'TOKEN')) {
    return { hits, more: pageInfo.hasNextPage };
  }
  const others = await searchByMeaning(text.trim(), signal);
  const known = new Set(hits.map(({ entity }) => entity.id));
  const fitting = others.filter(({ entity }) => !known.has(entity.id) && (types?.includes(entity.type) ?? true));
  const named = hits.filter((_, at) => nodes[at]?.reason === 'TOKEN');
  const similar = hits.filter((_, at) => nodes[at]?.reason !== 'TOKEN');
  return { hits: [...named, ...fitting.slice(0, pageSize), ...similar], more: pageInfo.hasNextPage };
}

/** Returns the entities that are what a text says (chatbot, university), and people with a name and a company (wu google). */
async function searchByMeaning(text: string, signal: AbortSignal): Promise<Hit[]> {
  const minLength = 3;
  if (text.length < minLength) {
    return [];
  }
  const ofCategory = query('Searching', FindByCategory, { text: text.toLowerCase(), first: pageSize }, signal);
  const atCompany = splitsOf(text).map((split) => query('Searching', FindAtCompany, { ...split, first: pageSize }, signal));
  const [{ companies, projects }, ...found] = await Promise.all([ofCategory, ...atCompany]);
  const people = found.flatMap((answer) => answered(answer.people).nodes);
  const byID = new Map([...people, ...answered(projects).nodes, ...answered(companies).nodes].map((found) => [found.id, found]));
  return [...byID.values()].map((found) => ({
    entity: entityOf(found),
    name: found.name,
    start: 0,
    end: 0,
    reason: '',
    detail: truncate(detailOf(found, []), maxDetailLength),
  }));
}

/** Returns the ways in which a text may be a name and a company: after its first word, and before its last. */
function splitsOf(text: string): { name: string; company: string }[] {
  const words = text.split(/\s+/);
  const cuts = words.length < 2 ? [] : words.length === 2 ? [1] : [1, words.length - 1];
  return cuts.map((at) => ({ name: words.slice(0, at).join(' '), company: words.slice(at).join(' ') }));
}

type SearchNode = NonNullable<FindByNameQuery['search']>['nodes'][number];

function hitOf({ entity, name, part, reason, now }: SearchNode): Hit {
  const other = name === entity.name ? '' : t('another name');
  return {
    entity: entityOf(entity),
    name,
    start: part.start,
    end: part.end,
    reason: [other, matchWords[reason]].filter(Boolean).join(', '),
    detail: truncate(detailOf(entity, now), maxDetailLength),
  };
}

function hasDates({ start, end }: Period): boolean {
  return start !== null || end !== null;
}

/** Returns somebody's current jobs, or else the last one with its dates, or else category and description. */
function detailOf(entity: FoundPartsFragment, now: SearchNode['now']): string {
  const jobs = now.map(({ role, company }) => [role, company.name].filter(Boolean).join(', ')).join('; ');
  const [last] = 'employments' in entity ? entity.employments.nodes : [];
  const lastJob = last && [last.role, last.company.name, hasDates(last.period) && periodText(last.period)].filter(Boolean).join(', ');
  const category = 'category' in entity ? entity.category : null;
  return jobs || lastJob || [category, entity.description].filter(Boolean).join(', ') || count(entity.degree, 'link');
}
