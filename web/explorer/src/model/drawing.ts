import { comparedDates, type Outcome, outcomeOf } from './compare';
import type { Flow } from './flow';
import type { Relation, Verdict } from './graph';
import type { GraphCache } from './graph-cache';
import type { Group, View } from './view';

/** Why a relation between two drawn entities is hidden. */
type HiddenReason = 'date' | 'filter';

export interface Line {
  relation: Relation;
  /** Whether it held on the date of the view; null without a date, and until the server has answered. */
  verdict: Verdict | null;
  /** What became of it between the dates of the view; null where it compares none. */
  outcome: Outcome | null;
}

/** What is known of relations on the dates of a view, by their IDs. */
export interface Verdicts {
  on: ReadonlyMap<string, Verdict>;
  /** On the date that the other one is compared with. */
  comparedTo: ReadonlyMap<string, Verdict>;
}

/** What is drawn of a view. */
export interface Drawing {
  entities: ReadonlySet<string>;
  lines: readonly Line[];
  /** The flows between drawn companies. */
  flows: readonly Flow[];
  /** The groups whose entity is drawn. */
  groups: readonly Group[];
  /** The entities with a line or a flow. */
  linked: ReadonlySet<string>;
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
export function drawingOf(view: View, cache: GraphCache, verdicts: Verdicts): Drawing {
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
    const { verdict, outcome } = judge(relation.id, view, verdicts);
    const reason = hiddenReason(relation, verdict, view);
    if (reason) {
      hiddenLines[reason]++;
    } else {
      lines.push({ relation, verdict, outcome });
    }
  }
  const hiddenDegree = hiddenDegrees(entities, cache, degreeInView);
  const flows = view.flows.filter(({ from, to }) => entities.has(from) && entities.has(to));
  const groups = view.groups.filter(({ of, type }) => entities.has(of) && !view.filters.types.includes(type));
  const linked = new Set([...lines.flatMap(({ relation }) => [relation.source, relation.target]), ...flows.flatMap(({ from, to }) => [from, to])]);
  const maxDegree = [...entities].reduce((max, id) => Math.max(max, cache.entities.get(id)!.degree), 0);
  return { entities, lines, flows, groups, linked, maxDegree, hiddenLines, hiddenEntities: view.nodes.size - entities.size, hiddenDegree };
}

/** Returns whether a relation held on the dates of a view, as far as the server has answered. */
function judge(id: string, view: View, verdicts: Verdicts): Pick<Line, 'verdict' | 'outcome'> {
  const verdict = view.asOf === null ? null : (verdicts.on.get(id) ?? null);
  const dates = comparedDates(view);
  const other = verdicts.comparedTo.get(id);
  if (dates === null || verdict === null || other === undefined) {
    return { verdict, outcome: null };
  }
  const between = dates[0] === view.asOf ? outcomeOf(verdict, other) : outcomeOf(other, verdict);
  return between ?? { verdict: 'NONE', outcome: null };
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
