import { effect, signal } from '@preact/signals';
import type { TextDraft } from '../api/read-file';
import type { TextNote } from '../api/text-notes';

/** A text that is not proposed yet, with what is recorded of it. */
export interface UnproposedText {
  readonly text: TextDraft;
  readonly notes: readonly TextNote[];
}

const storageName = 'ties-unproposed-text';

/** The text that somebody is reading before it is proposed; null for none. It stays in the tab, also when the page is loaded again. */
export const unproposed = signal<UnproposedText | null>(kept());

effect(() => {
  const now = unproposed.value;
  try {
    if (now) {
      sessionStorage.setItem(storageName, JSON.stringify(now));
    } else {
      sessionStorage.removeItem(storageName);
    }
  } catch {
    // storage is disabled: it is forgotten with the page
  }
});

function kept(): UnproposedText | null {
  try {
    return JSON.parse(sessionStorage.getItem(storageName) ?? 'null') as UnproposedText | null;
  } catch {
    return null; // storage is disabled
  }
}
