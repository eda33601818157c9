import { MultiDirectedGraph } from 'graphology';
import { Sigma } from 'sigma';
import { drawThinLines, LineProgram } from './edge-program';
import { beginFrame, drawEdgeLabel, drawNodeHover, drawNodeLabel, font } from './labels';
import type { EdgeAttributes, NodeAttributes } from './styles';
import { manyLines } from './motion';
import { NodeShapeProgram } from './node-program';

export type Renderer = Sigma<NodeAttributes, EdgeAttributes>;

/** Half the width, in units of the drawing, of what is seen at a camera ratio of 1. */
export const halfField = 500;

/**
 * Draws into an element with WebGL; throws where there is none. The drawing's units do not depend on what is
 * drawn, so that nothing moves on the screen because something else was added.
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
    beginFrame(renderer.getGraph().order <= fewNodes ? onScreen(renderer) : []);
    drawThinLines(renderer.getGraph().size > manyLines && renderer.getCamera().ratio > farAway);
  });
  renderer.setCustomBBox({ x: [-halfField, halfField], y: [-halfField, halfField] });
  return renderer;
}

/** Camera ratio from which lines of a large drawing are drawn thin. */
const farAway = 1;

/** Nodes up to which names are kept from covering them. */
const fewNodes = 300;

function onScreen(renderer: Renderer) {
  return renderer.getGraph().mapNodes((_, { x, y, size }) => ({ ...renderer.graphToViewport({ x, y }), size: renderer.scaleSize(size) }));
}
