import { MultiDirectedGraph } from 'graphology';
import { Sigma } from 'sigma';
import { drawThinLines, LineProgram } from './edge-program';
import { CurveProgram } from './curve-program';
import { manyLines } from './motion';
import { NodeShapeProgram } from './node-program';
import type { EdgeAttributes, NodeAttributes, Renderer } from './types';

/** Half the width of the canvas, in units of the drawing, at a camera ratio of 1. */
export const halfWidth = 500;

/**
 * Creates a renderer in an element; throws if there is no WebGL. The drawing's units do not depend on what is drawn, so
 * that nothing moves on the screen because something else was added.
 */
export function createRenderer(container: HTMLElement): Renderer {
  const probe = document.createElement('canvas');
  if (!probe.getContext('webgl2') && !probe.getContext('webgl')) {
    throw new Error('no WebGL');
  }
  const renderer: Renderer = new Sigma(new MultiDirectedGraph<NodeAttributes, EdgeAttributes>(), container, {
    nodeProgramClasses: { shape: NodeShapeProgram as never },
    edgeProgramClasses: { line: LineProgram as never, curve: CurveProgram as never },
    defaultNodeType: 'shape',
    defaultEdgeType: 'line',
    enableEdgeEvents: true,
    renderLabels: false, // labels.ts writes them
    renderEdgeLabels: false,
    zIndex: true,
    stagePadding: 0,
    minCameraRatio: 0.02,
    maxCameraRatio: 60,
    allowInvalidContainer: true,
  });
  renderer.on('beforeRender', () => {
    drawThinLines(renderer.getGraph().size > manyLines && renderer.getCamera().ratio > thinLinesRatio);
  });
  renderer.setCustomBBox({ x: [-halfWidth, halfWidth], y: [-halfWidth, halfWidth] });
  return renderer;
}

/** The lines of a large drawing are thin above this camera ratio. */
const thinLinesRatio = 1;
