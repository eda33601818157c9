import iterate from 'graphology-layout-forceatlas2/iterate.js';
import type { LayoutRequest, LayoutReport } from './layout';

/** Columns of a node in ForceAtlas2's matrix. */
const columns = 10;
/** Rounds between two reports, in milliseconds. */
const reportEvery = 80;

onmessage = ({ data }: MessageEvent<LayoutRequest>) => {
  const { nodes, edges, settings, rounds, still } = data;
  let done = 0;
  const work = () => {
    const until = performance.now() + reportEvery;
    let calm = false;
    while (done < rounds && !calm && performance.now() < until) {
      calm = round() < still;
      done++;
    }
    const finished = calm || done >= rounds;
    report({ positions: positionsIn(nodes), progress: finished ? 1 : done / rounds });
    if (!finished) {
      setTimeout(work);
    }
  };

  /** One iteration; gives how far the nodes moved, on average. */
  const round = () => {
    const before = positionsIn(nodes);
    iterate(settings, nodes, edges);
    const after = positionsIn(nodes);
    let way = 0;
    for (let i = 0; i < after.length; i += 2) {
      way += Math.hypot(after[i]! - before[i]!, after[i + 1]! - before[i + 1]!);
    }
    return way / (after.length / 2);
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

function report(progress: LayoutReport): void {
  postMessage(progress);
}
