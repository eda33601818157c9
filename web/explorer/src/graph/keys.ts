import { known, said, view, drawing, spoken } from '../state/store';
import { hide, keep, moveTo, pin, select, toggle } from '../commands/commands';
import { reported } from '../state/errors';
import { stage } from '../state/viewport';
import type { Point } from '../model/placement';

const arrows: Record<string, Point> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: 1 },
  ArrowDown: { x: 0, y: -1 },
};

/** What keys do while the drawing has the focus; those that work everywhere are in panels/shortcuts. */
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
  const spot = current === undefined ? undefined : view.value.spots.get(current);
  if (event.altKey && spot && current) {
    const way = 20;
    moveTo(current, { x: spot.x + way * arrow.x, y: spot.y + way * arrow.y });
  } else if (event.shiftKey) {
    const way = 0.1;
    stage.value?.pan(way * arrow.x, way * arrow.y);
  } else {
    walk(arrow);
  }
}

function onLetter(key: string, shift: boolean): boolean {
  const { selected } = view.value;
  const [first] = selected;
  switch (key) {
    case 'Enter':
      if (first && known.entities.has(first)) {
        void reported(toggle(first));
      }
      return true;
    case ' ':
      nextLine(shift);
      return true;
    case 'h':
    case 'Delete':
      hide(selected);
      return true;
    case 'p':
      pin(selected);
      return true;
    case 'k':
      keep(selected);
      return true;
    case '+':
    case '=':
      stage.value?.zoom(1 / 1.4);
      return true;
    case '-':
      stage.value?.zoom(1.4);
      return true;
    case '0':
      stage.value?.fit();
      return true;
    case 'Escape':
      select([]);
      return true;
    default:
      return false;
  }
}

/** Selects what lies nearest in a direction, seen from what is selected. */
function walk(arrow: Point): void {
  const from = originOf(view.value.selected[0]);
  let nearest: string | null = null;
  let least = Infinity;
  for (const id of drawing.value.entities) {
    const { x, y } = view.value.spots.get(id)!;
    const ahead = (x - from.x) * arrow.x + (y - from.y) * arrow.y;
    const aside = Math.abs((x - from.x) * arrow.y) + Math.abs((y - from.y) * arrow.x);
    const cost = ahead + 2 * aside;
    if (ahead > 0.5 && cost < least && id !== view.value.selected[0]) {
      least = cost;
      nearest = id;
    }
  }
  if (nearest) {
    select([nearest]);
    announce(nearest);
    stage.value?.reveal([nearest]);
  }
}

function originOf(id: string | undefined): Point {
  const relation = id === undefined ? undefined : known.relations.get(id);
  const spot = id === undefined ? undefined : view.value.spots.get(relation?.source ?? id);
  return spot ?? { x: 0, y: 0 };
}

function announce(id: string): void {
  const entity = known.entities.get(id);
  said.value = `${spoken(id)}, ${entity?.type.toLowerCase() ?? ''}, ${entity?.degree ?? 0} links.`;
}

/** Steps through the lines of the selected entity, and back to it. */
function nextLine(backwards: boolean): void {
  const [current] = view.value.selected;
  if (current === undefined) {
    return;
  }
  const home = known.relations.get(current)?.source ?? current;
  const lines = drawing.value.lines.map(({ relation }) => relation).filter(({ source, target }) => source === home || target === home);
  const ids = [home, ...lines.map(({ id }) => id)];
  const next = ids[(ids.indexOf(current) + (backwards ? ids.length - 1 : 1)) % ids.length];
  if (next) {
    select([next]);
  }
}

