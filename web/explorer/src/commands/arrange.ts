import { runTask } from '../api/client';
import type { Point, Positions } from '../model/placement';
import { runLayout } from '../state/layout';
import { cache, change, redoStep, replacePresent, undoStep, view } from '../state/store';
import { viewport } from '../state/viewport';

/** The layout that is running. */
let current: { controller: AbortController; latest: Positions } | null = null;

/** Drawings of more entities are shown less often while the layout runs, since showing them takes a while. */
const large = 2_000;
const slowInterval = 2_000; // milliseconds

/** Moves the free entities to where there is room for them; the others stay where they are. */
export async function arrange(free: ReadonlySet<string>, { fit = false } = {}): Promise<void> {
  if (free.size === 0) {
    return;
  }
  stopArranging();
  const run = { controller: new AbortController(), latest: new Map() as Positions };
  current = run;
  const positions = new Map([...view.value.nodes].map(([id, { x, y }]) => [id, { x, y }]));
  const relations = [...cache.relationsBetween(positions)].filter(({ source, target }) => source !== target);
  const flows = view.value.flows.map(({ from, to }) => ({ source: from, target: to }));
  const links = [...relations, ...flows.filter(({ source, target }) => positions.has(source) && positions.has(target))];
  let shownAt = 0;
  const onProgress = (latest: Positions) => {
    run.latest = latest;
    const now = performance.now();
    if (now - shownAt > (positions.size > large ? slowInterval : 0)) {
      shownAt = now;
      viewport.value?.preview(latest);
    }
  };
  try {
    run.latest = await runTask('Arranging', run.controller.signal, (signal) => runLayout({ positions, links, free }, onProgress, signal));
  } catch (error) {
    if (!run.controller.signal.aborted) {
      throw error;
    }
  }
  if (current === run) {
    stopArranging();
    if (fit) {
      viewport.value?.fit();
    }
  }
}

/** Stops the layout that is running, and leaves everything where it is now. */
function stopArranging(): void {
  if (current) {
    const { controller, latest } = current;
    current = null;
    replacePresent({ do: 'move', positions: latest });
    controller.abort();
  }
}

/** Arranges everything again, except for pinned entities. */
export async function rearrange(): Promise<void> {
  stopArranging();
  const free = new Map([...view.value.nodes].filter(([, node]) => !node.pinned));
  change({ do: 'move', positions: free });
  await arrange(new Set(free.keys()), { fit: true });
}

export function moveEntity(id: string, point: Point): void {
  change({ do: 'move', positions: new Map([[id, point]]) });
}

export function undo(): void {
  stopArranging();
  undoStep();
  viewport.value?.reveal([...view.value.nodes.keys()]);
}

export function redo(): void {
  stopArranging();
  redoStep();
  viewport.value?.reveal([...view.value.nodes.keys()]);
}
