import { moveTo } from '../commands/commands';
import type { Point } from '../model/placement';
import { isMoving, type Motion } from './motion';
import type { Renderer } from './renderer';

/** Lets nodes be dragged. What was dragged stays where it was put. */
export function dragging(renderer: Renderer, motion: Motion): () => void {
  const graph = renderer.getGraph();
  let node: string | null = null;
  let moved = false;
  renderer.on('downNode', (event) => {
    node = event.node;
    moved = false;
  });
  renderer.on('moveBody', ({ event, preventSigmaDefault }) => {
    if (node === null || !graph.hasNode(node)) {
      return;
    }
    preventSigmaDefault();
    event.original.preventDefault();
    const { x, y } = renderer.viewportToGraph(event);
    motion.goesOn();
    draw(renderer, node, { x, y });
    moved = true;
  });
  const drop = () => {
    if (node !== null && moved && graph.hasNode(node)) {
      const { x, y } = graph.getNodeAttributes(node);
      graph.mergeNodeAttributes(node, { x, y }); // for sigma to index it there
      moveTo(node, { x, y });
    }
    node = null;
  };
  renderer.on('upNode', drop);
  renderer.on('upStage', drop);
  addEventListener('blur', drop);
  return () => removeEventListener('blur', drop);
}

/** Draws a node elsewhere. In a large drawing that must not have sigma index all the others again in every frame. */
function draw(renderer: Renderer, node: string, point: Point): void {
  const graph = renderer.getGraph();
  if (isMoving(renderer)) {
    Object.assign(graph.getNodeAttributes(node), point);
    renderer.refresh({ partialGraph: { nodes: [node] }, skipIndexation: true, schedule: true });
  } else {
    graph.mergeNodeAttributes(node, point);
  }
}
