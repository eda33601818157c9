import { signal } from '@preact/signals';
import { ServerError } from '../api/client';

/** The last error, or null once it has been dismissed. */
export const errorMessage = signal<string | null>(null);

/** What the user should know of the link that they have opened, until they dismiss it. */
export const notice = signal<string | null>(null);

/** Waits for some work and shows its error to the user, unless it was cancelled. */
export async function reportErrors(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'AbortError')) {
      errorMessage.value = error instanceof ServerError ? error.message : `Something went wrong: ${String(error)}`;
    }
  }
}
