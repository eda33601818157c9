import { isolateBidi, truncate } from '../model/code-points';
import type { Line } from '../model/drawing';
import type { Entity, EntityType, Standing, Verdict } from '../model/graph';
import type { ViewNode } from '../model/view';
import { kindWords } from '../model/kinds';
import { lineWidths, type Palette } from '../ui/palette';
import type { EdgeAttributes, NodeAttributes } from './types';

const shapes: Record<EntityType, number> = { Person: 0, Company: 1, Project: 2, Team: 3, Place: 4, Event: 5 };
const dashes: Record<Verdict, number> = { CERTAIN: 0, POSSIBLE: 1, UNKNOWN: 2, NONE: 2 };
const forms: Record<Standing, number> = {
  STATED: 0, REPORTED: 0, INFERRED: 0, PLANNED: 1, OPINION: 2, DISPUTED: 3, RETRACTED: 3,
};

const transparent = 'rgba(0, 0, 0, 0)';
const maxLabelLength = 34;

/** Returns the size of a node; it grows with the degree, up to a limit. */
export function nodeSize(degree: number): number {
  return Math.min(5.5 + 2.1 * Math.log2(1 + degree), 20);
}

/** The IDs of entities and relations that stand out. */
export interface Emphasis {
  selected: ReadonlySet<string>;
  highlighted: ReadonlySet<string>;
}

export function nodeAttributes(entity: Entity, node: ViewNode, hiddenDegree: number, { selected, highlighted }: Emphasis, palette: Palette): NodeAttributes {
  const isSelected = selected.has(entity.id);
  const isHighlighted = highlighted.has(entity.id);
  const dimmed = highlighted.size > 0 && !isHighlighted && !isSelected;
  return {
    x: node.x,
    y: node.y,
    size: nodeSize(entity.degree),
    color: dimmed ? palette.faint : palette.types[entity.type],
    shape: shapes[entity.type],
    ring: isSelected ? palette.ink : isHighlighted ? palette.accent : transparent,
    pinned: node.pinned,
    label: isolateBidi(truncate(entity.name, maxLabelLength)),
    forceLabel: isSelected || isHighlighted,
    highlighted: false,
    hiddenDegree,
  };
}

export function edgeAttributes({ relation, verdict }: Line, offset: number, { selected, highlighted }: Emphasis, palette: Palette): EdgeAttributes {
  const isSelected = selected.has(relation.id);
  const isHighlighted = highlighted.has(relation.id);
  const touched = selected.has(relation.source) || selected.has(relation.target);
  const dimmed = highlighted.size > 0 && !isHighlighted && !isSelected;
  const color = isSelected ? palette.ink : isHighlighted ? palette.accent : dimmed ? palette.faint : palette.standings[relation.standing];
  return {
    size: lineWidths[relation.standing] + (isSelected || isHighlighted ? 1.4 : 0),
    color,
    dash: verdict ? dashes[verdict] : 0,
    form: forms[relation.standing],
    offset,
    label: isSelected || isHighlighted || touched ? kindWords[relation.kind].out : null,
    forceLabel: isSelected || isHighlighted || touched,
    zIndex: isSelected || isHighlighted ? 1 : 0,
  };
}

/** Returns by relation how far its line is moved sideways, so that parallel lines lie side by side. */
export function lineOffsets(lines: readonly Line[]): Map<string, number> {
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
  const offsets = new Map<string, number>();
  for (const group of groups.values()) {
    group.forEach((id, i) => offsets.set(id, (i - (group.length - 1) / 2) * gap));
  }
  return offsets;
}
