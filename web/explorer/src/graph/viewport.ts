import type { Point } from '../model/placement';
import { type Camera, leftInset, type Viewport } from '../state/viewport';
import { isMoving, type Motion } from './motion';
import { halfWidth } from './renderer';
import type { Renderer } from './types';

const animationTime = 350; // milliseconds
const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');

/** Implements the viewport port with sigma. */
export function createViewport(renderer: Renderer, motion: Motion): Viewport {
  const camera = renderer.getCamera();
  const graph = renderer.getGraph();
  const moveCamera = (state: Partial<Camera>) => {
    if (reducedMotion.matches) {
      camera.setState(state);
    } else {
      void camera.animate(state, { duration: animationTime });
    }
  };
  return {
    preview: (positions) => {
      if (reducedMotion.matches) {
        return;
      }
      motion.moved(true);
      graph.updateEachNodeAttributes((id, attributes) => ({ ...attributes, ...positions.get(id) }), { attributes: ['x', 'y'] });
    },
    fit: (below = 0) => moveCamera(cameraFor(pointsOf(renderer, graph.nodes()), renderer, below)),
    reveal: (ids) => reveal(renderer, ids, moveCamera),
    zoom: (factor) => moveCamera({ ratio: camera.getBoundedRatio(camera.ratio * factor) }),
    pan: (dx, dy) => moveCamera({ x: camera.x + dx * camera.ratio, y: camera.y + dy * camera.ratio }),
    camera: () => ({ x: camera.x, y: camera.y, ratio: camera.ratio }),
    setCamera: (state) => camera.setState(state),
    toScreen: (point) => renderer.graphToViewport(point),
    scale: (size) => renderer.scaleSize(size),
    isMoving: () => camera.isAnimated() || isMoving(renderer),
    dimensions: () => renderer.getDimensions(),
  };
}

function pointsOf(renderer: Renderer, ids: readonly string[]): Point[] {
  const graph = renderer.getGraph();
  return ids.filter((id) => graph.hasNode(id)).map((id) => graph.getNodeAttributes(id));
}

/** Returns the camera that fits some points with room around them, and pixels below them. */
function cameraFor(points: readonly Point[], renderer: Renderer, below = 0): Camera {
  if (points.length === 0) {
    return { x: 0.5, y: 0.5, ratio: 1 };
  }
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, right, low, high] = [minOf(xs), -minOf(xs.map((x) => -x)), minOf(ys), -minOf(ys.map((y) => -y))];
  const { width, height } = renderer.getDimensions();
  const smaller = Math.min(width, height) || 1;
  const labels = 150; // pixels for labels, right of the outermost nodes
  const margin = 40;
  const legend = Math.max(width > 600 ? 200 : 0, leftInset.value && leftInset.value + 60); // pixels that the legend covers at the left
  const field = 2 * halfWidth;
  const roomX = Math.max(width - labels - legend - margin, 60) / smaller;
  const roomY = Math.max(height - 2 * margin - below, 60) / smaller;
  const ratio = Math.max((right - left) / field / roomX, (high - low) / field / roomY, 0.42);
  const shift = ((labels - margin - legend) / 2 / smaller) * ratio;
  return { x: 0.5 + (left + right) / 2 / field + shift, y: 0.5 + (low + high) / 2 / field - (below / 2 / smaller) * ratio, ratio };
}

function minOf(values: readonly number[]): number {
  return values.reduce((min, value) => Math.min(min, value), Infinity);
}

/** Moves the camera if some of the nodes are outside of the canvas. */
function reveal(renderer: Renderer, ids: readonly string[], moveCamera: (state: Camera) => void): void {
  const points = pointsOf(renderer, ids);
  const { width, height } = renderer.getDimensions();
  const margin = 30;
  const outside = points.some((point) => {
    const { x, y } = renderer.graphToViewport(point);
    return x < margin || y < margin || x > width - margin || y > height - margin;
  });
  if (outside) {
    const camera = renderer.getCamera();
    const target = cameraFor(points, renderer);
    moveCamera({ ...target, ratio: Math.max(target.ratio, camera.ratio) });
  }
}
