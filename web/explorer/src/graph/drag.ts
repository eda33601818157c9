import { moveEntity } from '../commands/arrange';
import type { Point } from '../model/placement';
import { isMoving, type Motion } from './motion';
import type { Renderer } from './types';

/** Lets nodes be dragged; returns a function that ends it. */
export function enableDragging(renderer: Renderer, motion: Motion): () => void {
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
    motion.moved();
    draw(renderer, node, { x, y });
    moved = true;
  });
  const drop = () => {
    if (node !== null && moved && graph.hasNode(node)) {
      const { x, y } = graph.getNodeAttributes(node);
      graph.mergeNodeAttributes(node, { x, y }); // so that sigma indexes it
      moveEntity(node, { x, y });
    }
    node = null;
  };
  renderer.on('upNode', drop);
  renderer.on('upStage', drop);
  addEventListener('blur', drop);
  return () => removeEventListener('blur', drop);
}

/** Draws a node elsewhere; in a large drawing without sigma indexing all nodes again in every frame. */
function draw(renderer: Renderer, node: string, point: Point): void {
  const graph = renderer.getGraph();
  if (isMoving(renderer)) {
    Object.assign(graph.getNodeAttributes(node), point);
    renderer.refresh({ partialGraph: { nodes: [node] }, skipIndexation: true, schedule: true });
  } else {
    graph.mergeNodeAttributes(node, point);
  }
}
