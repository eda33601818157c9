import { moveTo } from '../state/commands';
import type { Renderer } from './renderer';

/** Lets nodes be dragged. What was dragged stays where it was put. */
export function dragging(renderer: Renderer): () => void {
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
    graph.mergeNodeAttributes(node, { x, y });
    moved = true;
  });
  const drop = () => {
    if (node !== null && moved && graph.hasNode(node)) {
      const { x, y } = graph.getNodeAttributes(node);
      moveTo(node, { x, y });
    }
    node = null;
  };
  renderer.on('upNode', drop);
  renderer.on('upStage', drop);
  addEventListener('blur', drop);
  return () => removeEventListener('blur', drop);
}
