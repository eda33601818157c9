import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Outcome } from '../../api/change';
import type { TextNote } from '../../api/text-notes';
import { fetchFindings, type Findings, type TextToRead } from '../../api/texts';
import type { TextRange } from '../../model/quote';
import { SafeLink } from '../../ui/safe-link';
import { useAsync } from '../../ui/use-async';
import { t, tn } from '../../words/messages';
import { publicationText } from '../../words/publication';
import { placeLink } from '../parts/place';
import { RecordPanel } from './record-panel';
import { type ReaderHandle, TextReader, wordsSelected } from './text-reader';
import { type Making, useRecord } from './use-record';

const nothing: Findings = { names: [], nameCount: 0, sentences: [], sentenceCount: 0, uncited: 0 };

interface Props {
  document: TextToRead;
  text: string;
  /** Takes what is recorded of a text that is not stored, of which nothing can be found; otherwise it is saved or proposed. */
  onNote?: (note: TextNote) => void;
  children?: ComponentChildren;
}

/** A text, and beside it what is recorded of what it says. */
export function TextDesk({ document, text, onNote, children }: Props) {
  const [version, setVersion] = useState(0);
  const [turn, setTurn] = useState(0);
  const [said, setSaid] = useState('');
  const last = useRef(nothing);
  const found = useAsync(async (signal) => (onNote ? nothing : fetchFindings(document.id, text, signal)), [document.id, version]);
  const findings = found ?? last.current; // the marks stay while they are read again
  last.current = findings;
  const reader = useRef<ReaderHandle>({ selected: null, focus: () => {}, leave: () => {}, select: () => {} });

  const onSaved = (outcome: Outcome | null, again: boolean) => {
    setSaid(outcome ? outcomeText(outcome) : t('Added to what is to be proposed.'));
    setVersion(version + 1);
    if (again) {
      setTurn(turn + 1);
    } else {
      reader.current.focus();
    }
  };
  const record = useRecord(document.id, text, onSaved, onNote);
  const quote = (making: Making) => {
    const range = wordsSelected(text, reader.current.selected, document.language);
    if (range) {
      reader.current.leave();
      setSaid('');
      record.quote(range, making, findings.names);
      setTurn(turn + 1);
    }
  };
  return (
    <div class="text-desk">
      <section aria-labelledby="text-title">
        <h2 id="text-title">
          <bdi>{document.title}</bdi>
        </h2>
        <p class="quiet">
          <a href={placeLink('texts')}>{t('Other texts')}</a> {publicationText(document)} {document.url && <SafeLink url={document.url} />}{' '}
          {findings !== nothing && <Summary findings={findings} />}
        </p>
        <p class="quiet" id="reading-keys">
          {t('Keys: arrows select words and sentences, with Shift more of them, with Ctrl or Alt characters; Enter makes a claim of them, n something new, o goes to the next sentence with two names.')}
        </p>
        <div class="actions">
          <TextButton text={t('Make a claim of the selected words')} onPress={() => quote('claim')} />
          <TextButton text={t('Record somebody or something new')} onPress={() => quote('entity')} />
        </div>
        <TextReader
          text={text}
          language={document.language}
          names={findings.names}
          offered={findings.sentences}
          quotes={record.quotes}
          handle={reader}
          onClaim={() => quote('claim')}
          onNew={() => quote('entity')}
        />
      </section>
      <section class="record" aria-label={t('What it says')}>
        <p role="status">{said}</p>
        <RecordPanel text={text} record={record} turn={turn} onTurn={() => setTurn(turn + 1)} onLeave={() => reader.current.focus()} />
        {children}
        <Offered text={text} findings={findings} onChoose={(range) => choose(reader.current, range)} />
      </section>
    </div>
  );
}

function choose(reader: ReaderHandle, range: TextRange): void {
  reader.focus();
  reader.select(range);
}

/** A button that leaves what is selected as it is. */
function TextButton({ text, onPress }: { text: string; onPress: () => void }) {
  return (
    <button type="button" class="small" onPointerDown={(event) => event.preventDefault()} onMouseDown={(event) => event.preventDefault()} onClick={onPress}>
      {text}
    </button>
  );
}

function Summary({ findings: { nameCount, names, uncited } }: { findings: Findings }) {
  return (
    <>
      {tn(nameCount, '{n} name is known here.', '{n} names are known here.')}{' '}
      {names.length < nameCount && t('The first {n} are marked.', { n: names.length })}{' '}
      {tn(uncited, '{n} sentence has no claim yet.', '{n} sentences have no claim yet.')}
    </>
  );
}

/** Sentences that name two and of which nothing is recorded. */
function Offered({ text, findings: { sentences, sentenceCount }, onChoose }: { text: string; findings: Findings; onChoose: (range: TextRange) => void }) {
  if (sentences.length === 0) {
    return null;
  }
  return (
    <section>
      <h3>{tn(sentenceCount, '{n} sentence with two names has no claim yet', '{n} sentences with two names have no claim yet')}</h3>
      <ul class="plain offered-sentences">
        {sentences.map((range) => (
          <li key={range.start}>
            <button type="button" class="quote" onClick={() => onChoose(range)}>
              <bdi>{text.slice(range.start, range.end)}</bdi>
            </button>
          </li>
        ))}
      </ul>
      {sentences.length < sentenceCount && <p class="quiet">{t('The first {n} are listed.', { n: sentences.length })}</p>}
    </section>
  );
}

function outcomeText({ revision, proposal, changes }: Outcome): string {
  const ids = changes.map(({ id }) => id).join(', ');
  if (proposal !== null) {
    return t('Proposed: {ids}', { ids });
  }
  return revision === null ? t('That is recorded already: nothing was changed.') : t('Saved: {ids}', { ids });
}
