import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type ClaimDraft, type Party, withParties } from '../../model/claim-draft';
import { otherTypes, type Reading, readingsOf } from '../../model/ends';
import { type EntityType, entityTypes } from '../../model/graph';
import { DateInput } from '../../ui/date-input';
import { t } from '../../words/messages';
import { kindVerb } from '../../words/relations';
import { CertaintyFields } from './certainty-fields';
import { PartyField } from './party-field';
import { focusNext } from '../parts/steps';

interface Props {
  draft: ClaimDraft;
  onDraft: (draft: ClaimDraft) => void;
  /** Increases whenever the next empty box should have the focus. */
  turn: number;
  onTurn: () => void;
  onSubmit: (again: boolean) => void;
  children: ComponentChildren;
}

/** A claim in the order in which it is thought of: who, what, whom, and how sure that is. */
export function ClaimForm({ draft, onDraft, turn, onTurn, onSubmit, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    if (turn > 0) {
      focusNext(form.current!);
    }
  }, [turn]);
  const set = (part: Partial<ClaimDraft>) => onDraft({ ...draft, ...part });
  const setParties = (who: Party | null, other: Party | null) => {
    onDraft(withParties(draft, who, other));
    onTurn();
  };
  const isFact = draft.reading === 'fact';
  return (
    <form
      ref={form}
      class="claim-form"
      aria-label={t('A claim')}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(false);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          onSubmit(event.shiftKey);
        }
      }}
    >
      <PartyField label={t('Who')} place="who" types={entityTypes} party={draft.who} onParty={(who) => setParties(who, draft.other)} />
      <label class="field">
        <span class="field-name">{t('What is said')}</span>
        <select class="step" value={readingValue(draft.reading)} onChange={({ currentTarget }) => set({ reading: readingOf(currentTarget.value) })}>
          <option value="">…</option>
          {draft.who !== null &&
            readingsOf(draft.who.type, draft.other?.type ?? null).map((reading) => (
              <option key={readingValue(reading)} value={readingValue(reading)}>
                {kindVerb(reading.kind, reading.side)}
              </option>
            ))}
          <option value="fact">{t('a fact, which has no second name')}</option>
        </select>
      </label>
      {isFact ? (
        <FactFields draft={draft} set={set} />
      ) : (
        <>
          <PartyField label={t('Whom or what')} place="other" types={typesOf(draft)} party={draft.other} onParty={(other) => setParties(draft.who, other)} />
          <label class="field">
            <span class="field-name">{t('Role')}</span>
            <input name="role" value={draft.role} onInput={({ currentTarget }) => set({ role: currentTarget.value })} />
          </label>
        </>
      )}
      <div class="dates">
        <DateInput label={t('From')} value={draft.start} onInput={(start) => set({ start })} />
        <DateInput label={t('Until')} value={draft.end} onInput={(end) => set({ end })} />
      </div>
      <CertaintyFields draft={draft} set={set} />
      {children}
    </form>
  );
}

function FactFields({ draft, set }: { draft: ClaimDraft; set: (part: Partial<ClaimDraft>) => void }) {
  return (
    <>
      <label class="field">
        <span class="field-name">{t('Name of the fact: headcount, office')}</span>
        <input class="step" name="fact" value={draft.name} onInput={({ currentTarget }) => set({ name: currentTarget.value })} />
      </label>
      <label class="field">
        <span class="field-name">{t('Its value: hundreds, president')}</span>
        <input class="step" name="value" value={draft.value} onInput={({ currentTarget }) => set({ value: currentTarget.value })} />
      </label>
    </>
  );
}

/** Returns what the other end may be. */
function typesOf({ reading, who }: ClaimDraft): readonly EntityType[] {
  if (reading !== null && reading !== 'fact') {
    return otherTypes(reading);
  }
  const fitting = who === null ? entityTypes : readingsOf(who.type, null).flatMap(otherTypes);
  return entityTypes.filter((type) => fitting.includes(type));
}

function readingValue(reading: Reading | 'fact' | null): string {
  return reading === null || reading === 'fact' ? (reading ?? '') : `${reading.kind} ${reading.side}`;
}

function readingOf(value: string): Reading | 'fact' | null {
  if (value === '' || value === 'fact') {
    return value || null;
  }
  const [kind, side] = value.split(' ');
  return { kind, side } as Reading;
}
