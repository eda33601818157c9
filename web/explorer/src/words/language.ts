/** The languages that texts are in. */
export const languages = ['en', 'it', 'zh'] as const;
export type Language = (typeof languages)[number];

/** Returns the first of some languages that there is. */
export function preferred(wanted: readonly string[]): Language {
  const found = wanted.map((tag) => languages.find((language) => tag.toLowerCase().split('-')[0] === language));
  return found.find((language) => language !== undefined) ?? 'en';
}
