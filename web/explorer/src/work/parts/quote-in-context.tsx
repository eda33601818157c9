import { query } from '../../api/client';
import { DocumentText } from '../../api/generated';
import { splitRange } from '../../model/code-points';
import type { CitedWords } from '../../model/proposed';
import { Loaded } from '../../ui/loaded';
import { useLoad } from '../../ui/use-load';
import { t } from '../../words/messages';

/** How many characters are shown on either side of a quote. */
const around = 220;

/** A quote between the words that stand around it in its document. */
export function QuoteInContext({ citation }: { citation: CitedWords }) {
  const loaded = useLoad(async (signal) => (await query('Opening the document', DocumentText, { id: citation.document }, signal)).document, [citation.document]);
  return (
    <blockquote class="context">
      <Loaded of={{ ...loaded, value: loaded.value ?? null }}>
        {(document) => (
          <>
            <p lang={document?.language ?? undefined} dir="auto">
              <Words text={document?.text ?? null} citation={citation} />
            </p>
            <footer class="quiet">
              <bdi>{document?.title ?? citation.document}</bdi>
            </footer>
          </>
        )}
      </Loaded>
    </blockquote>
  );
}

function Words({ text, citation: { quote, start, end } }: { text: string | null; citation: CitedWords }) {
  if (quote === null) {
    return <span class="quiet">{t('The whole document is cited, and no words of it.')}</span>;
  }
  if (text === null) {
    return <q>{quote}</q>; // a document that is proposed, too
  }
  const [before, words, after] = splitRange(text, start, end);
  return (
    <>
      {before.length > around && '…'}
      {before.slice(-around)}
      <mark>{words}</mark>
      {after.slice(0, around)}
      {after.length > around && '…'}
    </>
  );
}
