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

/** A combobox that finds entities by name while the user types. */
export function EntityPicker(props: Props) {
  const id = useId();
  const [text, setText] = useState(props.value ?? '');
  const [hits, setHits] = useState<readonly Hit[] | null>(null);
  const [more, setMore] = useState(false);
  const [active, setActive] = useState(0);
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
    setActive(0);
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
  const choices = hits === null ? 0 : hits.length + (props.otherwise ? 1 : 0);
  const onKeyDown = (event: KeyboardEvent) => {
    const n = choices;
    if (event.key === 'ArrowDown' && n > 0) {
      setActive((active + 1) % n);
    } else if (event.key === 'ArrowUp' && n > 0) {
      setActive((active + n - 1) % n);
    } else if (event.key === 'Enter' && hits?.[active]) {
      pick(hits[active]);
    } else if (event.key === 'Enter' && hits && active < choices) {
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
        aria-activedescendant={choices > 0 ? `${id}-${active}` : undefined}
        autocomplete="off"
        spellcheck={false}
        maxLength={maxQueryLength}
        placeholder={props.placeholder}
        value={text}
        onInput={({ currentTarget }) => {
          setText(currentTarget.value);
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
