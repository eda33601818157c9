import { useId, useRef, useState } from 'preact/hooks';
import { type Hit, maxQueryLength, searchByName } from '../api/search';
import { isolateBidi } from '../model/code-points';
import type { EntityType } from '../model/graph';
import { typeWords } from '../model/words';
import { reportErrors } from '../state/errors';
import { addToCache } from '../state/store';
import { Marked } from './marked';
import { Shape } from './shape';
import { t } from '../words/messages';

interface Props {
  label: string;
  placeholder: string;
  /** Only these types of entities; all of them unless given. */
  types?: readonly EntityType[];
  /** The initial text. */
  value?: string;
  /** Whether the box is cleared after a pick. */
  clears?: boolean;
  class?: string;
  onPick: (id: string) => void;
  /** A last choice for a name that nothing has yet: its text, with the name in place of {name}, and what it does. */
  otherwise?: { text: string; pick: (name: string) => void };
}

/** The choice of a name that nothing has yet. */
const somethingNew = '';

/** A combobox that finds entities by name while the user types. */
export function EntityPicker(props: Props) {
  const id = useId();
  const [text, setText] = useState(props.value ?? '');
  const [hits, setHits] = useState<readonly Hit[] | null>(null);
  const [more, setMore] = useState(false);
  /** What was gone to with the arrow keys, an ID or what is new; results that come later leave it. Null for the first one. */
  const [chosen, setChosen] = useState<string | null>(null);
  const request = useRef(new AbortController());

  const search = async (input: string) => {
    request.current.abort();
    request.current = new AbortController();
    if (input.trim() === '') {
      setHits(null);
      return;
    }
    const found = await searchByName(input, props.types ?? null, request.current.signal);
    setHits(found.hits);
    setMore(found.more);
  };
  const close = () => {
    request.current.abort();
    setHits(null);
  };
  const pickNew = () => {
    close();
    props.otherwise?.pick(text.trim());
  };
  const pick = (hit: Hit) => {
    addToCache({ entities: [hit.entity] });
    setText(props.clears ? '' : hit.entity.name);
    close();
    props.onPick(hit.entity.id);
  };
  const choices = hits === null ? [] : [...hits.map(({ entity }) => entity.id), ...(props.otherwise ? [somethingNew] : [])];
  const active = Math.max(0, chosen === null ? 0 : choices.indexOf(chosen));
  const onKeyDown = (event: KeyboardEvent) => {
    const n = choices.length;
    const goTo = (index: number) => setChosen(choices[index % n]!);
    if (event.key === 'ArrowDown' && n > 0) {
      goTo(active + 1);
    } else if (event.key === 'ArrowUp' && n > 0) {
      goTo(active + n - 1);
    } else if (event.key === 'Enter' && hits?.[active]) {
      pick(hits[active]);
    } else if (event.key === 'Enter' && hits && active < n) {
      pickNew();
    } else if (event.key === 'Escape' && hits) {
      close();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  /** Selects the name that was picked, so that typing replaces it. */
  const selectPicked = ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
    if (text !== '' && text === props.value) {
      currentTarget.select();
    }
  };
  const open = hits !== null;
  return (
    <div class={`picker ${props.class ?? ''}`}>
      <input
        type="search"
        role="combobox"
        list={undefined}
        aria-label={props.label}
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={choices.length > 0 ? `${id}-${active}` : undefined}
        autocomplete="off"
        spellcheck={false}
        maxLength={maxQueryLength}
        placeholder={props.placeholder}
        value={text}
        onInput={({ currentTarget }) => {
          setText(currentTarget.value);
          setChosen(null);
          void reportErrors(search(currentTarget.value));
        }}
        onKeyDown={onKeyDown}
        onFocus={selectPicked}
        onClick={selectPicked}
        onBlur={close}
      />
      <ul id={`${id}-list`} role="listbox" aria-label={t('Results')} hidden={!open} class="hits">
        {hits?.map((hit, i) => (
          <li
            key={hit.entity.id}
            id={`${id}-${i}`}
            role="option"
            aria-selected={i === active}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => pick(hit)}
          >
            <HitRow hit={hit} />
          </li>
        ))}
        {more && (
          <li role="option" aria-selected={false} aria-disabled="true" class="none">
            {t('There are more: type on to narrow them down')}
          </li>
        )}
        {hits?.length === 0 && (
          <li role="option" aria-selected={false} aria-disabled="true" class="none">
            {t('Nothing of this name. Try fewer letters, a name with a company (“wu google”), or what it is (“chatbot”).')}
          </li>
        )}
        {open && props.otherwise && (
          <li
            id={`${id}-${hits.length}`}
            role="option"
            aria-selected={active === hits.length}
            onPointerDown={(event) => event.preventDefault()}
            onClick={pickNew}
          >
            <span>{t(props.otherwise.text, { name: isolateBidi(text.trim()) })}</span>
          </li>
        )}
      </ul>
    </div>
  );
}

function HitRow({ hit }: { hit: Hit }) {
  const { entity } = hit;
  const facts = [typeWords[entity.type].one, hit.detail, hit.reason].filter(Boolean);
  return (
    <>
      <Shape type={entity.type} />
      <span class="hit">
        <span class="hit-name">
          <Marked text={hit.name} start={hit.start} end={hit.end} />
          {hit.name !== entity.name && (
            <>
              {' '}
              <span class="quiet">
                → <bdi>{entity.name}</bdi>
              </span>
            </>
          )}
        </span>
        <span class="quiet">{facts.join(' · ')}</span>
      </span>
    </>
  );
}
