import type { Positions } from '../model/placement';

export interface LayoutInput {
  positions: Positions;
  links: readonly { source: string; target: string }[];
  /** The entities that may move; the others stay where they are. */
  free: ReadonlySet<string>;
}

/**
 * The port to the layout algorithm; the adapter is graph/layout.ts. A layout returns the positions of the free
 * entities, calls onProgress with them on the way, and rejects when the signal aborts.
 */
export type Layout = (input: LayoutInput, onProgress: (positions: Positions) => void, signal: AbortSignal) => Promise<Positions>;

let installed: Layout | null = null;

/** Installs the layout; main.tsx calls it before anything is drawn. */
export function installLayout(layout: Layout): void {
  installed = layout;
}

export const runLayout: Layout = (input, onProgress, signal) => {
  if (!installed) {
    throw new Error('no layout is installed');
  }
  return installed(input, onProgress, signal);
};
