import { type Reading, readingsOf } from './ends';
import type { EntityType, Period, Standing } from './graph';
import type { RelationKind } from './kinds';

/** An entity that a claim is about: one that there is, or a new one, whose ID begins with `new:`. */
export interface Party {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
}

/** What an ID of something new begins with, until the server makes one of its name. */
const newPrefix = 'new:';

/** Returns an entity that is made together with the claim, in one of its places. */
export function newParty(place: 'who' | 'other', type: EntityType, name: string): Party {
  return { id: newPrefix + place, type, name: name.trim() };
}

export function isNew({ id }: Party): boolean {
  return id.startsWith(newPrefix);
}

/** A claim as it is being made. */
export interface ClaimDraft {
  readonly who: Party | null;
  /** What is said of them: a relation, or a fact. */
  readonly reading: Reading | 'fact' | null;
  /** The other end of a relation. */
  readonly other: Party | null;
  /** Of a fact. */
  readonly name: string;
  readonly value: string;
  readonly role: string;
  /** Dates as they are typed. */
  readonly start: string;
  readonly end: string;
  /** "" leaves it to the dates. */
  readonly status: Period['status'] | '';
  readonly inferred: boolean;
  readonly standing: Standing;
}

export const emptyClaim: ClaimDraft = {
  who: null,
  reading: null,
  other: null,
  name: '',
  value: '',
  role: '',
  start: '',
  end: '',
  status: '',
  inferred: false,
  standing: 'STATED',
};

/** Returns a claim with other ends: what can no longer be said of them is dropped, and what alone can be is filled in. */
export function withParties(draft: ClaimDraft, who: Party | null, other: Party | null): ClaimDraft {
  const next = { ...draft, who, other };
  if (draft.reading === 'fact') {
    return next;
  }
  if (who === null || (other === null && draft.other !== null)) {
    return { ...next, reading: null };
  }
  const fitting = readingsOf(who.type, other?.type ?? null);
  const kept = fitting.find((reading) => draft.reading !== null && isSame(reading, draft.reading));
  return { ...next, reading: kept ?? (other !== null && fitting.length === 1 ? fitting[0]! : null) };
}

function isSame(a: Reading, b: Reading | 'fact'): boolean {
  return b !== 'fact' && a.kind === b.kind && a.side === b.side;
}

/** Something new as it is being described. */
export interface EntityDraft {
  readonly type: EntityType;
  readonly name: string;
  readonly category: string;
  readonly description: string;
  readonly url: string;
  readonly aliases: readonly { name: string; language: string }[];
  readonly openLists: readonly RelationKind[];
  /** "" leaves it to the server. */
  readonly id: string;
}

export const emptyEntity: EntityDraft = { type: 'Person', name: '', category: '', description: '', url: '', aliases: [], openLists: [], id: '' };

/** Reports whether entities of a type have a category. */
export function hasCategory(type: EntityType): boolean {
  return type === 'Company' || type === 'Project';
}
