import type { Point } from '../model/placement';
import type { Layout, LayoutInput } from '../state/layout';
import type { LayoutProgress, LayoutRequest } from './layout-worker';

const columns = 10;
const edgeColumns = 3;
/** Forces between more nodes are approximated (Barnes-Hut). */
const manyNodes = 800;

/** Implements the layout port with ForceAtlas2 in a worker; it ends when it has converged, or after some iterations. */
export const forceAtlas2: Layout = (input, onProgress, signal) => {
  const ids = [...input.positions.keys()];
  const { promise, resolve, reject } = Promise.withResolvers<Map<string, Point>>();
  const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
  const stop = () => {
    worker.terminate();
    reject(signal.reason);
  };
  signal.addEventListener('abort', stop, { once: true });
  worker.onerror = () => reject(new Error('the layout cannot be worked out'));
  worker.onmessage = ({ data }: MessageEvent<LayoutProgress>) => {
    const positions = freePositions(ids, input.free, data.positions);
    if (data.progress < 1) {
      onProgress(positions);
      return;
    }
    worker.terminate();
    signal.removeEventListener('abort', stop);
    resolve(positions);
  };
  worker.postMessage(requestFor(ids, input));
  return promise;
};

function freePositions(ids: readonly string[], free: ReadonlySet<string>, positions: Float32Array): Map<string, Point> {
  const found = new Map<string, Point>();
  ids.forEach((id, i) => {
    if (free.has(id)) {
      found.set(id, { x: positions[2 * i]!, y: positions[2 * i + 1]! });
    }
  });
  return found;
}

function requestFor(ids: readonly string[], { positions, links, free }: LayoutInput): LayoutRequest {
  const rows = new Map(ids.map((id, i) => [id, i * columns]));
  const nodes = new Float32Array(ids.length * columns);
  ids.forEach((id, i) => {
    const { x, y } = positions.get(id)!;
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
  const large = ids.length > manyNodes;
  // Nodes that are fixed hold the others together.
  const partial = free.size < ids.length;
  return {
    nodes,
    edges,
    maxIterations: large ? 300 : 1500,
    threshold: 0.02,
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
