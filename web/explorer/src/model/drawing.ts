import type { Relation, Verdict } from './graph';
import type { Known } from './graph-cache';
import type { View } from './view';

/** Why something that could be drawn is not. */
export type Absence = 'date' | 'filter';

export interface Line {
  relation: Relation;
  /** Whether it held on the date of the view; null without a date, and until the answer is there. */
  verdict: Verdict | null;
}

export interface Drawing {
  /** Entities that are drawn. */
  entities: ReadonlySet<string>;
  lines: readonly Line[];
  /** Relations between entities of the view that are not drawn, by the reason. */
  absent: Record<Absence, number>;
  /** Entities of the view whose kind is left out. */
  hidden: number;
  /** For each drawn entity, how many of the relations that touch it lead to what is not in the view. */
  beyond: ReadonlyMap<string, number>;
}

/** What is drawn of a view, by what is known. */
export function drawingOf(view: View, known: Known, verdicts: ReadonlyMap<string, Verdict>): Drawing {
  const entities = drawnEntities(view, known);
  const absent = { date: 0, filter: 0 };
  const lines: Line[] = [];
  const inView = new Map<string, number>();
  for (const relation of known.between(view.spots)) {
    for (const end of new Set([relation.source, relation.target])) {
      inView.set(end, (inView.get(end) ?? 0) + 1);
    }
    if (!entities.has(relation.source) || !entities.has(relation.target)) {
      continue;
    }
    const verdict = view.asOf === null ? null : (verdicts.get(relation.id) ?? null);
    const absence = absenceOf(relation, verdict, view);
    if (absence) {
      absent[absence]++;
    } else {
      lines.push({ relation, verdict });
    }
  }
  return { entities, lines, absent, hidden: view.spots.size - entities.size, beyond: beyondOf(entities, known, inView) };
}

function drawnEntities(view: View, known: Known): Set<string> {
  const drawn = new Set<string>();
  for (const id of view.spots.keys()) {
    const entity = known.entities.get(id);
    if (entity && !view.without.types.includes(entity.type)) {
      drawn.add(id);
    }
  }
  return drawn;
}

function absenceOf(relation: Relation, verdict: Verdict | null, { without }: View): Absence | null {
  if (without.kinds.includes(relation.kind) || without.standings.includes(relation.standing)) {
    return 'filter';
  }
  if (verdict === 'NONE') {
    return 'date';
  }
  return verdict !== null && without.verdicts.includes(verdict) ? 'filter' : null;
}

function beyondOf(entities: ReadonlySet<string>, known: Known, inView: ReadonlyMap<string, number>): Map<string, number> {
  const beyond = new Map<string, number>();
  for (const id of entities) {
    const more = (known.entities.get(id)?.degree ?? 0) - (inView.get(id) ?? 0);
    if (more > 0) {
      beyond.set(id, more);
    }
  }
  return beyond;
}
