import { t, translated } from './messages';

/** Fields of records by their names in the API. */
const fields: Record<string, string> = {
  name: 'Name',
  aliases: 'Other names',
  description: 'Description',
  url: 'Address on the web',
  identifiers: 'IDs in registers',
  openLists: 'Lists that are not complete',
  category: 'Category',
  citations: 'Evidence',
  person: 'Person',
  company: 'Company',
  team: 'Team',
  source: 'From',
  target: 'To',
  entity: 'About',
  kind: 'Kind',
  role: 'Role',
  start: 'Start',
  end: 'End',
  status: 'Goes on',
  inferred: 'Dates read out of the context',
  standing: 'Standing',
  value: 'Value',
  recordedAt: 'Recorded at',
  title: 'Title',
  language: 'Language',
  text: 'Text',
  publisher: 'Publisher',
  publishedOn: 'Date of publication',
};

/** Returns what a field is called, by its name in the API. */
export function fieldName(name: string): string {
  return t(fields[name] ?? name);
}

const statuses = {
  CURRENT: 'yes, when it was recorded',
  ENDED: 'no, it has ended',
  UNKNOWN: 'not said',
};

/** Whether a claim goes on. */
export const statusWords = translated(statuses);

/** All texts of these tables, for the tests of translations. */
export const fieldTexts: readonly string[] = [...Object.values(fields), ...Object.values(statuses)];
