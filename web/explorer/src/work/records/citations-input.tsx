import { type CitationDraft, citationsOf, citationsText } from '../../model/record';
import { t } from '../../words/messages';

interface Props {
  label: string;
  value: string;
  onInput: (value: string) => void;
}

/** The words that prove something: they can be changed, left out, and others of the same documents added. */
export function CitationsInput({ label, value, onInput }: Props) {
  const drafts = citationsOf(value);
  const set = (next: readonly CitationDraft[]) => onInput(citationsText(next));
  const documents = [...new Map(drafts.map(({ document, title }) => [document, title]))];
  return (
    <fieldset class="field">
      <legend class="field-name">{label}</legend>
      {drafts.map((draft, i) => (
        <div key={i} class="citation-draft">
          {draft.quote === null ? (
            <p>
              {t('the whole of')} <bdi>{draft.title}</bdi>
            </p>
          ) : (
            <textarea
              rows={3}
              dir="auto"
              aria-label={t('Words of {title}', { title: draft.title })}
              value={draft.quote}
              onInput={({ currentTarget }) => set(drafts.with(i, { ...draft, quote: currentTarget.value, start: null }))}
            />
          )}
          <button type="button" class="small" onClick={() => set(drafts.filter((_, at) => at !== i))}>
            {t('Leave out')}
          </button>
        </div>
      ))}
      {documents.map(([document, title]) => (
        <button key={document} type="button" class="small" onClick={() => set([...drafts, { document, title, quote: '', start: null }])}>
          {t('Other words of {title}', { title })}
        </button>
      ))}
    </fieldset>
  );
}
