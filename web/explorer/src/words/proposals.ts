import { t, translated } from './messages';

const records: Record<string, string> = {
  document: 'text',
  person: 'person',
  company: 'company',
  project: 'project',
  team: 'team',
  place: 'place',
  event: 'event',
  fact: 'fact',
  employment: 'job',
  membership: 'membership',
};

/** Returns what sort of record an ID is of. */
export function recordWord(id: string): string {
  return t(records[id.slice(0, id.indexOf(':'))] ?? 'link');
}

const states = {
  OPEN: 'to be decided on',
  ACCEPTED: 'accepted',
  REJECTED: 'rejected',
  WITHDRAWN: 'withdrawn',
  ERASED: 'erased',
};

/** What has become of a proposal. */
export const stateWords = translated(states);

/** All texts of these tables, for the tests of translations. */
export const proposalTexts: readonly string[] = [...Object.values(records), 'link', ...Object.values(states)];
