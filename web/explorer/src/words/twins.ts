import { translated } from './messages';

const reasons = {
  SAME_NAME: 'a name in common',
  SIMILAR_NAME: 'names that are alike',
  SAME_IDENTIFIER: 'an identifier in common',
  DIFFERENT_IDENTIFIER: 'different identifiers in one register',
  SAME_URL: 'the same address on the web',
  SHARED_EMPLOYER: 'an employer in common',
  SHARED_RELATION: 'another relation in common',
  SAME_TIME: 'when that was',
  SAME_FACT: 'a fact in common',
  DIFFERENT_FACT: 'facts that differ',
  NO_SHARED_COMPANY: 'no employer in common',
  OTHER_COMPANY: 'other companies at the same time',
};

/** What speaks for two being one, or against it, by the code of the API. */
export const twinWords = translated(reasons);

/** All texts of this table, for the tests of translations. */
export const twinTexts: readonly string[] = Object.values(reasons);
