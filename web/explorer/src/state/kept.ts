/** Returns what this browser has kept under a name, or null. */
export function kept<T>(name: string): T | null {
  try {
    const text = localStorage.getItem(name);
    return text === null ? null : (JSON.parse(text) as T);
  } catch {
    return null; // storage is disabled, or holds something else
  }
}

/** Keeps something in this browser. */
export function keep(name: string, value: unknown): void {
  try {
    localStorage.setItem(name, JSON.stringify(value));
  } catch {
    // storage is disabled: it is forgotten with the page
  }
}
