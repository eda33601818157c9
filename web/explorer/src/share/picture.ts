import { flowBend, flowVerdict, flowWidth, lineBends, nodeSize, straight } from '../graph/styles';
import { type Bend, type Curve, curveOf, loopRadius } from '../model/curve';
import { comparedDates, outcomes } from '../model/compare';
import type { Drawing, Line } from '../model/drawing';
import type { Flow } from '../model/flow';
import { type Entity, entityTypes, type Standing, standings, type Verdict, verdicts } from '../model/graph';
import type { Point } from '../model/placement';
import type { View } from '../model/view';
import { outcomeWords, standingWords, typeWords, verdictWords } from '../model/words';
import { kindWords } from '../model/kinds';
import { dashArrays, strokePaths } from '../ui/line-sample';
import { lineColor, lineWidths, type Palette } from '../ui/palette';
import { outlines } from '../ui/shape';
import { t } from '../words/messages';

interface Scene {
  drawing: Drawing;
  view: View;
  entities: ReadonlyMap<string, Entity>;
  palette: Palette;
  width: number;
  height: number;
  toScreen: (point: Point) => Point;
  scale: (size: number) => number;
  /** What it is and where it comes from, a line each. */
  caption: readonly string[];
}

/** Returns the drawing as SVG, with its legend. */
export function pictureOf(scene: Scene): string {
  const { width, height, palette, drawing } = scene;
  const bends = lineBends(drawing.lines);
  const maxPeople = drawing.flows.reduce((max, { people }) => Math.max(max, people), 1);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif">`,
    `<rect width="${width}" height="${height}" fill="${palette.paper}"/>`,
    ...drawing.flows.map((flow) => flowOf(flow, maxPeople, scene)),
    ...drawing.lines.map((line) => lineOf(line, bends.get(line.relation.id) ?? straight, scene)),
    ...[...drawing.entities].map((id) => nodeOf(id, scene)),
    legendOf(scene),
    captionOf(scene),
    '</svg>',
  ].join('\n');
}

/** Returns the caption at the lower right, where the drawing has its buttons on the screen. */
function captionOf({ caption, width, height, palette }: Scene): string {
  const lineHeight = 15;
  const line = (text: string, i: number) =>
    `<text x="${width - 12}" y="${height - 12 - (caption.length - 1 - i) * lineHeight}" text-anchor="end" font-size="11" font-weight="${i === 0 ? 600 : 400}" fill="${palette.ink}" stroke="${palette.paper}" stroke-width="4" stroke-linejoin="round" paint-order="stroke">${escapeXML(text)}</text>`;
  return `<g>${caption.map(line).join('')}</g>`;
}

function nodeOf(id: string, scene: Scene): string {
  const { entities, view, toScreen, palette } = scene;
  const entity = entities.get(id)!;
  const { x, y } = toScreen(view.nodes.get(id)!);
  const radius = radiusOf(id, scene);
  const ring = view.selected.includes(id) ? palette.ink : view.highlighted.includes(id) ? palette.accent : null;
  const stroke = ring ? ` stroke="${ring}" stroke-width="2" paint-order="stroke"` : '';
  const label = `<text x="${fixed(radius + 5)}" y="4" font-size="13" font-weight="500" fill="${palette.ink}" stroke="${palette.paper}" stroke-width="4" stroke-linejoin="round" paint-order="stroke">${escapeXML(entity.name)}</text>`;
  return `<g transform="translate(${fixed(x)} ${fixed(y)})"><path d="${outlines[entity.type]}" transform="scale(${fixed(radius / 8)})" fill="${palette.types[entity.type]}"${stroke}/>${label}</g>`;
}

function lineOf(line: Line, bend: Bend, scene: Scene): string {
  const { relation, verdict } = line;
  const { view, entities, toScreen, palette } = scene;
  const from = toScreen(view.nodes.get(relation.source)!);
  const to = toScreen(view.nodes.get(relation.target)!);
  const emphasis = view.selected.includes(relation.id) ? palette.ink : view.highlighted.includes(relation.id) ? palette.accent : null;
  const color = emphasis ?? lineColor(line, palette);
  const title = `<title>${escapeXML(`${entities.get(relation.source)!.name} ${kindWords[relation.kind].out} ${entities.get(relation.target)!.name}`)}</title>`;
  const radius = radiusOf(relation.target, scene);
  if (relation.source === relation.target) {
    const loop = loopRadius + 0.4 * radius;
    return `<circle cx="${fixed(from.x)}" cy="${fixed(from.y - radius - 0.75 * loop)}" r="${fixed(loop)}" fill="none" stroke="${color}" stroke-width="${lineWidths[relation.standing]}">${title}</circle>`;
  }
  if (bend !== straight) {
    return curvedLine(curveOf(from, to, bend), { radius, color, width: lineWidths[relation.standing] + (emphasis ? 1.4 : 0), verdict: verdict ?? 'CERTAIN', title });
  }
  const length = Math.hypot(to.x - from.x, to.y - from.y) - radius - 2;
  const angle = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
  const strokes = strokesOf(relation.standing, verdict ?? 'CERTAIN', Math.max(length - 8, 0), color, emphasis ? 1.4 : 0);
  const tip = `<path d="M${fixed(length)} 0l-8 -4v8z" fill="${color}"/>`;
  return `<g transform="translate(${fixed(from.x)} ${fixed(from.y)}) rotate(${fixed(angle)})">${title}${strokes}${tip}</g>`;
}

function flowOf(flow: Flow, maxPeople: number, scene: Scene): string {
  const { entities, view, toScreen, palette } = scene;
  const curve = curveOf(toScreen(view.nodes.get(flow.from)!), toScreen(view.nodes.get(flow.to)!), flowBend);
  const title = `<title>${escapeXML(`${entities.get(flow.from)!.name} → ${entities.get(flow.to)!.name}: ${flow.people}`)}</title>`;
  const width = flowWidth(flow.people, maxPeople);
  return `<g opacity="0.6">${curvedLine(curve, { radius: radiusOf(flow.to, scene), color: palette.flow, width, verdict: flowVerdict(flow), title })}</g>`;
}

interface CurvedLine {
  /** Of the node at its end. */
  radius: number;
  color: string;
  width: number;
  verdict: Verdict;
  title: string;
}

function curvedLine({ from, control, to }: Curve, { radius, color, width, verdict, title }: CurvedLine): string {
  const distance = Math.hypot(to.x - control.x, to.y - control.y) || 1;
  const [dx, dy] = [(to.x - control.x) / distance, (to.y - control.y) / distance];
  const head = 5 + 1.5 * width;
  const at = (back: number) => ({ x: to.x - dx * back, y: to.y - dy * back });
  const [tip, end] = [at(radius + 2), at(radius + 2 + head)];
  const half = head / 2;
  const points = [tip, { x: end.x - dy * half, y: end.y + dx * half }, { x: end.x + dy * half, y: end.y - dx * half }];
  const dash = dashArrays[verdict] ? ` stroke-dasharray="${dashArrays[verdict]}"` : '';
  const line = `M${fixed(from.x)} ${fixed(from.y)}Q${fixed(control.x)} ${fixed(control.y)} ${fixed(end.x)} ${fixed(end.y)}`;
  return `<g>${title}<path d="${line}" fill="none" stroke="${color}" stroke-width="${fixed(width)}"${dash}/><path d="M${points.map(({ x, y }) => `${fixed(x)} ${fixed(y)}`).join('L')}z" fill="${color}"/></g>`;
}

function radiusOf(id: string, { entities, drawing, scale }: Scene): number {
  return scale(nodeSize(entities.get(id)!.degree, drawing.maxDegree));
}

function strokesOf(standing: Standing, verdict: Verdict, length: number, color: string, extraWidth = 0): string {
  const dash = dashArrays[verdict] ? ` stroke-dasharray="${dashArrays[verdict]}"` : '';
  return strokePaths(standing, length)
    .map((path) => `<path d="${path}" fill="none" stroke="${color}" stroke-width="${lineWidths[standing] + extraWidth}"${dash}/>`)
    .join('');
}

function legendOf({ drawing, view, entities, palette, height }: Scene): string {
  const types = new Set([...drawing.entities].map((id) => entities.get(id)!.type));
  const used = new Set(drawing.lines.map(({ relation }) => relation.standing));
  const dates = comparedDates(view);
  const rows: [symbol: string, label: string][] = [
    ...entityTypes
      .filter((type) => types.has(type))
      .map((type): [string, string] => [`<path d="${outlines[type]}" transform="translate(14 0) scale(.8)" fill="${palette.types[type]}"/>`, typeWords[type].one]),
    ...standings
      .filter((standing) => used.has(standing))
      .map((standing): [string, string] => [strokesOf(standing, 'CERTAIN', 28, palette.standings[standing]), standingWords[standing].name]),
    ...(dates === null ? [] : outcomes.map((outcome): [string, string] => [strokesOf('STATED', 'CERTAIN', 28, palette.outcomes[outcome]), outcomeWords[outcome]])),
    ...(view.asOf === null || dates !== null
      ? []
      : verdicts.map((verdict): [string, string] => [strokesOf('STATED', verdict, 28, palette.standings.STATED), t('in {date}: {verdict}', { date: view.asOf!, verdict: verdictWords[verdict] })])),
  ];
  const rowHeight = 18;
  const top = height - rows.length * rowHeight - 14;
  const text = (label: string) => `<text x="38" y="4" font-size="12" fill="${palette.ink}">${escapeXML(label)}</text>`;
  const background = `<rect x="8" y="${top - 12}" width="176" height="${rows.length * rowHeight + 12}" rx="6" fill="${palette.paper}" stroke="${palette.faint}"/>`;
  return `<g>${background}${rows.map(([symbol, label], i) => `<g transform="translate(18 ${top + i * rowHeight + 3})">${symbol}${text(label)}</g>`).join('')}</g>`;
}

function fixed(value: number): string {
  return value.toFixed(2);
}

/** Escapes a text for XML, without the characters that XML cannot hold. */
function escapeXML(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
