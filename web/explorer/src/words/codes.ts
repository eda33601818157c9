import { translated } from './messages';

const matches = {
  EXACT: '',
  PREFIX: '',
  TOKEN: 'has these words',
  TRANSLITERATION: 'spelt otherwise',
  FUZZY: 'nearly so',
};

const doubts = {
  START_UNKNOWN: 'no start is given',
  START_VAGUE: 'the start may be any day of what is given',
  END_UNKNOWN: 'no end is given',
  END_VAGUE: 'the end may be any day of what is given',
  TENSE_INFERRED: 'that it goes on, or has ended, was read out of the context',
};

const reasons = {
  ...doubts,
  STILL_GOING: 'it went on when it was recorded: of later days nothing is known',
  NEVER_TOGETHER: 'the dates leave no day on which all of them were there',
  LIST_OPEN: 'the source says that there are more employers or teams than are recorded',
  NOTHING_RECORDED: 'no company or team is recorded where all of them have been',
};

const gaps = {
  ...doubts,
  LIST_OPEN: 'the source says that there are more than are recorded',
  NOTHING_RECORDED: 'none is recorded',
  ONLY_REPORTED: 'it is attributed to somebody: no source states it',
  ONLY_INFERRED: 'it was read out of the context: no source states it',
  NO_QUOTE: 'whole documents are cited, and no words of them',
};

/** Why a name was found, by the code of the API; empty where the marked part of the name says so. */
export const matchWords = translated(matches);

/** What keeps an answer from being certain, by the code of the API. */
export const reasonWords = translated(reasons);

/** What is missing, by the code of the API. */
export const gapWords = translated(gaps);

/** All texts of these tables, for the tests of translations. */
export const codeTexts: readonly string[] = [matches, reasons, gaps].flatMap((table) => Object.values(table)).filter(Boolean);
