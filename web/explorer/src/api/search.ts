import { shortened } from '../model/code-points';
import { type Entity, entityOf, type EntityType } from '../model/graph';
import { count } from '../model/words';
import { ask } from './client';
import { type EntityKind, FindByName, type FindByNameQuery, type MatchReason } from './generated';

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
/** As long as what is searched for may be. */
export const longestText = 200;
const longestDetail = 90;

/** Who and what has a name like this, the best first; only of some types, where they are given. */
export async function find(
  text: string,
  types: readonly EntityType[] | null,
  signal: AbortSignal,
): Promise<{ hits: Hit[]; more: boolean }> {
  const kinds = types && types.map((type) => type.toUpperCase() as EntityKind);
  const { search } = await ask('Searching', FindByName, { text, kinds, first: atMost }, signal);
  return { hits: search.nodes.map(hitOf), more: search.pageInfo.hasNextPage };
}

type Found = FindByNameQuery['search']['nodes'][number];

function hitOf({ entity, name, part, reason, now }: Found): Hit {
  const other = name === entity.name ? '' : 'another name';
  return {
    entity: entityOf(entity),
    name,
    start: part.start,
    end: part.end,
    why: [other, whyWords[reason]].filter(Boolean).join(', '),
    detail: shortened(detailOf(entity, now), longestDetail),
  };
}

const whyWords: Record<MatchReason, string> = {
  EXACT: '',
  PREFIX: '',
  TOKEN: 'has these words',
  TRANSLITERATION: 'spelt otherwise',
  FUZZY: 'nearly so',
};

/** What somebody does now, what it is, or how it is described. */
function detailOf(entity: Found['entity'], now: Found['now']): string {
  const jobs = now.map(({ role, company }) => [role, company.name].filter(Boolean).join(', ')).join('; ');
  const category = 'category' in entity ? entity.category : null;
  return jobs || [category, entity.description].filter(Boolean).join(', ') || count(entity.degree, 'link');
}
