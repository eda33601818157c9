import type { EntityPartsFragment, PeriodStatus, RelationKind, RelationPartsFragment, Standing, Verdict } from '../api/generated';

export type { PeriodStatus, RelationKind, Standing, Verdict };
export type EntityType = EntityPartsFragment['__typename'];

export interface Entity {
  id: string;
  type: EntityType;
  name: string;
  /** Relations that touch it, as the server counts them, drawn or not. */
  degree: number;
  category: string | null;
  openLists: readonly RelationKind[];
}

export interface Period {
  start: string | null;
  end: string | null;
  status: PeriodStatus;
  inferred: boolean;
}

export interface Relation {
  id: string;
  kind: RelationKind;
  role: string | null;
  standing: Standing;
  recordedAt: string;
  period: Period;
  source: string;
  target: string;
}

export function entityOf(parts: EntityPartsFragment): Entity {
  return {
    id: parts.id,
    type: parts.__typename,
    name: parts.name,
    degree: parts.degree,
    category: 'category' in parts ? parts.category : null,
    openLists: parts.openLists,
  };
}

export function relationOf(parts: RelationPartsFragment): Relation {
  const { id, kind, role, standing, recordedAt, period } = parts;
  return { id, kind, role, standing, recordedAt, period, source: parts.source.id, target: parts.target.id };
}

/** The end of a relation that is not the given one. */
export function otherEnd(relation: Relation, id: string): string {
  return relation.source === id ? relation.target : relation.source;
}
