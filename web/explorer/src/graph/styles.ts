import type { Bend } from '../model/curve';
import type { Drawing, Line } from '../model/drawing';
import { type Flow, flowID } from '../model/flow';
import type { Entity, EntityType, Standing, Verdict } from '../model/graph';
import type { Group, ViewNode } from '../model/view';
import { typeWords } from '../model/words';
import { tn } from '../words/messages';
import { lineColor, lineWidths, type Palette } from '../ui/palette';
import type { EdgeAttributes, NodeAttributes } from './types';
import { relationVerb } from '../words/relations';

const shapes: Record<EntityType, number> = { Person: 0, Company: 1, Project: 2, Team: 3, Place: 4, Event: 5 };
const dashes: Record<Verdict, number> = { CERTAIN: 0, POSSIBLE: 1, UNKNOWN: 2, NONE: 2 };
const forms: Record<Standing, number> = {
  STATED: 0, REPORTED: 0, INFERRED: 0, PLANNED: 1, OPINION: 2, DISPUTED: 3, RETRACTED: 3,
};

export const transparent = 'rgba(0, 0, 0, 0)';

/** Returns the size of a node: the square root of its degree, scaled to the largest degree that is drawn. */
export function nodeSize(degree: number, maxDegree: number): number {
  const smallest = 5.5;
  const largest = Math.min(8 + 2.4 * Math.log2(1 + maxDegree), 24);
  return maxDegree === 0 ? smallest : smallest + (largest - smallest) * Math.sqrt(degree / maxDegree);
}

/** The IDs of entities and relations that stand out. */
export interface Emphasis {
  selected: ReadonlySet<string>;
  highlighted: ReadonlySet<string>;
}

export function nodeAttributes(entity: Entity, node: ViewNode, { maxDegree, hiddenDegree, linked }: Drawing, asOf: string | null, { selected, highlighted }: Emphasis, palette: Palette, side: number): NodeAttributes {
  const isSelected = selected.has(entity.id);
  const isHighlighted = highlighted.has(entity.id);
  // Not part of the answer, or without a line on the date.
  const dimmed = !isHighlighted && !isSelected && (highlighted.size > 0 || (asOf !== null && !linked.has(entity.id)));
  return {
    x: node.x,
    y: node.y,
    size: nodeSize(entity.degree, maxDegree),
    color: dimmed ? palette.faint : palette.types[entity.type],
    shape: shapes[entity.type],
    ring: isSelected ? palette.ink : isHighlighted ? palette.accent : transparent,
    pinned: node.pinned,
    label: entity.name,
    forceLabel: isSelected || isHighlighted,
    highlighted: false,
    hiddenDegree: hiddenDegree.get(entity.id) ?? 0,
    side,
  };
}

/** Returns how a group is drawn: as a large node of its type, with the number of its members. */
export function groupAttributes(group: Group, { selected, highlighted }: Emphasis, palette: Palette): NodeAttributes {
  const isSelected = selected.has(group.id);
  const words = typeWords[group.type];
  return {
    x: group.x,
    y: group.y,
    size: Math.min(14 + 2 * Math.log2(group.members.length), 28),
    color: highlighted.size > 0 && !isSelected ? palette.faint : palette.types[group.type],
    shape: shapes[group.type],
    ring: isSelected ? palette.ink : palette.types[group.type],
    pinned: false,
    label: tn(group.members.length, `{n} ${words.one}`, `{n} ${words.many}`),
    forceLabel: true,
    highlighted: false,
    hiddenDegree: 0,
    side: 0,
  };
}

export const straight: Bend = { bow: 0, offset: 0 };

/** Returns how the line from an entity to a group of its neighbours is drawn. */
export function groupLineAttributes({ highlighted }: Emphasis, palette: Palette): EdgeAttributes {
  return {
    type: 'line',
    size: 5,
    color: highlighted.size > 0 ? palette.faint : palette.standings.STATED,
    dash: 0,
    form: 1,
    ...straight,
    label: null,
    forceLabel: false,
    zIndex: 0,
  };
}

export function edgeAttributes(line: Line, bend: Bend, curved: boolean, { selected, highlighted }: Emphasis, palette: Palette): EdgeAttributes {
  const { relation, verdict } = line;
  const isSelected = selected.has(relation.id);
  const isHighlighted = highlighted.has(relation.id);
  const touched = selected.has(relation.source) || selected.has(relation.target);
  const dimmed = highlighted.size > 0 && !isHighlighted && !isSelected;
  const color = isSelected ? palette.ink : isHighlighted ? palette.accent : dimmed ? palette.faint : lineColor(line, palette);
  const isStraight = bend.bow === 0 && (bend.offset === 0 || !curved) && relation.source !== relation.target;
  return {
    type: isStraight ? 'line' : 'curve',
    size: lineWidths[relation.standing] + (isSelected || isHighlighted ? 1.4 : 0),
    color,
    dash: verdict ? dashes[verdict] : 0,
    form: forms[relation.standing],
    ...bend,
    label: isSelected || isHighlighted || touched ? relationVerb(relation) : null,
    forceLabel: isSelected || isHighlighted || touched,
    zIndex: isSelected || isHighlighted ? 1 : 0,
  };
}

const widestFlow = 12; // pixels

/** Returns the width of a flow: it is in proportion to the people. */
export function flowWidth(people: number, maxPeople: number): number {
  return Math.max((people / maxPeople) * Math.min(widestFlow, 2 + maxPeople), 1.2);
}

/** How far flows are bent, so that those there and back lie apart. */
export const flowBend: Bend = { bow: 0.12, offset: 0 };

/** The verdict that a flow is drawn with: the surest of its moves. */
export function flowVerdict({ certain, possible }: Flow): Verdict {
  return certain > 0 ? 'CERTAIN' : possible > 0 ? 'POSSIBLE' : 'UNKNOWN';
}

export function flowAttributes(flow: Flow, maxPeople: number, { selected }: Emphasis, palette: Palette): EdgeAttributes {
  const isSelected = selected.has(flowID(flow));
  const touched = selected.has(flow.from) || selected.has(flow.to);
  const dimmed = selected.size > 0 && !isSelected && !touched;
  return {
    type: 'curve',
    size: flowWidth(flow.people, maxPeople),
    color: isSelected ? palette.ink : palette.flow + (touched ? 'e0' : dimmed ? '38' : '8c'),
    dash: dashes[flowVerdict(flow)],
    form: 0,
    ...flowBend,
    label: isSelected || touched ? String(flow.people) : null,
    forceLabel: isSelected || touched,
    zIndex: isSelected || touched ? 1 : 0,
  };
}

/** Lines are bent apart only in drawings of up to so many: curves take longer than straight lines. */
export const maxCurved = 5_000;

/** Returns by relation how its line is bent, so that parallel lines meet at their nodes only; straight ones are left out. */
export function lineBends(lines: readonly Line[]): Map<string, Bend> {
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
  const gap = lines.length > maxCurved ? 7 : 13;
  const bends = new Map<string, Bend>();
  for (const group of groups.values()) {
    if (group.length > 1) {
      group.forEach((id, i) => bends.set(id, { bow: 0, offset: (i - (group.length - 1) / 2) * gap }));
    }
  }
  return bends;
}

