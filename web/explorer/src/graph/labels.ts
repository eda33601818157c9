import type { Settings } from 'sigma/settings';
import { palette } from '../ui/palette';
import type { EdgeAttributes, NodeAttributes } from './types';

type Draw = Settings<NodeAttributes, EdgeAttributes>;

export const font = 'system-ui, sans-serif';

type Box = [left: number, top: number, right: number, bottom: number];

/** What labels must not cover in this frame: nodes, and labels that have been drawn. */
let occupied: Box[] = [];

/** Must be called before each frame, with the nodes that labels must not cover. */
export function resetLabels(nodes: Iterable<{ x: number; y: number; size: number }>): void {
  occupied = [];
  for (const { x, y, size } of nodes) {
    const half = size * 0.8;
    occupied.push([x - half, y - half, x + half, y + half]);
  }
}

function isFree([left, top, right, bottom]: Box): boolean {
  return occupied.every(([l, t, r, b]) => right < l || left > r || bottom < t || top > b);
}

/** Draws a name beside its node where it covers nothing, with the number of relations to entities outside the view. */
export const drawNodeLabel: Draw['defaultDrawNodeLabel'] = (context, data, settings) => {
  if (!data.label) {
    return;
  }
  const { ink, paper, faint, standings } = palette();
  const color = data.color === faint ? standings.STATED : ink; // dimmed, since it is not part of the answer
  const size = settings.labelSize;
  const { hiddenDegree = 0, forceLabel = false } = data as Partial<NodeAttributes>;
  const suffix = hiddenDegree > 0 ? ` +${hiddenDegree.toLocaleString('en')}` : '';
  context.font = `500 ${size}px ${font}`;
  const nameWidth = context.measureText(data.label).width;
  const width = nameWidth + (suffix ? context.measureText(suffix).width : 0);
  const boxes = labelBoxes(data, width, size);
  const box = boxes.find(isFree) ?? (forceLabel ? boxes[0] : undefined);
  if (!box) {
    return;
  }
  occupied.push(box);
  const [x, top] = box;
  const y = top + size - 1;
  drawWithHalo(context, data.label, x, y, color, paper);
  if (suffix) {
    context.font = `400 ${size - 1}px ${font}`;
    drawWithHalo(context, suffix, x + nameWidth, y, standings.STATED, paper);
  }
};

/** Returns the boxes of a label right of a node, left of it, below and above. */
function labelBoxes({ x, y, size: radius }: { x: number; y: number; size: number }, width: number, size: number): Box[] {
  const gap = 4;
  const height = size + 3;
  const box = (left: number, top: number): Box => [left, top, left + width, top + height];
  return [
    box(x + radius + gap, y - height / 2),
    box(x - radius - gap - width, y - height / 2),
    box(x - width / 2, y + radius + gap / 2),
    box(x - width / 2, y - radius - gap / 2 - height),
  ];
}

/** Draws the label of the node under the pointer, over all others. */
export const drawNodeHover: Draw['defaultDrawNodeHover'] = (context, data, settings) => {
  occupied = [];
  drawNodeLabel(context, { ...data, forceLabel: true } as typeof data, settings);
};

/** Draws the kind of a relation along its line. */
export const drawEdgeLabel: Draw['defaultDrawEdgeLabel'] = (context, edge, source, target, settings) => {
  if (!edge.label) {
    return;
  }
  const { ink, paper } = palette();
  const dx = target.x - source.x;
  const dy = target.y - source.y;
  const length = Math.hypot(dx, dy);
  context.font = `400 ${settings.edgeLabelSize}px ${font}`;
  const room = length - source.size - target.size - 12;
  if (context.measureText(edge.label).width > room) {
    return;
  }
  const side = (dx < 0 ? -1 : 1) * ((edge as Partial<EdgeAttributes>).offset ?? 0);
  context.save();
  context.translate((source.x + target.x) / 2 + (dy / length) * side, (source.y + target.y) / 2 - (dx / length) * side);
  context.rotate(Math.atan2(dy, dx) + (dx < 0 ? Math.PI : 0));
  context.textAlign = 'center';
  drawWithHalo(context, edge.label, 0, -4, ink, paper);
  context.restore();
};

function drawWithHalo(context: CanvasRenderingContext2D, text: string, x: number, y: number, ink: string, paper: string): void {
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = paper;
  context.strokeText(text, x, y);
  context.fillStyle = ink;
  context.fillText(text, x, y);
}
