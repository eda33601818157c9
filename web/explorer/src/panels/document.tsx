import { useEffect, useRef } from 'preact/hooks';
import { query } from '../api/client';
import { type CitationPartsFragment, DocumentText } from '../api/generated';
import { root } from '../api/server';
import { splitRange } from '../model/code-points';
import { openCitation, readDocument } from '../state/panels';
import { versionOf } from '../state/touched';
import { may } from '../state/viewer';
import { Dialog } from '../ui/dialog';
import { SafeLink } from '../ui/safe-link';
import { useAsync } from '../ui/use-async';
import { placeLink } from '../work/parts/place';
import { RecordActions } from '../work/records/record-actions';
import { t } from '../words/messages';

/** The document of the open citation, scrolled to the quote. */
export function DocumentView() {
  const citation = openCitation.value;
  return citation && <DocumentDialog key={citation.document.id} citation={citation} />;
}

function DocumentDialog({ citation }: { citation: CitationPartsFragment }) {
  const { id, title } = citation.document;
  const loaded = useAsync(async (signal) => (await query('Opening the document', DocumentText, { id }, signal)).document, [id], versionOf(id));
  return (
    <Dialog title={loaded?.title ?? title} onClose={() => (openCitation.value = null)}>
      {loaded && (
        <>
          {loaded.text !== null && (
            <div class="actions">
              <button type="button" onClick={() => read({ id, title })}>
                {t('Read it beside the drawing')}
              </button>
              {may('PROPOSE') && <a href={`${root}work${placeLink('texts', id)}`}>{t('Record what it says')}</a>}
            </div>
          )}
          <p class="quiet">
            {loaded.language && <>{t('Language: {language}.', { language: loaded.language })} </>}
            {t('Recorded {date}.', { date: loaded.recordedAt.slice(0, 10) })}{' '}
            {loaded.url && <SafeLink url={loaded.url} />}
          </p>
          <RecordActions id={id} />
          {loaded.text === null ? (
            <p>{t('The text of this document is not stored.')}</p>
          ) : (
            <Text text={loaded.text} language={loaded.language} start={citation.start} end={citation.end} />
          )}
        </>
      )}
    </Dialog>
  );
}

/** Closes the dialog, and shows a document beside the drawing. */
function read(document: { id: string; title: string }): void {
  openCitation.value = null;
  readDocument.value = document;
}

interface TextProps {
  text: string;
  language: string | null;
  start: number | null;
  end: number | null;
}

function Text({ text, language, start, end }: TextProps) {
  const mark = useRef<HTMLElement>(null);
  useEffect(() => mark.current?.scrollIntoView({ block: 'center' }), [start]);
  const [before, inside, after] = splitRange(text, start ?? 0, end ?? 0);
  return (
    <div class="document" lang={language ?? undefined} dir="auto">
      {before}
      {inside && <mark ref={mark}>{inside}</mark>}
      {after}
    </div>
  );
}
