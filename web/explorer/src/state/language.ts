import { effect } from '@preact/signals';
import { type Language, preferred } from '../words/language';
import { language, messages } from '../words/messages';
import { reportErrors } from './errors';

const storageKey = 'ties-language';

const tables = {
  en: async () => ({}),
  it: async () => (await import('../words/it')).it,
  zh: async () => (await import('../words/zh')).zh,
};

/** Switches to a language, and remembers it. */
export function setLanguage(next: Language): void {
  try {
    localStorage.setItem(storageKey, next);
  } catch {
    // storage is disabled
  }
  void reportErrors(load(next));
}

async function load(next: Language): Promise<void> {
  messages.value = await tables[next]();
  language.value = next;
}

/** Returns the language that was chosen, or else the first of the browser's that there is. */
function chosen(): Language {
  try {
    const stored = localStorage.getItem(storageKey);
    return preferred(stored === null ? navigator.languages : [stored]);
  } catch {
    return preferred(navigator.languages); // storage is disabled
  }
}

/** Speaks the reader's language from the beginning; main.tsx calls it. */
export async function startLanguage(): Promise<void> {
  effect(() => {
    document.documentElement.lang = language.value;
  });
  await load(chosen()).catch(() => {}); // then it is English
}
