import { truncate } from '../model/code-points';
import { t, tn } from '../words/messages';

const maxNamed = 3;
const maxLength = 30;

/** Names documents with their publishers: the first few, and how many more there are; "" for none. */
export function sourcesText(documents: readonly { title: string; publisher: string | null }[]): string {
  if (documents.length === 0) {
    return '';
  }
  const names = documents.slice(0, maxNamed).map(({ title, publisher }) => (publisher ? `${truncate(title, maxLength)} (${truncate(publisher, maxLength)})` : truncate(title, 2 * maxLength)));
  const rest = documents.length - names.length;
  return [t('Source: {names}', { names: names.join('; ') }), rest > 0 && tn(rest, 'and {n} more', 'and {n} more')].filter(Boolean).join(' ');
}
