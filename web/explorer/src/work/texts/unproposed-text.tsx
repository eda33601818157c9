import { documentInput, inputWithNotes, newText, type TextNote } from '../../api/text-notes';
import { unproposed, type UnproposedText } from '../../state/unproposed';
import { Icon } from '../../ui/icon';
import { Problems } from '../../ui/problems';
import { useChange } from '../../ui/use-change';
import { t, tn } from '../../words/messages';
import { goTo, placeLink } from '../parts/place';
import { TextDesk } from './text-desk';

/** What is open where a text is read before it is proposed. */
export const unproposedItem = 'new';

/** A text that is not proposed yet, and what is recorded of it: both are proposed together. */
export function Unproposed() {
  const open = unproposed.value;
  if (!open) {
    return (
      <p>
        {t('There is no such text.')} <a href={placeLink('texts')}>{t('Other texts')}</a>
      </p>
    );
  }
  const { text, notes } = open;
  const { language, url, publisher, publishedOn } = documentInput(text);
  const document = { id: newText, title: text.title, text: text.text, language: language ?? null, url: url ?? null, publisher: publisher ?? null, publishedOn: publishedOn ?? null };
  return (
    <TextDesk document={document} text={text.text} onNote={(note) => setNotes([...notes, note])}>
      <Notes open={open} />
    </TextDesk>
  );
}

function setNotes(notes: readonly TextNote[]): void {
  unproposed.value = { ...unproposed.peek()!, notes };
}

/** What is to be proposed with the text. */
function Notes({ open: { text, notes } }: { open: UnproposedText }) {
  const { sending, problems, send } = useChange();
  const propose = () =>
    void send('propose', inputWithNotes(text, notes), ({ proposal }) => {
      unproposed.value = null;
      goTo('proposals', proposal ?? '');
    });
  const discard = () => {
    unproposed.value = null;
    goTo('texts');
  };
  return (
    <section class="notes" aria-labelledby="notes-title">
      <h3 id="notes-title">{t('To be proposed with the text')}</h3>
      {notes.length === 0 && <p class="quiet">{t('Nothing yet. What you record stays in this tab until you propose it.')}</p>}
      <ul class="plain">
        {notes.map((note) => (
          <li key={JSON.stringify(note)}>
            <bdi>{note.label}</bdi>
            <button type="button" class="icon" onClick={() => setNotes(notes.filter((other) => other !== note))}>
              <Icon name="close" label={t('Leave out')} />
            </button>
          </li>
        ))}
      </ul>
      <Problems problems={problems} />
      <div class="actions">
        <button type="button" disabled={sending} onClick={propose}>
          {notes.length === 0 ? t('Propose the text') : tn(notes.length, 'Propose the text with it', 'Propose the text with these {n}')}
        </button>
        <button type="button" class="small" disabled={sending} onClick={discard}>
          {t('Discard')}
        </button>
      </div>
    </section>
  );
}
