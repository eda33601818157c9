import type { Point } from '../model/placement';
import type { Camera, Stage } from '../state/viewport';
import { isMoving, type Motion } from './motion';
import { calm } from '../ui/palette';
import { halfField, type Renderer } from './renderer';

const moveTime = 350;

export function stageOf(renderer: Renderer, motion: Motion): Stage {
  const camera = renderer.getCamera();
  const graph = renderer.getGraph();
  const go = (state: Partial<Camera>) => {
    if (calm.matches) {
      camera.setState(state);
    } else {
      void camera.animate(state, { duration: moveTime });
    }
  };
  return {
    move: (positions) => {
      motion.goesOn(true);
      graph.updateEachNodeAttributes((id, attributes) => ({ ...attributes, ...positions.get(id) }), { attributes: ['x', 'y'] });
    },
    fit: () => go(framing(pointsOf(renderer, graph.nodes()), renderer)),
    reveal: (ids) => reveal(renderer, ids, go),
    zoom: (factor) => go({ ratio: camera.getBoundedRatio(camera.ratio * factor) }),
    pan: (dx, dy) => go({ x: camera.x + dx * camera.ratio, y: camera.y + dy * camera.ratio }),
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

/** The camera that shows some points with some room around them. */
export function framing(points: readonly Point[], renderer: Renderer): Camera {
  if (points.length === 0) {
    return { x: 0.5, y: 0.5, ratio: 1 };
  }
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, right, low, high] = [least(xs), -least(xs.map((x) => -x)), least(ys), -least(ys.map((y) => -y))];
  const { width, height } = renderer.getDimensions();
  const smaller = Math.min(width, height) || 1;
  const labels = 150; // pixels for names, right of the outermost nodes
  const margin = 40;
  const legend = width > 600 ? 170 : 0; // pixels that it covers, at the left
  const field = 2 * halfField;
  const roomX = Math.max(width - labels - legend - margin, 60) / smaller;
  const roomY = Math.max(height - 2 * margin, 60) / smaller;
  const ratio = Math.max((right - left) / field / roomX, (high - low) / field / roomY, 0.25);
  const shift = ((labels - margin - legend) / 2 / smaller) * ratio;
  return { x: 0.5 + (left + right) / 2 / field + shift, y: 0.5 + (low + high) / 2 / field, ratio };
}

function least(values: readonly number[]): number {
  return values.reduce((least, value) => Math.min(least, value), Infinity);
}

/** Moves the camera if some of the nodes lie outside of what is seen. */
function reveal(renderer: Renderer, ids: readonly string[], go: (state: Camera) => void): void {
  const points = pointsOf(renderer, ids);
  const { width, height } = renderer.getDimensions();
  const margin = 30;
  const outside = points.some((point) => {
    const { x, y } = renderer.graphToViewport(point);
    return x < margin || y < margin || x > width - margin || y > height - margin;
  });
  if (outside) {
    const camera = renderer.getCamera();
    const framed = framing(points, renderer);
    go({ ...framed, ratio: Math.max(framed.ratio, camera.ratio) });
  }
}
