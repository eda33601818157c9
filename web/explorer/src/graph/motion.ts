import type { MouseCoords } from 'sigma/types';
import type { Renderer } from './renderer';

/** Lines from which a drawing is large: drawn thin from afar, and not during a move. A slow machine keeps up so. */
export const manyLines = 5_000;

/** Milliseconds without a move after which it is over. */
const pause = 150;
/** The same while nodes are arranged, which shows them every other second. */
const longPause = 2_500;

/** Renderers of large drawings whose camera or nodes are on the move. */
const moving = new WeakSet<object>();

/** Whether only nodes and their names are drawn, and nothing is found under the pointer. */
export function isMoving(renderer: object): boolean {
  return moving.has(renderer);
}

/**
 * Watches for moves of a large drawing. While one goes on, lines are left out, which take a slow machine longest,
 * and nothing is drawn for finding what is under the pointer. Once it is over, everything is drawn again.
 */
export class Motion {
  readonly #renderer: Renderer;
  readonly #listening = new AbortController();
  #timer = 0;
  #pause = pause;

  constructor(renderer: Renderer) {
    this.#renderer = renderer;
    renderer.getCamera().on('updated', () => this.goesOn());
    renderer.on('afterRender', () => this.#wait());
    pointAtNothing(renderer);
    const options = { capture: true, signal: this.#listening.signal };
    renderer.getContainer().addEventListener('mousedown', () => this.#findNow(), options);
    renderer.getContainer().addEventListener('touchstart', () => this.#findNow(), options);
  }

  /** To be called with every move but those of the camera. */
  goesOn(arranging = false): void {
    this.#pause = arranging ? longPause : pause;
    if (this.#renderer.getGraph().size > manyLines) {
      moving.add(this.#renderer);
      this.#renderer.getContainer().classList.add('moving');
      this.#wait();
    }
  }

  /** A frame that took long is no pause: it counts from when it has been drawn. */
  #wait(): void {
    clearTimeout(this.#timer);
    if (moving.has(this.#renderer)) {
      this.#timer = setTimeout(() => this.#end(), this.#pause);
    }
  }

  #end(): void {
    const { isMouseDown } = this.#renderer.getMouseCaptor();
    if (this.#renderer.getCamera().isAnimated() || isMouseDown || this.#renderer.getTouchCaptor().touchMode > 0) {
      this.#wait();
      return;
    }
    this.#rest();
    this.#renderer.scheduleRender();
  }

  #rest(): void {
    clearTimeout(this.#timer);
    moving.delete(this.#renderer);
    this.#renderer.getContainer().classList.remove('moving');
  }

  /** Whoever presses during a move means what is there now. */
  #findNow(): void {
    if (moving.has(this.#renderer)) {
      this.#rest();
      this.#renderer.refresh({ partialGraph: {}, skipIndexation: true });
    }
  }

  stop(): void {
    this.#rest();
    this.#listening.abort();
  }
}

/** Has sigma not look for what is under the pointer during a move: it would wait for the frame to be drawn. */
function pointAtNothing(renderer: Renderer): void {
  const captor = renderer.getMouseCaptor();
  captor.removeAllListeners('wheel'); // looks, too, for whoever listens for a wheel over a node: nobody does
  for (const listener of captor.listeners('mousemove') as ((coordinates: MouseCoords) => void)[]) {
    captor.removeListener('mousemove', listener);
    captor.on('mousemove', (coordinates) => {
      if (!moving.has(renderer)) {
        listener(coordinates);
      }
    });
  }
}
