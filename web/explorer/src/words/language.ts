/** The languages that texts are in. */
const languages = ['en', 'it', 'zh'] as const;
export type Language = (typeof languages)[number];

/** The first language of the reader's that there is. */
export const language: Language = preferred(typeof navigator === 'undefined' ? [] : navigator.languages);

export function preferred(wanted: readonly string[]): Language {
  const found = wanted.map((tag) => languages.find((language) => tag.toLowerCase().split('-')[0] === language));
  return found.find((language) => language !== undefined) ?? 'en';
}
