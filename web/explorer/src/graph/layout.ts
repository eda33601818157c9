import type { Point } from '../model/placement';

export interface LayoutRequest {
  nodes: Float32Array;
  edges: Float32Array;
  settings: Record<string, unknown>;
  rounds: number;
  still: number;
}

export interface LayoutReport {
  /** x and y of each node, in turn. */
  positions: Float32Array;
  /** From 0 to 1, which is the end. */
  progress: number;
}

export interface Arrangement {
  places: ReadonlyMap<string, Point>;
  links: readonly { source: string; target: string }[];
  /** Only these move. */
  free: ReadonlySet<string>;
}

const columns = 10;
const edgeColumns = 3;
/** Nodes from which forces are only worked out approximately (Barnes-Hut). */
const many = 800;

/**
 * Arranges the free nodes with ForceAtlas2, in a worker, which stops by itself: when nothing moves any more,
 * or after a number of rounds. `onMove` is told the positions on the way. Rejects when the signal aborts.
 */
export function arrange(
  arrangement: Arrangement,
  onMove: (positions: Map<string, Point>) => void,
  signal: AbortSignal,
): Promise<Map<string, Point>> {
  const ids = [...arrangement.places.keys()];
  const { promise, resolve, reject } = Promise.withResolvers<Map<string, Point>>();
  const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
  const stop = () => {
    worker.terminate();
    reject(signal.reason);
  };
  signal.addEventListener('abort', stop, { once: true });
  worker.onerror = () => reject(new Error('the layout cannot be worked out'));
  worker.onmessage = ({ data }: MessageEvent<LayoutReport>) => {
    const moved = movedTo(ids, arrangement.free, data.positions);
    if (data.progress < 1) {
      onMove(moved);
      return;
    }
    worker.terminate();
    signal.removeEventListener('abort', stop);
    resolve(moved);
  };
  worker.postMessage(requestFor(ids, arrangement));
  return promise;
}

function movedTo(ids: readonly string[], free: ReadonlySet<string>, positions: Float32Array): Map<string, Point> {
  const moved = new Map<string, Point>();
  ids.forEach((id, i) => {
    if (free.has(id)) {
      moved.set(id, { x: positions[2 * i]!, y: positions[2 * i + 1]! });
    }
  });
  return moved;
}

function requestFor(ids: readonly string[], { places, links, free }: Arrangement): LayoutRequest {
  const rows = new Map(ids.map((id, i) => [id, i * columns]));
  const nodes = new Float32Array(ids.length * columns);
  ids.forEach((id, i) => {
    const { x, y } = places.get(id)!;
    const mass = 1;
    const size = 20;
    nodes.set([x, y, 0, 0, 0, 0, mass, 1, size, free.has(id) ? 0 : 1], i * columns);
  });
  const edges = new Float32Array(links.length * edgeColumns);
  links.forEach(({ source, target }, i) => {
    const from = rows.get(source)!;
    const to = rows.get(target)!;
    edges.set([from, to, 1], i * edgeColumns);
    nodes[from + 6]! += 1;
    nodes[to + 6]! += 1;
  });
  const large = ids.length > many;
  // What is fixed already holds the rest together.
  const partial = free.size < ids.length;
  return {
    nodes,
    edges,
    rounds: large ? 300 : 1500,
    still: 0.02,
    settings: {
      linLogMode: false,
      outboundAttractionDistribution: false,
      adjustSizes: !large,
      edgeWeightInfluence: 1,
      scalingRatio: large ? 30 : 420,
      strongGravityMode: false,
      gravity: large ? 0.3 : partial ? 0.05 : 7,
      slowDown: 2 + Math.log(ids.length + 1),
      barnesHutOptimize: large,
      barnesHutTheta: 0.6,
    },
  };
}
