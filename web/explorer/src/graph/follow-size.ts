import type { Renderer } from './types';

/** Has the drawing follow the size of its element, which panels change, too; returns a function that ends it. */
export function followSize(renderer: Renderer): () => void {
  const observer = new ResizeObserver(() => {
    renderer.resize();
    renderer.scheduleRefresh();
  });
  observer.observe(renderer.getContainer());
  return () => observer.disconnect();
}
