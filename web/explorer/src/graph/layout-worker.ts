import iterate from 'graphology-layout-forceatlas2/iterate.js';

export interface LayoutRequest {
  nodes: Float32Array;
  edges: Float32Array;
  settings: Record<string, unknown>;
  maxIterations: number;
  /** The layout has converged once nodes move less than this in an iteration, on average. */
  threshold: number;
}

export interface LayoutProgress {
  /** x and y of each node, in turn. */
  positions: Float32Array;
  /** From 0 to 1; the layout has ended at 1. */
  progress: number;
}

/** Columns of a node in ForceAtlas2's matrix. */
const columns = 10;
/** Milliseconds between two reports. */
const reportInterval = 80;

onmessage = ({ data }: MessageEvent<LayoutRequest>) => {
  const { nodes, edges, settings, maxIterations, threshold } = data;
  let done = 0;
  const work = () => {
    const deadline = performance.now() + reportInterval;
    let converged = false;
    while (done < maxIterations && !converged && performance.now() < deadline) {
      converged = step() < threshold;
      done++;
    }
    const finished = converged || done >= maxIterations;
    report({ positions: positionsIn(nodes), progress: finished ? 1 : done / maxIterations });
    if (!finished) {
      setTimeout(work);
    }
  };

  /** Runs one iteration, and returns how far the nodes moved on average. */
  const step = () => {
    const before = positionsIn(nodes);
    iterate(settings, nodes, edges);
    const after = positionsIn(nodes);
    let distance = 0;
    for (let i = 0; i < after.length; i += 2) {
      distance += Math.hypot(after[i]! - before[i]!, after[i + 1]! - before[i + 1]!);
    }
    return distance / (after.length / 2);
  };

  work();
};

function positionsIn(nodes: Float32Array): Float32Array {
  const positions = new Float32Array((nodes.length / columns) * 2);
  for (let i = 0, j = 0; i < nodes.length; i += columns) {
    positions[j++] = nodes[i]!;
    positions[j++] = nodes[i + 1]!;
  }
  return positions;
}

function report(progress: LayoutProgress): void {
  postMessage(progress);
}
