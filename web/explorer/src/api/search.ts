import { truncate } from '../model/code-points';
import type { Entity, EntityType } from '../model/graph';
import { count } from '../model/words';
import { answered, query } from './client';
import { entityOf } from './convert';
import { type EntityKind, FindByName, type FindByNameQuery, type MatchReason } from './generated';

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
  return { hits: nodes.map(hitOf), more: pageInfo.hasNextPage };
}

type SearchNode = NonNullable<FindByNameQuery['search']>['nodes'][number];

function hitOf({ entity, name, part, reason, now }: SearchNode): Hit {
  const other = name === entity.name ? '' : 'another name';
  return {
    entity: entityOf(entity),
    name,
    start: part.start,
    end: part.end,
    reason: [other, reasonWords[reason]].filter(Boolean).join(', '),
    detail: truncate(detailOf(entity, now), maxDetailLength),
  };
}

const reasonWords: Record<MatchReason, string> = {
  EXACT: '',
  PREFIX: '',
  TOKEN: 'has these words',
  TRANSLITERATION: 'spelt otherwise',
  FUZZY: 'nearly so',
};

/** Returns somebody's current jobs, or else category and description. */
function detailOf(entity: SearchNode['entity'], now: SearchNode['now']): string {
  const jobs = now.map(({ role, company }) => [role, company.name].filter(Boolean).join(', ')).join('; ');
  const category = 'category' in entity ? entity.category : null;
  return jobs || [category, entity.description].filter(Boolean).join(', ') || count(entity.degree, 'link');
}
