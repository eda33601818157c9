import { signal } from '@preact/signals';

/** What cannot be reached: the server or its database; null while both can. */
export const outage = signal<'server' | 'database' | null>(null);

export interface Task {
  label: string;
  since: number;
  cancel: () => void;
}

/** The tasks that are running. */
export const tasks = signal<readonly Task[]>([]);
