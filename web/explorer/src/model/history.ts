/** A value with what it was before, and what it was before it was taken back. */
export interface History<T> {
  past: readonly T[];
  present: T;
  future: readonly T[];
}

/** As many steps as can be taken back. */
export const memory = 100;

export function begin<T>(present: T): History<T> {
  return { past: [], present, future: [] };
}

/** A new step: what was taken back before cannot be redone any more. */
export function step<T>(history: History<T>, next: T): History<T> {
  if (next === history.present) {
    return history;
  }
  return { past: [...history.past, history.present].slice(-memory), present: next, future: [] };
}

/** The present, put otherwise: part of the step that led to it. */
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
