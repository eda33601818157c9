import type { Flow } from '../model/flow';
import type { Positions } from '../model/placement';
import type { Scene } from '../model/view';
import { rowOrColumn } from '../model/scenes';
import { announcement, cache, change, replacePresent, view } from '../state/store';
import { viewport } from '../state/viewport';
import { t } from '../words/messages';
import { settle } from './arrange';
import { loadEntities, loadLinks } from './load';

interface Answer {
  scene: Scene;
  positions: Positions;
  flows?: readonly Flow[];
  /** IDs that stand out; none where all of the answer does. */
  highlight?: readonly string[];
}

/** How often an answer was to be shown by itself, or left: what comes late counts no more. */
let asked = 0;

/** Shows an answer by itself, framed, unless another one is to be shown in the meantime; what was drawn before is set aside. */
export async function stage({ scene, positions, flows = [], highlight = [] }: Answer): Promise<void> {
  const mine = ++asked;
  const { selected } = view.value;
  settle();
  const ids = [...positions.keys()];
  const unknown = ids.filter((id) => !cache.entities.has(id));
  if (unknown.length > 0) {
    await loadEntities(unknown);
  }
  await loadLinks(ids);
  if (mine !== asked) {
    return;
  }
  const known = new Map([...positions].filter(([id]) => cache.entities.has(id)));
  const select = view.value.selected === selected ? [] : view.value.selected; // what was chosen in the answer meanwhile stays chosen
  change({ do: 'stage', scene, positions: known, flows, highlight, select });
  fitStage();
}

/** Pixels for the words below a row. */
const captionHeight = 190;

/** Fits all that is drawn, with room for what is written below a row. */
export function fitStage(): void {
  const { scene, nodes } = view.value;
  const isRow = scene !== null && new Set([...nodes.values()].map(({ y }) => y)).size === 1;
  viewport.value?.fit(isRow ? captionHeight : 0);
}

/** Shows what was drawn before an answer was shown by itself. */
export function leaveStage(): void {
  asked++;
  if (view.value.aside) {
    settle();
    change({ do: 'leaveStage' });
    announcement.value = t('Back to the whole drawing.');
    viewport.value?.fit();
  }
}

/** Returns the width in pixels that a drawing has, beside the legend and the names at its edges. */
export function drawingWidth(): number {
  const { width } = viewport.value?.dimensions() ?? { width: 900 };
  return width > 600 ? width - 340 : width - 120;
}

/** Frames an answer anew, after the size of the canvas has changed: a row may become a column. */
export function reframe(): void {
  const { scene, nodes } = view.value;
  if (scene === 'path') {
    const points = rowOrColumn(nodes.size, drawingWidth());
    const moved = [...nodes].filter(([, { x, y }], i) => x !== points[i]!.x || y !== points[i]!.y);
    if (moved.length > 0) {
      replacePresent({ do: 'move', positions: new Map([...nodes.keys()].map((id, i) => [id, points[i]!])) });
    }
  }
  fitStage();
}
