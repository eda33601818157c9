import type { EntityType } from './graph';

interface Named {
  type: EntityType;
  /** The name as it is recorded. */
  recordedName: string;
  aliases: readonly { name: string; language: string | null }[];
}

/**
 * Returns the name to show to a reader: the first alias in their language that is more than a shorter form of the name. People
 * keep their name unless the alias is in another script: an alias of theirs is as likely a nickname as a translation.
 */
export function nameIn(language: string, { type, recordedName, aliases }: Named): string {
  const fits = (alias: string) => (type === 'Person' ? isHan(alias) !== isHan(recordedName) : !isPart(alias, recordedName));
  return aliases.find((alias) => alias.language?.toLowerCase().split('-')[0] === language && fits(alias.name))?.name ?? recordedName;
}

function isPart(alias: string, name: string): boolean {
  const words = name.toLowerCase().split(/\s+/);
  return name.includes(alias) || alias.toLowerCase().split(/\s+/).every((word) => words.includes(word));
}

function isHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}
