import type { Settings } from 'sigma/settings';
import { isolateBidi } from '../model/code-points';
import { curveOf, pointOn } from '../model/curve';
import { type Palette, palette } from '../ui/palette';
import { formatNumber } from '../words/messages';
import { fitLabel, font, type Label } from './label-text';
import { sides } from './label-sides';
import type { EdgeAttributes, NodeAttributes, Renderer } from './types';

type Box = readonly [left: number, top: number, right: number, bottom: number];

/** A node on the screen, in pixels. */
interface Spot {
  x: number;
  y: number;
  radius: number;
}

const fontSize = 13;
const edgeFontSize = 11;
const lineHeight = 15;
/** Names of nodes with a smaller radius are not written, unless they must be. */
const minRadius = 4.5;
/** Names avoid covering nodes in drawings of up to so many. */
const maxNodesToAvoid = 300;
const maxLabels = 160;

/**
 * Writes the names of nodes and the words of lines: the important ones first, none over another, over a node or below
 * a panel. A name stays on its side of the node as long as there is room.
 */
export class Labels {
  readonly #renderer: Renderer;
  readonly #sides = new Map<string, number>();
  /** The nodes, those first whose names must be written, then the largest. */
  #order: string[] = [];
  /** The lines with words, by their ends. */
  #bundles: string[][] = [];
  #occupied: Box[] = [];

  constructor(renderer: Renderer) {
    this.#renderer = renderer;
    renderer.on('afterRender', () => this.#draw());
  }

  /** Must be called when the graph has changed. */
  update(): void {
    const graph = this.#renderer.getGraph();
    const rank = (id: string) => graph.getNodeAttribute(id, 'size') + (graph.getNodeAttribute(id, 'forceLabel') ? 1000 : 0);
    const ranks = new Map(graph.nodes().map((id) => [id, rank(id)]));
    this.#order = [...ranks.keys()].sort((a, b) => ranks.get(b)! - ranks.get(a)!);
    const bundles = new Map<string, string[]>();
    graph.forEachEdge((id, { label, color }, source, target) => {
      if (label !== null) {
        const ends = [...[source, target].sort(), color].join(' ');
        bundles.set(ends, [...(bundles.get(ends) ?? []), id]);
      }
    });
    this.#bundles = [...bundles.values()];
  }

  /** Returns a function for sigma that writes the name of the node under the pointer where it stands, over all others. */
  hover(): Settings<NodeAttributes, EdgeAttributes>['defaultDrawNodeHover'] {
    return (context, data) => {
      const attributes = data as unknown as NodeAttributes & { key: string };
      const spot = { x: data.x, y: data.y, radius: data.size };
      const label = fitLabel(context, attributes.label, suffixOf(attributes));
      const side = this.#sides.get(attributes.key) ?? attributes.side;
      write(context, label, boxOf(spot, label, side), palette().ink, palette());
    };
  }

  #draw(): void {
    const renderer = this.#renderer;
    const context = renderer.getCanvases().labels?.getContext('2d');
    const graph = renderer.getGraph();
    if (!context) {
      return;
    }
    this.#occupied = overlays(renderer.getContainer());
    if (graph.order <= maxNodesToAvoid) {
      for (const id of this.#order) {
        const { x, y, radius } = this.#spotOf(id);
        const half = radius * 0.8;
        this.#occupied.push([x - half, y - half, x + half, y + half]);
      }
    }
    this.#writeNames(context);
    for (const bundle of this.#bundles) {
      this.#writeBundle(context, bundle);
    }
  }

  #spotOf(id: string): Spot {
    const data = this.#renderer.getNodeDisplayData(id)!;
    const { x, y } = this.#renderer.framedGraphToViewport(data);
    return { x, y, radius: this.#renderer.scaleSize(data.size) };
  }

  #writeNames(context: CanvasRenderingContext2D): void {
    const { width, height } = this.#renderer.getDimensions();
    const graph = this.#renderer.getGraph();
    let written = 0;
    for (const id of this.#order) {
      if (!graph.hasNode(id)) {
        continue;
      }
      const attributes = graph.getNodeAttributes(id);
      const spot = this.#spotOf(id);
      if (written >= maxLabels || (!attributes.forceLabel && spot.radius < minRadius)) {
        break;
      }
      const { x, y } = spot;
      if (attributes.label && x > -150 && y > -50 && x < width + 150 && y < height + 50 && this.#writeName(context, id, spot, attributes)) {
        written++;
      }
    }
  }

  /** Writes the name of a node if there is room; reports whether there was. */
  #writeName(context: CanvasRenderingContext2D, id: string, spot: Spot, attributes: NodeAttributes): boolean {
    const label = fitLabel(context, attributes.label, suffixOf(attributes));
    const preferred = this.#sides.get(id);
    const order = [...new Set([...(preferred === undefined ? [] : [preferred]), attributes.side, ...Object.values(sides)])];
    const side = order.find((side) => this.#isFree(boxOf(spot, label, side))) ?? (attributes.forceLabel ? attributes.side : undefined);
    if (side === undefined) {
      return false;
    }
    if (preferred === undefined) {
      this.#sides.set(id, side);
    }
    const box = boxOf(spot, label, side);
    this.#occupied.push(box);
    const colors = palette();
    // A name is dimmed where its node is, since it is not part of the answer.
    write(context, label, box, attributes.color === colors.faint ? colors.standings.STATED : colors.ink, colors);
    return true;
  }

  #isFree([left, top, right, bottom]: Box): boolean {
    return this.#occupied.every(([l, t, r, b]) => right < l || left > r || bottom < t || top > b);
  }

  /** Writes the words of the lines between two nodes, once, along one of them. */
  #writeBundle(context: CanvasRenderingContext2D, bundle: readonly string[]): void {
    const graph = this.#renderer.getGraph();
    const [first] = bundle.filter((id) => graph.hasEdge(id));
    if (first === undefined) {
      return;
    }
    const words = new Map<string, number>();
    bundle.forEach((id) => graph.hasEdge(id) && words.set(graph.getEdgeAttribute(id, 'label')!, (words.get(graph.getEdgeAttribute(id, 'label')!) ?? 0) + 1));
    const text = [...words].map(([word, n]) => (n > 1 ? `${word} ×${n}` : word)).join(' · ');
    const [source, target] = graph.extremities(first).map((id) => this.#spotOf(id)) as [Spot, Spot];
    const curve = curveOf(source, target, graph.getEdgeAttributes(first));
    const length = Math.hypot(target.x - source.x, target.y - source.y);
    context.font = `400 ${edgeFontSize}px ${font}`;
    const width = context.measureText(text).width;
    if (width > length - source.radius - target.radius - 10) {
      return;
    }
    const angle = Math.atan2(target.y - source.y, target.x - source.x);
    for (const part of [0.5, 0.36, 0.64]) {
      const { x, y } = pointOn(curve, part);
      const halfWidth = (Math.abs(Math.cos(angle)) * width) / 2 + 3;
      const halfHeight = (Math.abs(Math.sin(angle)) * width) / 2 + 6;
      const box: Box = [x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight];
      if (this.#isFree(box)) {
        this.#occupied.push(box);
        writeAlong(context, text, x, y, target.x < source.x ? angle + Math.PI : angle);
        return;
      }
    }
  }
}

/** Returns the boxes of what lies over the drawing, such as the legend. */
function overlays(container: HTMLElement): Box[] {
  const { left, top } = container.getBoundingClientRect();
  return [...(container.parentElement?.querySelectorAll('.legend, .zoom, .caption, .stage-bar') ?? [])].map((element) => {
    const box = element.getBoundingClientRect();
    return [box.left - left, box.top - top, box.right - left, box.bottom - top];
  });
}

function suffixOf({ hiddenDegree = 0 }: Partial<NodeAttributes>): string {
  return hiddenDegree > 0 ? ` +${formatNumber(hiddenDegree)}` : '';
}

/** Returns the box of a label on a side of a node. */
function boxOf({ x, y, radius }: Spot, { width, lines }: Label, side: number): Box {
  const gap = 4;
  const height = lines.length * lineHeight + 1;
  const at = (left: number, top: number): Box => [left, top, left + width, top + height];
  switch (side) {
    case sides.left:
      return at(x - radius - gap - width, y - height / 2);
    case sides.below:
      return at(x - width / 2, y + radius + gap / 2);
    case sides.above:
      return at(x - width / 2, y - radius - gap / 2 - height);
    case sides.aboveRight:
      return at(x + radius * 0.6, y - radius - height + 2);
    case sides.belowRight:
      return at(x + radius * 0.6, y + radius - 2);
    case sides.aboveLeft:
      return at(x - radius * 0.6 - width, y - radius - height + 2);
    case sides.belowLeft:
      return at(x - radius * 0.6 - width, y + radius - 2);
    default:
      return at(x + radius + gap, y - height / 2);
  }
}

function write(context: CanvasRenderingContext2D, { lines, suffix, width }: Label, [left, top]: Box, ink: string, { paper, standings }: Palette): void {
  context.textAlign = 'left';
  lines.forEach((line, i) => {
    const y = top + (i + 1) * lineHeight - 3;
    const isLast = i === lines.length - 1;
    context.font = `500 ${fontSize}px ${font}`;
    const lineWidth = context.measureText(line).width;
    const x = left + (width - lineWidth - (isLast ? suffix.width : 0)) * (lines.length > 1 ? 0.5 : 0);
    writeWithHalo(context, isolateBidi(line), x, y, ink, paper);
    if (isLast && suffix.text) {
      context.font = `400 ${fontSize - 1}px ${font}`;
      writeWithHalo(context, suffix.text, x + lineWidth, y, standings.STATED, paper);
    }
  });
}

function writeAlong(context: CanvasRenderingContext2D, text: string, x: number, y: number, angle: number): void {
  const { ink, paper } = palette();
  context.save();
  context.translate(x, y);
  context.rotate(angle);
  context.textAlign = 'center';
  writeWithHalo(context, text, 0, -4, ink, paper);
  context.restore();
}

function writeWithHalo(context: CanvasRenderingContext2D, text: string, x: number, y: number, ink: string, paper: string): void {
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = paper;
  context.strokeText(text, x, y);
  context.fillStyle = ink;
  context.fillText(text, x, y);
}
