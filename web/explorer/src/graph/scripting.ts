import { tasks } from '../api/client';
import { view } from '../state/store';
import type { Point } from '../model/placement';
import { stage } from '../state/viewport';

declare global {
  interface Window {
    /** What scripts, such as the tests, may ask of the page. */
    ties?: {
      /** Where an entity is drawn, in pixels from the page's top left; null where it is not. */
      whereIs(id: string): Point | null;
      /** Whether nothing is being asked, arranged or moved. */
      isStill(): boolean;
    };
  }
}

export function openToScripts(canvas: HTMLElement): void {
  window.ties = {
    whereIs(id) {
      const spot = view.value.spots.get(id);
      if (!spot || !stage.value) {
        return null;
      }
      const { left, top } = canvas.getBoundingClientRect();
      const { x, y } = stage.value.toScreen(spot);
      return { x: x + left, y: y + top };
    },
    isStill: () => tasks.value.length === 0 && stage.value?.isMoving() === false,
  };
}
