import { signal } from '@preact/signals';
import { Refusal } from '../api/client';

/** What went wrong last, for the one who caused it; null once it has been read. */
export const fault = signal<string | null>(null);

/** Waits for some work, and tells what went wrong; nothing is wrong with having been cancelled. */
export async function reported(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (reason) {
    if (!(reason instanceof DOMException && reason.name === 'AbortError')) {
      fault.value = reason instanceof Refusal ? reason.message : `Something went wrong: ${String(reason)}`;
    }
  }
}
