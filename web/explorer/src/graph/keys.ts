import { moveEntity } from '../commands/arrange';
import { toggleExpanded } from '../commands/expand';
import { hide, keepOnly, select, togglePinned } from '../commands/select';
import { otherEnd } from '../model/graph';
import type { Point } from '../model/placement';
import { isGroup } from '../model/view';
import { count, periodText, typeWords } from '../model/words';
import { reportErrors } from '../state/errors';
import { announcement, cache, drawing, shortNameOf, view } from '../state/store';
import { fitStage } from '../commands/stage';
import { relationVerb } from '../words/relations';
import { viewport } from '../state/viewport';

const arrows: Record<string, Point> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: 1 },
  ArrowDown: { x: 0, y: -1 },
};

/** Handles keys while the drawing has the focus; panels/shortcuts.tsx handles those of the whole page. */
export function onKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey) {
    return;
  }
  const arrow = arrows[event.key];
  if (arrow) {
    onArrow(arrow, event);
  } else if (!onLetter(event.key, event.shiftKey)) {
    return;
  }
  event.preventDefault();
}

function onArrow(arrow: Point, event: KeyboardEvent): void {
  const [current] = view.value.selected;
  const node = current === undefined ? undefined : view.value.nodes.get(current);
  if (event.altKey && node && current) {
    const distance = 20;
    moveEntity(current, { x: node.x + distance * arrow.x, y: node.y + distance * arrow.y });
  } else if (event.shiftKey) {
    const distance = 0.1; // of the canvas
    viewport.value?.pan(distance * arrow.x, distance * arrow.y);
  } else {
    selectNearest(arrow);
  }
}

function onLetter(key: string, shift: boolean): boolean {
  const { selected } = view.value;
  const [first] = selected;
  switch (key) {
    case 'Enter':
      if (first && (cache.entities.has(first) || isGroup(first))) {
        void reportErrors(toggleExpanded(first));
      }
      return true;
    case ' ':
      selectNextLine(shift);
      return true;
    case 'n':
    case 'N':
      selectNextNeighbour(shift);
      return true;
    case 'h':
    case 'Delete':
      hide(selected);
      return true;
    case 'p':
      togglePinned(selected);
      return true;
    case 'k':
      keepOnly(selected);
      return true;
    case '+':
    case '=':
      viewport.value?.zoom(1 / 1.4);
      return true;
    case '-':
      viewport.value?.zoom(1.4);
      return true;
    case '0':
      fitStage();
      return true;
    default:
      return false;
  }
}

/** Selects the nearest entity in a direction from the selected one. */
function selectNearest(arrow: Point): void {
  const from = originOf(view.value.selected[0]);
  let nearest: string | null = null;
  let leastCost = Infinity;
  for (const id of drawing.value.entities) {
    const { x, y } = view.value.nodes.get(id)!;
    const ahead = (x - from.x) * arrow.x + (y - from.y) * arrow.y;
    const aside = Math.abs((x - from.x) * arrow.y) + Math.abs((y - from.y) * arrow.x);
    const cost = ahead + 2 * aside;
    if (ahead > 0.5 && cost < leastCost && id !== view.value.selected[0]) {
      leastCost = cost;
      nearest = id;
    }
  }
  if (nearest) {
    const from = view.value.selected[0];
    select([nearest]);
    announce(nearest, from);
    home = null;
    viewport.value?.reveal([nearest]);
  }
}

function originOf(id: string | undefined): Point {
  const relation = id === undefined ? undefined : cache.relations.get(id);
  const node = id === undefined ? undefined : view.value.nodes.get(relation?.source ?? id);
  return node ?? { x: 0, y: 0 };
}

/** The entity from which Space steps through lines and N through neighbours. */
let home: string | null = null;

/** Returns the entity to step around: the selected one, or that from which the stepping began. */
function homeOf(current: string, isStep: boolean): string {
  if (isStep && home !== null && drawing.value.entities.has(home)) {
    return home;
  }
  home = cache.relations.get(current)?.source ?? current;
  return home;
}

/** Selects the next line of the selected entity, and the entity again after the last one. */
function selectNextLine(backwards: boolean): void {
  const [current] = view.value.selected;
  if (current === undefined) {
    return;
  }
  const entity = homeOf(current, cache.relations.has(current));
  const lines = drawing.value.lines.map(({ relation }) => relation).filter(({ source, target }) => source === entity || target === entity);
  const ids = [entity, ...lines.map(({ id }) => id)];
  const next = ids[(ids.indexOf(current) + (backwards ? ids.length - 1 : 1)) % ids.length];
  if (next) {
    select([next]);
    announce(next, entity);
  }
}

/** Selects the next neighbour of the entity that was selected first, and that again after the last one. */
function selectNextNeighbour(backwards: boolean): void {
  const [current] = view.value.selected;
  if (current === undefined || !drawing.value.entities.has(current)) {
    return;
  }
  const isStep = home !== null && neighboursOf(home).includes(current);
  const entity = homeOf(current, isStep);
  const ids = [entity, ...neighboursOf(entity)];
  const next = ids[(ids.indexOf(current) + (backwards ? ids.length - 1 : 1)) % ids.length]!;
  select([next]);
  announce(next, entity);
  viewport.value?.reveal([next]);
}

/** Returns the drawn neighbours of an entity, from left to right. */
function neighboursOf(id: string): string[] {
  const ends = drawing.value.lines.filter(({ relation }) => relation.source === id || relation.target === id).map(({ relation }) => otherEnd(relation, id));
  const x = (other: string) => view.value.nodes.get(other)!.x;
  return [...new Set(ends)].filter((other) => other !== id).sort((a, b) => x(a) - x(b));
}

/** Says where one is, and how that is linked to where one comes from: "Moonshot AI, company; founded by Wu Yuxin". */
function announce(id: string, from: string | undefined): void {
  const relation = cache.relations.get(id);
  if (relation) {
    announcement.value = `${shortNameOf(relation.source)} ${relationVerb(relation)} ${shortNameOf(relation.target)}, ${periodText(relation.period)}`;
    return;
  }
  const entity = cache.entities.get(id);
  if (!entity) {
    return;
  }
  const link = from === undefined || from === id ? undefined : [...cache.relationsOf(id)].find((candidate) => otherEnd(candidate, id) === from);
  const what = `${shortNameOf(id)}, ${typeWords[entity.type].one}`;
  announcement.value = link ? `${what}; ${relationVerb(link, link.source === id ? 'out' : 'in')} ${shortNameOf(from!)}` : `${what}; ${count(entity.degree, 'link')}`;
}
