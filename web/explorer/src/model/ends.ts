import type { EntityType } from './graph';
import { type RelationKind, relationKinds } from './kinds';

const anything: readonly EntityType[] = ['Person', 'Company', 'Project', 'Team', 'Place', 'Event'];

/** What relations of each kind may lead from and to. */
const ends: Record<RelationKind, { from: readonly EntityType[]; to: readonly EntityType[] }> = {
  EMPLOYED_BY: { from: ['Person'], to: ['Company'] },
  MEMBER_OF: { from: ['Person'], to: ['Team'] },
  FOUNDED: { from: ['Person', 'Company'], to: ['Company', 'Project'] },
  WORKS_ON: { from: ['Person', 'Company', 'Team'], to: ['Project'] },
  PRODUCT_OF: { from: ['Project'], to: ['Company'] },
  PART_OF: { from: ['Company', 'Team'], to: ['Company'] },
  BASED_IN: { from: anything, to: ['Place'] },
  RECRUITS_FROM: { from: ['Company'], to: ['Company'] },
  RECRUITS_IN: { from: ['Company'], to: ['Place'] },
  INVOLVED_IN: { from: anything, to: ['Event'] },
};

/** A kind of relation, read from its source (`out`) or from its target (`in`). */
export interface Reading {
  readonly kind: RelationKind;
  readonly side: 'out' | 'in';
}

/** Returns the types that the other end of a relation may have, as it is read. */
export function otherTypes({ kind, side }: Reading): readonly EntityType[] {
  return side === 'out' ? ends[kind].to : ends[kind].from;
}

/** Returns what may be said of something of a type; to something of another type, if that is known. */
export function readingsOf(type: EntityType, other: EntityType | null): Reading[] {
  const all = relationKinds.flatMap((kind): Reading[] => [
    { kind, side: 'out' },
    { kind, side: 'in' },
  ]);
  return all.filter(({ kind, side }) => {
    const near = side === 'out' ? ends[kind].from : ends[kind].to;
    return near.includes(type) && (other === null || otherTypes({ kind, side }).includes(other));
  });
}

/** Returns the kinds of relations that something of a type may have. */
export function kindsOf(type: EntityType): RelationKind[] {
  return [...new Set(readingsOf(type, null).map(({ kind }) => kind))];
}
