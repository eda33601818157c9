import { known } from '../api/known';
import { root } from '../api/server';
import { addressIsCurrent } from '../state/address';
import { t } from '../words/messages';

/** Says that all of the page is as of an earlier time, and leads back. */
export function KnownBar() {
  if (!known) {
    return null;
  }
  addressIsCurrent.value; // the link is to the same view
  return (
    <div class="banner away known" role="status">
      <p>
        {known.at === null ? t('As known right after revision {n}', { n: known.revision }) : t('As known on {time}', { time: known.at.slice(0, 10) })}{' '}
        <a href={`${root}explore${location.hash}`}>{t('What is known now')}</a>
      </p>
    </div>
  );
}
