import { effect } from '@preact/signals';
import { type Language, language, languages, messages } from '../words/messages';
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
function preferred(): Language {
  const known = (tag: string) => languages.find((name) => tag.toLowerCase().split('-')[0] === name);
  try {
    const stored = known(localStorage.getItem(storageKey) ?? '');
    if (stored) {
      return stored;
    }
  } catch {
    // storage is disabled
  }
  return navigator.languages.map(known).find((name) => name !== undefined) ?? 'en';
}

/** Speaks the reader's language from the beginning; main.tsx calls it. */
export async function startLanguage(): Promise<void> {
  effect(() => {
    document.documentElement.lang = language.value;
  });
  await load(preferred()).catch(() => {}); // then it is English
}
