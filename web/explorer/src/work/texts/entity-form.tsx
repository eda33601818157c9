import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type EntityDraft, hasCategory } from '../../model/claim-draft';
import { kindsOf } from '../../model/ends';
import { type EntityType, entityTypes } from '../../model/graph';
import { kindWords, type RelationKind } from '../../model/kinds';
import { typeWords } from '../../model/words';
import { t } from '../../words/messages';
import { LikelyTwins } from '../parts/likely-twins';
import { focusNext } from '../parts/steps';

interface Props {
  draft: EntityDraft;
  onDraft: (draft: EntityDraft) => void;
  /** Increases whenever the next empty box should have the focus. */
  turn: number;
  onSubmit: () => void;
  children: ComponentChildren;
}

/** Somebody or something new. */
export function EntityForm({ draft, onDraft, turn, onSubmit, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    if (turn > 0) {
      focusNext(form.current!);
    }
  }, [turn]);
  const set = (part: Partial<EntityDraft>) => onDraft({ ...draft, ...part });
  return (
    <form
      ref={form}
      class="claim-form"
      aria-label={t('Somebody or something new')}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          onSubmit();
        }
      }}
    >
      <label class="field">
        <span class="field-name">{t('What it is')}</span>
        <select class="step" value={draft.type} onChange={({ currentTarget }) => set({ type: currentTarget.value as EntityType, openLists: [] })}>
          {entityTypes.map((type) => (
            <option key={type} value={type}>
              {typeWords[type].one}
            </option>
          ))}
        </select>
      </label>
      <Box name="name" label={t('Name, as the text writes it')} step draft={draft} set={set} />
      <LikelyTwins name={draft.name} type={draft.type} />
      {hasCategory(draft.type) && <Box name="category" label={t('Category: lab, chatbot')} draft={draft} set={set} />}
      <Aliases draft={draft} set={set} />
      <Box name="description" label={t('Description, in a sentence')} draft={draft} set={set} />
      <Box name="url" label={t('Its page on the web')} draft={draft} set={set} />
      <OpenLists draft={draft} set={set} />
      <Box name="id" label={t('ID; made from the name unless given')} draft={draft} set={set} />
      {children}
    </form>
  );
}

interface PartProps {
  draft: EntityDraft;
  set: (part: Partial<EntityDraft>) => void;
}

function Box({ name, label, step, draft, set }: PartProps & { name: 'name' | 'category' | 'description' | 'url' | 'id'; label: string; step?: boolean }) {
  return (
    <label class="field">
      <span class="field-name">{label}</span>
      <input name={name} class={step ? 'step' : undefined} value={draft[name]} onInput={({ currentTarget }) => set({ [name]: currentTarget.value })} />
    </label>
  );
}

/** Other names, each with its language; there is always an empty row for another one. */
function Aliases({ draft, set }: PartProps) {
  const rows = [...draft.aliases, { name: '', language: '' }];
  const setRow = (at: number, part: Partial<(typeof rows)[number]>) => {
    const changed = rows.map((row, i) => (i === at ? { ...row, ...part } : row));
    set({ aliases: changed.filter(({ name, language }) => name !== '' || language !== '') });
  };
  return (
    <fieldset class="field aliases">
      <legend class="field-name">{t('Other names, with their languages')}</legend>
      {rows.map(({ name, language }, i) => (
        <div key={i}>
          <input aria-label={t('Another name')} value={name} onInput={({ currentTarget }) => setRow(i, { name: currentTarget.value })} />
          <input aria-label={t('Language of this name')} size={4} placeholder="en" value={language} onInput={({ currentTarget }) => setRow(i, { language: currentTarget.value })} />
        </div>
      ))}
    </fieldset>
  );
}

function OpenLists({ draft, set }: PartProps) {
  const toggle = (kind: RelationKind, isOpen: boolean) =>
    set({ openLists: isOpen ? [...draft.openLists, kind] : draft.openLists.filter((other) => other !== kind) });
  return (
    <details>
      <summary>{t('The text says that there are more than it lists')}</summary>
      {kindsOf(draft.type).map((kind) => (
        <label key={kind} class="check">
          <input type="checkbox" value={kind} checked={draft.openLists.includes(kind)} onChange={({ currentTarget }) => toggle(kind, currentTarget.checked)} /> {kindWords[kind].out}
        </label>
      ))}
    </details>
  );
}
