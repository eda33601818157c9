import { signal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../api/client';
import { DocumentText, type CitationPartsFragment, type DocumentTextQuery } from '../api/generated';
import { cut } from '../model/code-points';
import { reported } from '../state/errors';
import { Dialog } from '../ui/dialog';
import { SafeLink } from '../ui/safe-link';

/** The citation whose document is open. */
export const openCitation = signal<CitationPartsFragment | null>(null);

/** The document of a citation, at the words that are cited. */
export function DocumentView() {
  const citation = openCitation.value;
  return citation && <Opened key={citation.document.id} citation={citation} />;
}

function Opened({ citation }: { citation: CitationPartsFragment }) {
  const [found, setFound] = useState<DocumentTextQuery['document']>(null);
  const { id, title } = citation.document;
  useEffect(() => {
    const leaving = new AbortController();
    void reported(
      ask('Opening the document', DocumentText, { id }, leaving.signal).then(({ document }) => setFound(document)),
    );
    return () => leaving.abort();
  }, [id]);
  return (
    <Dialog title={title} onClose={() => (openCitation.value = null)}>
      {found && (
        <>
          <p class="quiet">
            {found.language && <>Language: {found.language}. </>}Recorded {found.recordedAt.slice(0, 10)}.{' '}
            {found.url && <SafeLink url={found.url} />}
          </p>
          {found.text === null ? (
            <p>The text of this document is not stored.</p>
          ) : (
            <Text text={found.text} language={found.language} start={citation.start} end={citation.end} />
          )}
        </>
      )}
    </Dialog>
  );
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
  const [before, inside, behind] = cut(text, start ?? 0, end ?? 0);
  return (
    <div class="document" lang={language ?? undefined} dir="auto">
      {before}
      {inside && <mark ref={mark}>{inside}</mark>}
      {behind}
    </div>
  );
}
