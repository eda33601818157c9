import type { EntityType, Standing, Verdict } from './graph';
import type { Flow } from './flow';
import type { RelationKind } from './kinds';
import type { Positions } from './placement';

/** An entity of the view; its position is in units of the drawing. */
export interface ViewNode {
  x: number;
  y: number;
  pinned: boolean;
  expanded: boolean;
  /** The entity whose expansion added it. */
  addedBy: string | null;
}

/** The values that are filtered out. */
export interface Filters {
  types: readonly EntityType[];
  kinds: readonly RelationKind[];
  standings: readonly Standing[];
  verdicts: readonly Verdict[];
}

/** What is shown: all that undo restores and that the address holds, except for the camera. */
export interface View {
  nodes: ReadonlyMap<string, ViewNode>;
  /** IDs of selected entities, or of one relation. */
  selected: readonly string[];
  /** A partial date, or null for any time. */
  asOf: string | null;
  /** Another date to compare that with; null for none. */
  comparedTo: string | null;
  filters: Filters;
  /** IDs of the entities and relations of an answer. */
  highlighted: readonly string[];
  /** IDs of the entities that the user has hidden, the last one first. */
  hidden: readonly string[];
  /** The flows between companies that are drawn. */
  flows: readonly Flow[];
  /** Neighbours that are drawn as one node each group. */
  groups: readonly Group[];
  /** What answer is shown by itself; null where the view is none. */
  scene: Scene | null;
  /** What was shown before an answer was shown by itself. */
  aside: { nodes: ReadonlyMap<string, ViewNode>; flows: readonly Flow[]; groups: readonly Group[] } | null;
}

/** Several neighbours of an entity that are drawn as one node, of their type. */
export interface Group {
  id: string;
  of: string;
  type: EntityType;
  members: readonly string[];
  x: number;
  y: number;
}

/** Reports whether an ID is that of a group. */
export function isGroup(id: string): boolean {
  return id.startsWith('group:');
}

/** How an answer that is shown by itself is laid out; the names are part of shared links. */
export type Scene = 'path' | 'star' | 'flows';

export const noFilters: Filters = { types: [], kinds: [], standings: [], verdicts: [] };
export const emptyView: View = { nodes: new Map(), selected: [], asOf: null, comparedTo: null, filters: noFilters, highlighted: [], hidden: [], flows: [], groups: [], scene: null, aside: null };

export type Change =
  | { do: 'add'; positions: Positions; addedBy: string | null; expanded: readonly string[]; select?: readonly string[]; highlight?: readonly string[]; flows?: readonly Flow[] }
  | { do: 'group'; groups: readonly Group[]; expanded: string }
  | { do: 'openGroup'; id: string; positions: Positions }
  | { do: 'stage'; scene: Scene; positions: Positions; flows: readonly Flow[]; highlight: readonly string[]; select: readonly string[] }
  | { do: 'leaveStage' }
  | { do: 'collapse'; id: string; removed: readonly string[] }
  | { do: 'hide'; ids: readonly string[] }
  | { do: 'keep'; ids: readonly string[] }
  | { do: 'forgetHidden' }
  | { do: 'pin'; ids: readonly string[]; pinned: boolean }
  | { do: 'move'; positions: Positions }
  | { do: 'select'; ids: readonly string[] }
  | { do: 'setDate'; asOf: string | null }
  | { do: 'compare'; comparedTo: string | null }
  | { do: 'filter'; filters: Partial<Filters> };

/** Returns the view after a change. */
export function applyChange(view: View, change: Change): View {
  switch (change.do) {
    case 'add':
      return addNodes(view, change);
    case 'group':
      return updateNodes({ ...view, groups: [...view.groups, ...change.groups] }, [change.expanded], { expanded: true });
    case 'openGroup': {
      const group = view.groups.find(({ id }) => id === change.id);
      const groups = view.groups.filter((other) => other !== group);
      return addNodes({ ...view, groups, selected: [] }, { do: 'add', positions: change.positions, addedBy: group?.of ?? null, expanded: [] });
    }
    case 'stage':
      return stageNodes(view, change);
    case 'leaveStage':
      return view.aside ? { ...view, ...view.aside, scene: null, aside: null, highlighted: [], selected: [] } : view;
    case 'collapse':
      return removeNodes(updateNodes(view, [change.id], { expanded: false }), [...change.removed, ...view.groups.filter(({ of }) => of === change.id).map(({ id }) => id)]);
    case 'hide':
      return hideNodes(view, change.ids);
    case 'keep':
      return hideNodes(view, [...view.nodes.keys()].filter((id) => !change.ids.includes(id)));
    case 'forgetHidden':
      return { ...view, hidden: [] };
    case 'pin':
      return updateNodes(view, change.ids, { pinned: change.pinned });
    case 'move':
      return moveNodes(view, change.positions);
    case 'select':
      // Selecting nothing also clears the answer, unless it is all that is shown.
      return { ...view, selected: change.ids, highlighted: change.ids.length === 0 && !view.scene ? [] : view.highlighted };
    case 'setDate':
      return { ...view, asOf: change.asOf, comparedTo: change.asOf === null ? null : view.comparedTo };
    case 'compare':
      return { ...view, comparedTo: change.comparedTo };
    case 'filter':
      return { ...view, filters: { ...view.filters, ...change.filters } };
  }
}

function addNodes(view: View, change: Extract<Change, { do: 'add' }>): View {
  const nodes = new Map(view.nodes);
  for (const [id, { x, y }] of change.positions) {
    if (!nodes.has(id)) {
      nodes.set(id, { x: roundToTenth(x), y: roundToTenth(y), pinned: false, expanded: false, addedBy: change.addedBy });
    }
  }
  const hidden = view.hidden.filter((id) => !nodes.has(id));
  const added = { ...view, nodes, hidden, selected: change.select ?? view.selected, highlighted: change.highlight ?? view.highlighted, flows: change.flows ?? view.flows };
  return updateNodes(added, change.expanded, { expanded: true });
}

/** Shows an answer by itself; what was shown before is kept aside. */
function stageNodes(view: View, { scene, positions, flows, highlight, select }: Extract<Change, { do: 'stage' }>): View {
  const aside = view.aside ?? { nodes: view.nodes, flows: view.flows, groups: view.groups };
  const empty = { ...view, nodes: new Map(), flows, groups: [], scene, aside };
  return addNodes(empty, { do: 'add', positions, addedBy: null, expanded: [], select, highlight });
}

function updateNodes(view: View, ids: readonly string[], update: Partial<ViewNode>): View {
  const nodes = new Map(view.nodes);
  for (const id of ids) {
    const node = nodes.get(id);
    if (node) {
      nodes.set(id, { ...node, ...update });
    }
  }
  return { ...view, nodes };
}

function moveNodes(view: View, positions: Positions): View {
  const nodes = new Map(view.nodes);
  for (const [id, { x, y }] of positions) {
    const node = nodes.get(id);
    if (node) {
      nodes.set(id, { ...node, x: roundToTenth(x), y: roundToTenth(y) });
    }
  }
  const groups = view.groups.map((group) => {
    const point = positions.get(group.id);
    return point ? { ...group, x: roundToTenth(point.x), y: roundToTenth(point.y) } : group;
  });
  return { ...view, nodes, groups };
}

function hideNodes(view: View, ids: readonly string[]): View {
  const entities = ids.filter((id) => view.nodes.has(id));
  return { ...removeNodes(view, ids), hidden: [...new Set([...entities, ...view.hidden])] };
}

function removeNodes(view: View, ids: readonly string[]): View {
  if (ids.length === 0) {
    return view;
  }
  const removed = new Set(ids);
  const nodes = new Map([...view.nodes].filter(([id]) => !removed.has(id)));
  const groups = view.groups.filter(({ id, of }) => !removed.has(id) && nodes.has(of));
  return { ...view, nodes, groups, selected: view.selected.filter((id) => !removed.has(id)) };
}

/** Rounds to a tenth, which is invisible, so that the address holds positions exactly. */
function roundToTenth(value: number): number {
  return Math.round(value * 10) / 10;
}
