import { moveEntity } from '../commands/arrange';
import { toggleExpanded } from '../commands/expand';
import { hide, keepOnly, select, togglePinned } from '../commands/select';
import type { Point } from '../model/placement';
import { isGroup } from '../model/view';
import { reportErrors } from '../state/errors';
import { announcement, cache, drawing, shortNameOf, view } from '../state/store';
import { fitStage } from '../commands/stage';
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
    case 'Escape':
      select([]);
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
    select([nearest]);
    announceEntity(nearest);
    viewport.value?.reveal([nearest]);
  }
}

function originOf(id: string | undefined): Point {
  const relation = id === undefined ? undefined : cache.relations.get(id);
  const node = id === undefined ? undefined : view.value.nodes.get(relation?.source ?? id);
  return node ?? { x: 0, y: 0 };
}

function announceEntity(id: string): void {
  const entity = cache.entities.get(id);
  announcement.value = `${shortNameOf(id)}, ${entity?.type.toLowerCase() ?? ''}, ${entity?.degree ?? 0} links.`;
}

/** Selects the next line of the selected entity, and the entity again after the last one. */
function selectNextLine(backwards: boolean): void {
  const [current] = view.value.selected;
  if (current === undefined) {
    return;
  }
  const entity = cache.relations.get(current)?.source ?? current;
  const lines = drawing.value.lines.map(({ relation }) => relation).filter(({ source, target }) => source === entity || target === entity);
  const ids = [entity, ...lines.map(({ id }) => id)];
  const next = ids[(ids.indexOf(current) + (backwards ? ids.length - 1 : 1)) % ids.length];
  if (next) {
    select([next]);
  }
}
