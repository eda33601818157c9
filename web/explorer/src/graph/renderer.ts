import { MultiDirectedGraph } from 'graphology';
import { Sigma } from 'sigma';
import { drawThinLines, LineProgram } from './edge-program';
import { drawEdgeLabel, drawNodeHover, drawNodeLabel, font, resetLabels } from './labels';
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
    edgeProgramClasses: { line: LineProgram as never },
    defaultNodeType: 'shape',
    defaultEdgeType: 'line',
    defaultDrawNodeLabel: drawNodeLabel,
    defaultDrawNodeHover: drawNodeHover,
    defaultDrawEdgeLabel: drawEdgeLabel,
    enableEdgeEvents: true,
    renderEdgeLabels: true,
    zIndex: true,
    labelFont: font,
    labelSize: 13,
    edgeLabelSize: 11,
    labelDensity: 1.2,
    labelGridCellSize: 90,
    labelRenderedSizeThreshold: 5,
    stagePadding: 0,
    minCameraRatio: 0.02,
    maxCameraRatio: 60,
    allowInvalidContainer: true,
  });
  renderer.on('beforeRender', () => {
    resetLabels(renderer.getGraph().order <= maxNodesToAvoid ? onScreen(renderer) : []);
    drawThinLines(renderer.getGraph().size > manyLines && renderer.getCamera().ratio > thinLinesRatio);
  });
  renderer.setCustomBBox({ x: [-halfWidth, halfWidth], y: [-halfWidth, halfWidth] });
  return renderer;
}

/** The lines of a large drawing are thin above this camera ratio. */
const thinLinesRatio = 1;

/** Labels avoid covering nodes in drawings of up to so many. */
const maxNodesToAvoid = 300;

function onScreen(renderer: Renderer) {
  return renderer.getGraph().mapNodes((_, { x, y, size }) => ({ ...renderer.graphToViewport({ x, y }), size: renderer.scaleSize(size) }));
}
