/** A value with the steps to undo and to redo. */
export interface History<T> {
  past: readonly T[];
  present: T;
  future: readonly T[];
}

/** How many steps can be undone. */
const maxSteps = 100;

export function newHistory<T>(present: T): History<T> {
  return { past: [], present, future: [] };
}

/** Adds a step and drops the steps to redo. */
export function push<T>(history: History<T>, next: T): History<T> {
  if (next === history.present) {
    return history;
  }
  return { past: [...history.past, history.present].slice(-maxSteps), present: next, future: [] };
}

/** Replaces the present without a step of its own. */
export function amend<T>(history: History<T>, present: T): History<T> {
  return { ...history, present };
}

export function undo<T>(history: History<T>): History<T> {
  const present = history.past.at(-1);
  if (present === undefined) {
    return history;
  }
  return { past: history.past.slice(0, -1), present, future: [history.present, ...history.future] };
}

export function redo<T>(history: History<T>): History<T> {
  const [present, ...future] = history.future;
  if (present === undefined) {
    return history;
  }
  return { past: [...history.past, history.present], present, future };
}
