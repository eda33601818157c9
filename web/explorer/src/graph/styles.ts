import { isolated, shortened } from '../model/code-points';
import type { Entity } from '../model/graph';
import { kindWords } from '../model/words';
import type { Line } from '../model/drawing';
import type { Spot } from '../model/view';
import type { EdgeLook } from './edge-program';
import type { NodeLook } from './node-program';
import { dashes, forms, type Palette, shapes, thickness } from '../ui/palette';

export interface NodeAttributes extends NodeLook {
  x: number;
  y: number;
  size: number;
  color: string;
  label: string;
  forceLabel: boolean;
  highlighted: boolean;
  /** Relations that lead to what is not drawn. */
  beyond: number;
}

export interface EdgeAttributes extends EdgeLook {
  size: number;
  color: string;
  label: string | null;
  forceLabel: boolean;
  zIndex: number;
}

const transparent = 'rgba(0, 0, 0, 0)';
const longestLabel = 34;

/** The more relations touch it, the larger; a hub does not cover the rest. */
export function sizeOf(degree: number): number {
  return Math.min(5.5 + 2.1 * Math.log2(1 + degree), 20);
}

export interface Emphasis {
  selected: ReadonlySet<string>;
  lit: ReadonlySet<string>;
}

export function nodeLook(entity: Entity, spot: Spot, beyond: number, { selected, lit }: Emphasis, palette: Palette): NodeAttributes {
  const isSelected = selected.has(entity.id);
  const isLit = lit.has(entity.id);
  const dimmed = lit.size > 0 && !isLit && !isSelected;
  return {
    x: spot.x,
    y: spot.y,
    size: sizeOf(entity.degree),
    color: dimmed ? palette.faint : palette.types[entity.type],
    shape: shapes[entity.type],
    ring: isSelected ? palette.ink : isLit ? palette.accent : transparent,
    pinned: spot.pinned,
    label: isolated(shortened(entity.name, longestLabel)),
    forceLabel: isSelected || isLit,
    highlighted: false,
    beyond,
  };
}

export function edgeLook({ relation, verdict }: Line, shift: number, { selected, lit }: Emphasis, palette: Palette): EdgeAttributes {
  const isSelected = selected.has(relation.id);
  const isLit = lit.has(relation.id);
  const touched = selected.has(relation.source) || selected.has(relation.target);
  const dimmed = lit.size > 0 && !isLit && !isSelected;
  const color = isSelected ? palette.ink : isLit ? palette.accent : dimmed ? palette.faint : palette.standings[relation.standing];
  return {
    size: thickness[relation.standing] + (isSelected || isLit ? 1.4 : 0),
    color,
    dash: verdict ? dashes[verdict] : 0,
    form: forms[relation.standing],
    shift,
    label: isSelected || isLit || touched ? kindWords[relation.kind].out : null,
    forceLabel: isSelected || isLit || touched,
    zIndex: isSelected || isLit ? 1 : 0,
  };
}

/** How far each of the lines between the same two nodes is shifted, so that they lie side by side. */
export function shifts(lines: readonly Line[]): Map<string, number> {
  const groups = new Map<string, string[]>();
  for (const { relation } of lines) {
    const ends = relation.source < relation.target ? `${relation.source} ${relation.target}` : `${relation.target} ${relation.source}`;
    const group = groups.get(ends);
    if (group) {
      group.push(relation.id);
    } else {
      groups.set(ends, [relation.id]);
    }
  }
  const gap = 7;
  const shifted = new Map<string, number>();
  for (const group of groups.values()) {
    group.forEach((id, i) => shifted.set(id, (i - (group.length - 1) / 2) * gap));
  }
  return shifted;
}
