import type { EntityType, RelationKind, Standing, Verdict } from './graph';

/** Where an entity is drawn, in units of the drawing. */
export interface Spot {
  x: number;
  y: number;
  pinned: boolean;
  expanded: boolean;
  /** The entity whose expansion brought it in. */
  by: string | null;
}

export interface LeftOut {
  types: readonly EntityType[];
  kinds: readonly RelationKind[];
  standings: readonly Standing[];
  verdicts: readonly Verdict[];
}

/** What is shown: everything that undo brings back and that the address holds, but for the camera. */
export interface View {
  spots: ReadonlyMap<string, Spot>;
  /** IDs of selected entities, or of one relation. */
  selected: readonly string[];
  /** A partial date, or null where no question of time is asked. */
  asOf: string | null;
  without: LeftOut;
  /** IDs of the entities and relations of an answer, which stand out. */
  lit: readonly string[];
}

export const nothingLeftOut: LeftOut = { types: [], kinds: [], standings: [], verdicts: [] };
export const emptyView: View = { spots: new Map(), selected: [], asOf: null, without: nothingLeftOut, lit: [] };

export type Positions = ReadonlyMap<string, { x: number; y: number }>;

export type Change =
  | { do: 'add'; spots: Positions; by: string | null; expanded: readonly string[]; select?: readonly string[]; lit?: readonly string[] }
  | { do: 'collapse'; id: string; gone: readonly string[] }
  | { do: 'hide'; ids: readonly string[] }
  | { do: 'keep'; ids: readonly string[] }
  | { do: 'pin'; ids: readonly string[]; pinned: boolean }
  | { do: 'move'; spots: Positions }
  | { do: 'select'; ids: readonly string[] }
  | { do: 'date'; asOf: string | null }
  | { do: 'leaveOut'; without: Partial<LeftOut> }
  | { do: 'show'; view: View };

/** The view after a change; the same object where nothing has changed. */
export function changed(view: View, change: Change): View {
  switch (change.do) {
    case 'add':
      return added(view, change);
    case 'collapse':
      return without(marked(view, [change.id], { expanded: false }), change.gone);
    case 'hide':
      return without(view, change.ids);
    case 'keep':
      return without(view, [...view.spots.keys()].filter((id) => !change.ids.includes(id)));
    case 'pin':
      return marked(view, change.ids, { pinned: change.pinned });
    case 'move':
      return moved(view, change.spots);
    case 'select':
      // Whoever selects nothing is done with the answer, too.
      return { ...view, selected: change.ids, lit: change.ids.length === 0 ? [] : view.lit };
    case 'date':
      return { ...view, asOf: change.asOf };
    case 'leaveOut':
      return { ...view, without: { ...view.without, ...change.without } };
    case 'show':
      return change.view;
  }
}

function added(view: View, change: Extract<Change, { do: 'add' }>): View {
  const spots = new Map(view.spots);
  for (const [id, { x, y }] of change.spots) {
    if (!spots.has(id)) {
      spots.set(id, { x: round(x), y: round(y), pinned: false, expanded: false, by: change.by });
    }
  }
  for (const id of change.expanded) {
    const spot = spots.get(id);
    if (spot) {
      spots.set(id, { ...spot, expanded: true });
    }
  }
  return { ...view, spots, selected: change.select ?? view.selected, lit: change.lit ?? view.lit };
}

function marked(view: View, ids: readonly string[], mark: Partial<Spot>): View {
  const spots = new Map(view.spots);
  for (const id of ids) {
    const spot = spots.get(id);
    if (spot) {
      spots.set(id, { ...spot, ...mark });
    }
  }
  return { ...view, spots };
}

function moved(view: View, positions: Positions): View {
  const spots = new Map(view.spots);
  for (const [id, { x, y }] of positions) {
    const spot = spots.get(id);
    if (spot) {
      spots.set(id, { ...spot, x: round(x), y: round(y) });
    }
  }
  return { ...view, spots };
}

function without(view: View, ids: readonly string[]): View {
  if (ids.length === 0) {
    return view;
  }
  const gone = new Set(ids);
  const spots = new Map([...view.spots].filter(([id]) => !gone.has(id)));
  return { ...view, spots, selected: view.selected.filter((id) => !gone.has(id)) };
}

/** To a tenth, which no eye tells apart, so that the address holds positions exactly. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}
