import { lineOffsets, nodeSize } from '../graph/styles';
import type { Drawing, Line } from '../model/drawing';
import { type Entity, entityTypes, type Standing, standings, type Verdict, verdicts } from '../model/graph';
import type { Point } from '../model/placement';
import type { View } from '../model/view';
import { standingWords, typeWords, verdictWords } from '../model/words';
import { kindWords } from '../model/kinds';
import { dashArrays, strokePaths } from '../ui/line-sample';
import { lineWidths, type Palette } from '../ui/palette';
import { outlines } from '../ui/shape';

interface Scene {
  drawing: Drawing;
  view: View;
  entities: ReadonlyMap<string, Entity>;
  palette: Palette;
  width: number;
  height: number;
  toScreen: (point: Point) => Point;
  scale: (size: number) => number;
}

/** Returns the drawing as SVG, with its legend. */
export function pictureOf(scene: Scene): string {
  const { width, height, palette, drawing } = scene;
  const offsets = lineOffsets(drawing.lines);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif">`,
    `<rect width="${width}" height="${height}" fill="${palette.paper}"/>`,
    ...drawing.lines.map((line) => lineOf(line, offsets.get(line.relation.id) ?? 0, scene)),
    ...[...drawing.entities].map((id) => nodeOf(id, scene)),
    legendOf(scene),
    '</svg>',
  ].join('\n');
}

function nodeOf(id: string, { entities, view, toScreen, scale, palette }: Scene): string {
  const entity = entities.get(id)!;
  const { x, y } = toScreen(view.nodes.get(id)!);
  const radius = scale(nodeSize(entity.degree));
  const ring = view.selected.includes(id) ? palette.ink : view.highlighted.includes(id) ? palette.accent : null;
  const stroke = ring ? ` stroke="${ring}" stroke-width="2" paint-order="stroke"` : '';
  const label = `<text x="${fixed(radius + 5)}" y="4" font-size="13" font-weight="500" fill="${palette.ink}" stroke="${palette.paper}" stroke-width="4" stroke-linejoin="round" paint-order="stroke">${escapeXML(entity.name)}</text>`;
  return `<g transform="translate(${fixed(x)} ${fixed(y)})"><path d="${outlines[entity.type]}" transform="scale(${fixed(radius / 8)})" fill="${palette.types[entity.type]}"${stroke}/>${label}</g>`;
}

function lineOf({ relation, verdict }: Line, offset: number, { view, entities, toScreen, scale, palette }: Scene): string {
  const from = toScreen(view.nodes.get(relation.source)!);
  const to = toScreen(view.nodes.get(relation.target)!);
  const length = Math.hypot(to.x - from.x, to.y - from.y) - scale(nodeSize(entities.get(relation.target)!.degree)) - 2;
  const emphasis = view.selected.includes(relation.id) ? palette.ink : view.highlighted.includes(relation.id) ? palette.accent : null;
  const color = emphasis ?? palette.standings[relation.standing];
  const side = to.x < from.x ? 1 : -1;
  const angle = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
  const strokes = strokesOf(relation.standing, verdict ?? 'CERTAIN', Math.max(length - 8, 0), color, emphasis ? 1.4 : 0);
  const tip = `<path d="M${fixed(length)} 0l-8 -4v8z" fill="${color}"/>`;
  const title = `<title>${escapeXML(`${entities.get(relation.source)!.name} ${kindWords[relation.kind].out} ${entities.get(relation.target)!.name}`)}</title>`;
  return `<g transform="translate(${fixed(from.x)} ${fixed(from.y)}) rotate(${fixed(angle)}) translate(0 ${side * offset})">${title}${strokes}${tip}</g>`;
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
  const rows: [symbol: string, label: string][] = [
    ...entityTypes
      .filter((type) => types.has(type))
      .map((type): [string, string] => [`<path d="${outlines[type]}" transform="translate(14 0) scale(.8)" fill="${palette.types[type]}"/>`, typeWords[type].one]),
    ...standings
      .filter((standing) => used.has(standing))
      .map((standing): [string, string] => [strokesOf(standing, 'CERTAIN', 28, palette.standings[standing]), standingWords[standing].name]),
    ...(view.asOf === null
      ? []
      : verdicts.map((verdict): [string, string] => [strokesOf('STATED', verdict, 28, palette.standings.STATED), `${verdictWords[verdict]} in ${view.asOf}`])),
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
