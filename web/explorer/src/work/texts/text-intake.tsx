import { useState } from 'preact/hooks';
import type { Manner } from '../../api/change';
import { putText } from '../../api/put-text';
import { documentInput } from '../../api/text-notes';
import { emptyText, type FileFault, readTextFile, type TextDraft } from '../../api/read-file';
import { parseDate } from '../../model/partial-date';
import { reportErrors } from '../../state/errors';
import { unproposed } from '../../state/unproposed';
import { DateInput } from '../../ui/date-input';
import { Problems } from '../../ui/problems';
import { allowedManner, useChange } from '../../ui/use-change';
import { useKey } from '../../ui/use-key';
import { t, tx } from '../../words/messages';
import { placeLink } from '../parts/place';
import { unproposedItem } from './unproposed-text';

/** The server's limit on a request of GraphQL, less what is not text, in bytes. */
const maxLength = 900_000;

const faultTexts: Record<FileFault, string> = {
  'not UTF-8': 'The file is not in UTF-8: only such texts can be read.',
  broken: 'The file is not a whole PDF file.',
  locked: 'The PDF file is protected by a password: save it without one.',
  encoding: 'The PDF file does not say which characters it shows: copy the text from where it is shown.',
  pictures: 'The PDF file has pictures of pages, no text: let a program recognize it first.',
};

/** A form to bring in a text: pasted, dropped, or from a file. */
export function TextIntake() {
  const [draft, setDraft] = useState(emptyText);
  const [said, setSaid] = useState('');
  const [putting, setPutting] = useState(false);
  const { sending, problems, send } = useChange();
  const { keyOf } = useKey();
  const manner = allowedManner();
  const set = (part: Partial<TextDraft>) => setDraft((before) => ({ ...before, ...part }));
  const read = async (file: File | undefined) => {
    const found = file && (await readTextFile(file));
    if (typeof found === 'string') {
      setSaid(t(faultTexts[found]));
    } else if (found) {
      setSaid('');
      set(found);
    }
  };
  const open = (id: string) => {
    setDraft(emptyText);
    location.hash = placeLink('texts', id);
  };
  const saveLong = async () => {
    const sent = { ...draft, publishedOn: parseDate(draft.publishedOn) ?? '' };
    const found = await putText(sent, keyOf(sent));
    if ('id' in found) {
      open(found.id);
    } else {
      setSaid(found.problems.join(' '));
    }
  };
  const save = () => {
    const fault = faultOf(draft, manner);
    setSaid(fault ?? '');
    if (fault === null && isLong(draft)) {
      setPutting(true);
      void reportErrors(saveLong()).then(() => setPutting(false));
    } else if (fault === null && manner !== null) {
      void send(manner, { documents: [documentInput(draft)] }, ({ changes, proposal }) => {
        const id = changes[0]?.id;
        if (proposal !== null) {
          setDraft(emptyText);
          setSaid(t('Proposed. Once somebody has accepted it, what it says can be recorded.'));
        } else if (id) {
          open(id);
        }
      });
    }
  };
  const recordFirst = () => {
    const fault = unproposed.peek() ? t('Propose or discard the other text first.') : faultOf(draft, manner);
    setSaid(fault ?? '');
    if (fault === null) {
      unproposed.value = { text: draft, notes: [] };
      open(unproposedItem);
    }
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    void reportErrors(read(event.dataTransfer?.files[0]));
  };
  return (
    <form
      class="text-intake"
      aria-labelledby="bring-in"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onDragOver={(event) => event.preventDefault()}
      onDrop={onDrop}
    >
      <h2 id="bring-in">{t('Bring in a text')}</h2>
      {unproposed.value && (
        <p>
          {tx('{title} is not proposed yet.', { title: <a href={placeLink('texts', unproposedItem)}>{unproposed.value.text.title}</a> })}
        </p>
      )}
      <label class="field">
        <span class="field-name">{t('The text: paste it, or drop a file here')}</span>
        <textarea name="text" rows={10} value={draft.text} onInput={({ currentTarget }) => set({ text: currentTarget.value })} />
      </label>
      <label class="field">
        <span class="field-name">{t('Or a file: a text in UTF-8, or an HTML page or PDF file, of which the words are taken')}</span>
        <input type="file" accept=".txt,.text,.md,.html,.htm,.xhtml,.pdf,text/plain,text/html,application/pdf" onChange={({ currentTarget }) => void reportErrors(read(currentTarget.files?.[0]))} />
      </label>
      <label class="field">
        <span class="field-name">{t('Title')}</span>
        <input name="title" value={draft.title} onInput={({ currentTarget }) => set({ title: currentTarget.value })} />
      </label>
      <label class="field">
        <span class="field-name">{t('Address where it was published')}</span>
        <input type="url" name="url" value={draft.url} onInput={({ currentTarget }) => set({ url: currentTarget.value })} />
      </label>
      <label class="field">
        <span class="field-name">{t('Publisher')}</span>
        <input name="publisher" value={draft.publisher} onInput={({ currentTarget }) => set({ publisher: currentTarget.value })} />
      </label>
      <DateInput label={t('Date of publication')} value={draft.publishedOn} onInput={(publishedOn) => set({ publishedOn })} />
      <label class="field">
        <span class="field-name">{t('Language, as a code: en, it, zh')}</span>
        <input name="language" value={draft.language} size={8} onInput={({ currentTarget }) => set({ language: currentTarget.value })} />
      </label>
      <Problems problems={problems} />
      <p role="status">{said}</p>
      <div class="actions">
        <button type="submit" disabled={sending || putting}>
          {manner === 'apply' ? t('Save the text') : t('Propose the text')}
        </button>
        {manner === 'propose' && (
          <button type="button" class="small" disabled={sending} onClick={recordFirst}>
            {t('Record what it says first')}
          </button>
        )}
      </div>
    </form>
  );
}

/** Returns whether a text is too long for a request of GraphQL. */
function isLong({ text }: TextDraft): boolean {
  return new TextEncoder().encode(JSON.stringify(text)).length > maxLength;
}

/** Returns what is missing of a text, or wrong with it; null if nothing is. */
function faultOf(draft: TextDraft, manner: Manner | null): string | null {
  const { text, title, publishedOn } = draft;
  if (text.trim() === '') {
    return t('There is no text yet: paste it, or choose a file.');
  }
  if (title.trim() === '') {
    return t('Give it a title.');
  }
  if (publishedOn.trim() !== '' && parseDate(publishedOn) === null) {
    return t('A date is a year, a month or a day: 2017, 2017-05 or 2017-05-03.');
  }
  return manner === 'propose' && isLong(draft) ? t('The text is too long to be proposed: at most 900 kB. Who may change something can save it.') : null;
}
