import type { Settings } from 'sigma/settings';
import type { EdgeAttributes, NodeAttributes } from './styles';
import { palette } from '../ui/palette';

type Draw = Settings<NodeAttributes, EdgeAttributes>;

export const font = 'system-ui, sans-serif';

type Box = [left: number, top: number, right: number, bottom: number];

/** What names must not cover in this frame: nodes, and names that have been written. */
let covered: Box[] = [];

/** To be called before a frame is drawn, with where the nodes are; of a large drawing, without them. */
export function beginFrame(nodes: Iterable<{ x: number; y: number; size: number }>): void {
  covered = [];
  for (const { x, y, size } of nodes) {
    const half = size * 0.8;
    covered.push([x - half, y - half, x + half, y + half]);
  }
}

function isFree([left, top, right, bottom]: Box): boolean {
  return covered.every(([l, t, r, b]) => right < l || left > r || bottom < t || top > b);
}

/** A name beside its node, where it covers nothing, and how many links lead to what is not drawn. */
export const drawNodeLabel: Draw['defaultDrawNodeLabel'] = (context, data, settings) => {
  if (!data.label) {
    return;
  }
  const { ink, paper, faint, standings } = palette();
  const tint = data.color === faint ? standings.STATED : ink; // what an answer leaves in the dark
  const size = settings.labelSize;
  const { beyond = 0, forceLabel = false } = data as Partial<NodeAttributes>;
  const more = beyond > 0 ? ` +${beyond.toLocaleString('en')}` : '';
  context.font = `500 ${size}px ${font}`;
  const nameWidth = context.measureText(data.label).width;
  const width = nameWidth + (more ? context.measureText(more).width : 0);
  const places = placesFor(data, width, size);
  const place = places.find((one) => isFree(one)) ?? (forceLabel ? places[0] : undefined);
  if (!place) {
    return;
  }
  covered.push(place);
  const [x, top] = place;
  const y = top + size - 1;
  haloed(context, data.label, x, y, tint, paper);
  if (more) {
    context.font = `400 ${size - 1}px ${font}`;
    haloed(context, more, x + nameWidth, y, standings.STATED, paper);
  }
};

/** Right of a node, left of it, below and above. */
function placesFor({ x, y, size: radius }: { x: number; y: number; size: number }, width: number, size: number): Box[] {
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

/** The same under the pointer. */
export const drawNodeHover: Draw['defaultDrawNodeHover'] = (context, data, settings) => {
  covered = [];
  drawNodeLabel(context, { ...data, forceLabel: true } as typeof data, settings);
};

/** What a relation means, along its line. */
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
  const side = (dx < 0 ? -1 : 1) * ((edge as Partial<EdgeAttributes>).shift ?? 0);
  context.save();
  context.translate((source.x + target.x) / 2 + (dy / length) * side, (source.y + target.y) / 2 - (dx / length) * side);
  context.rotate(Math.atan2(dy, dx) + (dx < 0 ? Math.PI : 0));
  context.textAlign = 'center';
  haloed(context, edge.label, 0, -4, ink, paper);
  context.restore();
};

function haloed(context: CanvasRenderingContext2D, text: string, x: number, y: number, ink: string, paper: string): void {
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = paper;
  context.strokeText(text, x, y);
  context.fillStyle = ink;
  context.fillText(text, x, y);
}
