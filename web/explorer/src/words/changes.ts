import { translated } from './messages';

const revisions = {
  EDIT: 'An edit',
  REVERT: 'A revert',
  IMPORT: 'An import',
  COPY: 'A copy from another store',
  RESTORE: 'A backup was restored',
  ERASE: 'Something was erased',
  BASELINE: 'What was there before the log',
};

const ops = {
  CREATED: 'new',
  UPDATED: 'changed',
  DELETED: 'deleted',
  ERASED: 'erased',
};

/** What a revision is, by its kind. */
export const revisionWords = translated(revisions);

/** What became of a record. */
export const opWords = translated(ops);

/** All texts of these tables, for the tests of translations. */
export const changeTexts: readonly string[] = [...Object.values(revisions), ...Object.values(ops)];
