import { root } from '../../api/server';
import { t } from '../../words/messages';
import { placeLink } from '../parts/place';

/** A link to all that a revision changed. */
export function RevisionLink({ number }: { number: number }) {
  return <a href={`${root}work${placeLink('changes', String(number))}`}>{t('revision {n}', { n: number })}</a>;
}
