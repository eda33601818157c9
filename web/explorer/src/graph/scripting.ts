import { tasks } from '../api/status';
import type { Point } from '../model/placement';
import { addressIsCurrent } from '../state/address';
import { view } from '../state/store';
import { viewport } from '../state/viewport';

declare global {
  interface Window {
    /** For scripts, such as the tests in web/webtest. */
    ties?: {
      /** Returns an entity's position in pixels from the page's top left, or null if it is not in the view. */
      whereIs(id: string): Point | null;
      /** Reports whether no request, layout or move is running. */
      isStill(): boolean;
      /** Reports whether the address stands for what is shown. */
      isCurrent(): boolean;
    };
  }
}

export function exposeToScripts(canvas: HTMLElement): void {
  window.ties = {
    whereIs(id) {
      const node = view.value.nodes.get(id);
      if (!node || !viewport.value) {
        return null;
      }
      const { left, top } = canvas.getBoundingClientRect();
      const { x, y } = viewport.value.toScreen(node);
      return { x: x + left, y: y + top };
    },
    isStill: () => tasks.value.length === 0 && viewport.value?.isMoving() === false,
    isCurrent: () => addressIsCurrent.value,
  };
}
