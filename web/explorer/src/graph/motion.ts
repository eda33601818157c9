import type { MouseCoords } from 'sigma/types';
import type { Renderer } from './types';

/** Drawings of more lines are large: lines are thin when zoomed out, and hidden during a move, for slow machines. */
export const manyLines = 5_000;

/** A move has ended after so many milliseconds without another one. */
const endDelay = 150;
/** The same while the layout runs, which shows a large drawing every two seconds. */
const layoutEndDelay = 2_500;

/** Renderers of large drawings whose camera or nodes are moving. */
const moving = new WeakSet<object>();

/** Reports whether a renderer draws only nodes and labels, without picking. */
export function isMoving(renderer: object): boolean {
  return moving.has(renderer);
}

/**
 * Watches moves of a large drawing. During a move lines are hidden, which take a slow machine longest, and nothing is
 * drawn for picking. When it has ended, everything is drawn again.
 */
export class Motion {
  readonly #renderer: Renderer;
  readonly #listeners = new AbortController();
  #timer = 0;
  #delay = endDelay;

  constructor(renderer: Renderer) {
    this.#renderer = renderer;
    renderer.getCamera().on('updated', () => this.moved());
    renderer.on('afterRender', () => this.#restartTimer());
    skipPickingWhileMoving(renderer);
    const options = { capture: true, signal: this.#listeners.signal };
    renderer.getContainer().addEventListener('mousedown', () => this.#interrupt(), options);
    renderer.getContainer().addEventListener('touchstart', () => this.#interrupt(), options);
  }

  /** Must be called with every move, except for those of the camera. */
  moved(byLayout = false): void {
    this.#delay = byLayout ? layoutEndDelay : endDelay;
    if (this.#renderer.getGraph().size > manyLines) {
      moving.add(this.#renderer);
      this.#renderer.getContainer().classList.add('moving');
      this.#restartTimer();
    }
  }

  /** Runs after each frame too, so that a slow frame does not count as a pause. */
  #restartTimer(): void {
    clearTimeout(this.#timer);
    if (moving.has(this.#renderer)) {
      this.#timer = setTimeout(() => this.#endIfStill(), this.#delay);
    }
  }

  #endIfStill(): void {
    const { isMouseDown } = this.#renderer.getMouseCaptor();
    if (this.#renderer.getCamera().isAnimated() || isMouseDown || this.#renderer.getTouchCaptor().touchMode > 0) {
      this.#restartTimer();
      return;
    }
    this.#end();
    this.#renderer.scheduleRender();
  }

  #end(): void {
    clearTimeout(this.#timer);
    moving.delete(this.#renderer);
    this.#renderer.getContainer().classList.remove('moving');
  }

  /** Ends the move at once for a press, which must pick what is under the pointer now. */
  #interrupt(): void {
    if (moving.has(this.#renderer)) {
      this.#end();
      this.#renderer.refresh({ partialGraph: {}, skipIndexation: true });
    }
  }

  stop(): void {
    this.#end();
    this.#listeners.abort();
  }
}

/** Keeps sigma from picking on mouse moves during a move, which would wait for the frame. */
function skipPickingWhileMoving(renderer: Renderer): void {
  const captor = renderer.getMouseCaptor();
  captor.removeAllListeners('wheel'); // picks for wheel events of nodes, which nothing here listens to
  for (const listener of captor.listeners('mousemove') as ((coordinates: MouseCoords) => void)[]) {
    captor.removeListener('mousemove', listener);
    captor.on('mousemove', (coordinates) => {
      if (!moving.has(renderer)) {
        listener(coordinates);
      }
    });
  }
}
