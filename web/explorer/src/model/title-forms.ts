/**
 * Returns the forms in which words are likely to stand in a title: as they are typed, in small letters, in capitals, and with a capital at
 * the beginning of the first word or of each. The server compares titles letter by letter.
 */
export function titleForms(words: string): string[] {
  const small = words.toLowerCase();
  const each = small.replace(/(?<![\p{L}\p{M}'’])\p{L}/gu, (letter) => letter.toUpperCase());
  return [...new Set([words, small, words.toUpperCase(), small.replace(/\p{L}/u, (letter) => letter.toUpperCase()), each])];
}
