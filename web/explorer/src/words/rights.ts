import { translated } from './messages';

const rights = {
  READ: 'read',
  PROPOSE: 'propose changes',
  WRITE: 'change what is there',
  ADMINISTER: 'erase, and make tokens',
};

/** What somebody may do. */
export const rightWords = translated(rights);

/** All texts of this table, for the tests of translations. */
export const rightTexts: readonly string[] = Object.values(rights);
