import type { Flow } from './flow';
import type { Relation, Verdict } from './graph';
import type { GraphCache } from './graph-cache';
import type { View } from './view';

/** Why a relation between two drawn entities is hidden. */
type HiddenReason = 'date' | 'filter';

export interface Line {
  relation: Relation;
  /** Whether it held on the date of the view; null without a date, and until the server has answered. */
  verdict: Verdict | null;
}

/** What is drawn of a view. */
export interface Drawing {
  entities: ReadonlySet<string>;
  lines: readonly Line[];
  /** The flows between drawn companies. */
  flows: readonly Flow[];
  /** The largest degree of a drawn entity: sizes are in proportion to it. */
  maxDegree: number;
  /** The number of hidden relations between drawn entities. */
  hiddenLines: Record<HiddenReason, number>;
  /** The number of entities of the view that are filtered out. */
  hiddenEntities: number;
  /** By drawn entity, the number of its relations to entities outside the view. */
  hiddenDegree: ReadonlyMap<string, number>;
}

/** Returns what is drawn of a view. */
export function drawingOf(view: View, cache: GraphCache, verdicts: ReadonlyMap<string, Verdict>): Drawing {
  const entities = visibleEntities(view, cache);
  const hiddenLines = { date: 0, filter: 0 };
  const lines: Line[] = [];
  const degreeInView = new Map<string, number>();
  for (const relation of cache.relationsBetween(view.nodes)) {
    for (const end of new Set([relation.source, relation.target])) {
      degreeInView.set(end, (degreeInView.get(end) ?? 0) + 1);
    }
    if (!entities.has(relation.source) || !entities.has(relation.target)) {
      continue;
    }
    const verdict = view.asOf === null ? null : (verdicts.get(relation.id) ?? null);
    const reason = hiddenReason(relation, verdict, view);
    if (reason) {
      hiddenLines[reason]++;
    } else {
      lines.push({ relation, verdict });
    }
  }
  const hiddenDegree = hiddenDegrees(entities, cache, degreeInView);
  const flows = view.flows.filter(({ from, to }) => entities.has(from) && entities.has(to));
  const maxDegree = [...entities].reduce((max, id) => Math.max(max, cache.entities.get(id)!.degree), 0);
  return { entities, lines, flows, maxDegree, hiddenLines, hiddenEntities: view.nodes.size - entities.size, hiddenDegree };
}

function visibleEntities(view: View, cache: GraphCache): Set<string> {
  const visible = new Set<string>();
  for (const id of view.nodes.keys()) {
    const entity = cache.entities.get(id);
    if (entity && !view.filters.types.includes(entity.type)) {
      visible.add(id);
    }
  }
  return visible;
}

function hiddenReason(relation: Relation, verdict: Verdict | null, { filters }: View): HiddenReason | null {
  if (filters.kinds.includes(relation.kind) || filters.standings.includes(relation.standing)) {
    return 'filter';
  }
  if (verdict === 'NONE') {
    return 'date';
  }
  return verdict !== null && filters.verdicts.includes(verdict) ? 'filter' : null;
}

function hiddenDegrees(entities: ReadonlySet<string>, cache: GraphCache, degreeInView: ReadonlyMap<string, number>): Map<string, number> {
  const hidden = new Map<string, number>();
  for (const id of entities) {
    const degree = (cache.entities.get(id)?.degree ?? 0) - (degreeInView.get(id) ?? 0);
    if (degree > 0) {
      hidden.set(id, degree);
    }
  }
  return hidden;
}
