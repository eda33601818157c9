import { signal } from '@preact/signals';
import { ServerError } from '../api/client';
import { language, t } from '../words/messages';

/** The last error, or null once it has been dismissed. */
export const errorMessage = signal<string | null>(null);

/** What the user should know of the link that they have opened, until they dismiss it. */
export const notice = signal<string | null>(null);

/** What errors of the server mean, by their codes. */
function meaningOf(code: string): string | null {
  switch (code) {
    case 'NOT_FOUND':
      return t('It is not in this database.');
    case 'TIMEOUT':
      return t('It took too long.');
    case 'LIMIT_EXCEEDED':
      return t('It is more than the server answers at once.');
    case 'OVERLOADED':
      return t('The server has too much to do: try again later.');
    case 'UNAUTHENTICATED':
    case 'FORBIDDEN':
      return t('Who asks is not allowed to.');
    default:
      return null;
  }
}

/** Returns what the server said, which is in English: in other languages after what that means. */
function serverText({ code, message }: ServerError): string {
  return [language.value === 'en' ? null : meaningOf(code), message].filter(Boolean).join(' ');
}

/** Returns what to tell of an error; null if the work was cancelled. */
export function errorText(error: unknown): string | null {
  if (error instanceof DOMException && error.name === 'AbortError') {
    return null;
  }
  return error instanceof ServerError ? serverText(error) : t('Something went wrong: {error}', { error: String(error) });
}

/** Waits for some work and shows its error to the user, unless it was cancelled. */
export async function reportErrors(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    errorMessage.value = errorText(error) ?? errorMessage.value;
  }
}
