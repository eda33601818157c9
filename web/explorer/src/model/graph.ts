import type { RelationKind } from './kinds';

export const entityTypes = ['Person', 'Company', 'Project', 'Team', 'Place', 'Event'] as const;
export const standings = ['STATED', 'REPORTED', 'INFERRED', 'PLANNED', 'OPINION', 'DISPUTED', 'RETRACTED'] as const;
/** The verdicts of relations that are drawn. */
export const verdicts = ['CERTAIN', 'POSSIBLE', 'UNKNOWN'] as const;

export type EntityType = (typeof entityTypes)[number];
export type Standing = (typeof standings)[number];
export type Verdict = (typeof verdicts)[number] | 'NONE';

export interface Entity {
  id: string;
  type: EntityType;
  /** The name to show: see nameIn. */
  name: string;
  recordedName: string;
  aliases: readonly { name: string; language: string | null }[];
  /** The number of relations that touch it in the database, drawn or not. */
  degree: number;
  category: string | null;
  openLists: readonly RelationKind[];
}

export interface Period {
  start: string | null;
  end: string | null;
  status: 'CURRENT' | 'ENDED' | 'UNKNOWN';
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

/** Returns the type of the entity that has an ID; null for what is no entity. */
export function entityTypeOfID(id: string): EntityType | null {
  const prefix = id.slice(0, id.indexOf(':'));
  return entityTypes.find((type) => type.toLowerCase() === prefix) ?? null;
}

/** Returns the end of a relation that is not the given one. */
export function otherEnd(relation: Relation, id: string): string {
  return relation.source === id ? relation.target : relation.source;
}
