import { fetchLatestTexts, fetchText } from '../../api/texts';
import { useAsync } from '../../ui/use-async';
import { t } from '../../words/messages';
import { placeLink } from '../parts/place';
import { TextDesk } from './text-desk';
import { TextIntake } from './text-intake';

/** Texts: to bring one in, and to read one and record what it says. */
export function Texts({ item }: { item: string }) {
  return item === '' ? <Choice /> : <Opened key={item} id={item} />;
}

function Choice() {
  return (
    <>
      <TextIntake />
      <LatestTexts />
    </>
  );
}

function LatestTexts() {
  const texts = useAsync(fetchLatestTexts, []);
  return (
    <section>
      <h2>{t('Texts that came last')}</h2>
      {texts?.length === 0 && <p class="quiet">{t('None came with the last changes. A text that is cited can be opened from what it proves.')}</p>}
      <ul class="plain">
        {texts?.map(({ id, title, recordedAt }) => (
          <li key={id}>
            <a href={placeLink('texts', id)}>
              <bdi>{title}</bdi>
            </a>{' '}
            <span class="quiet">{t('Recorded {date}.', { date: recordedAt.slice(0, 10) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Opened({ id }: { id: string }) {
  const loaded = useAsync(async (signal) => ({ document: await fetchText(id, signal) }), [id]);
  if (loaded === null) {
    return null;
  }
  const { document } = loaded;
  if (document === null) {
    return <p>{t('There is no such text.')}</p>;
  }
  return document.text === null ? <p>{t('The text of this document is not stored.')}</p> : <TextDesk document={document} text={document.text} />;
}
