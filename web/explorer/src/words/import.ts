import { translated } from './messages';

const outcomes = {
  BAD: 'bad',
  NEW: 'new',
  CHANGED: 'changed',
  SAME: 'as it is',
  REPEATED: 'twice in the files',
  LEFT_OUT: 'left out',
};

/** What becomes of a record of a file. */
export const outcomeWordsOfImport = translated(outcomes);

const stages = {
  CHECKING: 'Checking',
  WRITING: 'Writing',
  BUILDING: 'Building the indexes',
};

/** How far an import has come. */
export const stageWords = translated(stages);

/** All texts of these tables, for the tests of translations. */
export const importTexts: readonly string[] = [...Object.values(outcomes), ...Object.values(stages)];
