import { useState } from 'preact/hooks';
import { citationsOf, claimInput, entityInput } from '../../api/claim-input';
import type { ApplyInput, Manner, Outcome } from '../../api/change';
import { type ClaimDraft, emptyClaim, emptyEntity, type EntityDraft, isNew, withParties } from '../../model/claim-draft';
import { parseDate } from '../../model/partial-date';
import type { TextRange } from '../../model/quote';
import { allowedManner, useChange } from '../../ui/use-change';
import { t } from '../../words/messages';
import type { Name } from '../../api/texts';
import type { TextNote } from '../../api/text-notes';
import { typeWords } from '../../model/words';
import { kindVerb } from '../../words/relations';

/** What is being made out of a text: a claim, or something new. */
export type Making = 'claim' | 'entity';

/**
 * Holds what is being made out of a text, until it is saved or proposed, or taken note of: then there is no outcome yet.
 */
export function useRecord(document: string, text: string, onSaved: (outcome: Outcome | null, again: boolean) => void, onNote?: (note: TextNote) => void) {
  const [making, setMaking] = useState<Making>('claim');
  const [claim, setClaim] = useState(emptyClaim);
  const [entity, setEntity] = useState(emptyEntity);
  const [quotes, setQuotes] = useState<readonly TextRange[]>([]);
  const [fault, setFault] = useState('');
  const { sending, problems, setProblems, send } = useChange();
  const manner = allowedManner();

  const clear = (again: boolean) => {
    const { who } = claim;
    setClaim(again && who !== null && !isNew(who) ? withParties(emptyClaim, who, null) : emptyClaim);
    setEntity({ ...emptyEntity, type: entity.type });
    setQuotes(again ? quotes : []);
    setFault('');
    setProblems([]);
  };
  const submit = (again: boolean) => {
    const wrong = (making === 'claim' ? faultOfClaim(claim) : faultOfEntity(entity)) ?? (quotes.length === 0 ? t('Select the words that say so in the text.') : null);
    setFault(wrong ?? '');
    if (wrong !== null || manner === null) {
      return;
    }
    const input = inputOf(making, claim, entity, citationsOf(document, text, quotes));
    const end = (outcome: Outcome | null) => {
      clear(again);
      onSaved(outcome, again);
    };
    if (onNote) {
      onNote({ label: labelOf(making, claim, entity), input });
      end(null);
    } else {
      void send(manner, input, end);
    }
  };
  /** Takes words as a proof; those who are named in the first ones are likely whom a claim is about. */
  const quote = (range: TextRange, next: Making, names: readonly Name[]) => {
    if (!quotes.some(({ start, end }) => start === range.start && end === range.end)) {
      setQuotes([...quotes, range]);
    }
    setMaking(next);
    setFault('');
    if (next === 'claim' && claim.who === null && claim.other === null) {
      const [who, other] = partiesIn(range, names);
      setClaim(withParties(claim, who ?? null, other ?? null));
    }
  };
  const how: Manner | 'note' = onNote ? 'note' : (manner as Manner);
  return { making, setMaking, claim, setClaim, entity, setEntity, quotes, setQuotes, quote, fault, problems, sending, how, submit, clear };
}

/** Returns the entities that some words name, each once. */
function partiesIn({ start, end }: TextRange, names: readonly Name[]) {
  const named = names.filter((name) => name.start >= start && name.end <= end).flatMap(({ entities }) => entities.slice(0, 1));
  return [...new Map(named.map((entity) => [entity.id, entity])).values()];
}

function inputOf(making: Making, claim: ClaimDraft, entity: EntityDraft, citations: ReturnType<typeof citationsOf>): ApplyInput {
  return making === 'entity' ? entityInput(entity, citations) : claimInput(claim, { start: parseDate(claim.start), end: parseDate(claim.end) }, citations)!;
}

/** Returns what is made, in a few words. */
function labelOf(making: Making, { who, reading, other, name, value }: ClaimDraft, entity: EntityDraft): string {
  if (making === 'entity') {
    return `${entity.name.trim()} (${typeWords[entity.type].one})`;
  }
  return reading === null || reading === 'fact' ? `${who?.name}: ${name.trim()}: ${value.trim()}` : `${who?.name} ${kindVerb(reading.kind, reading.side)} ${other?.name}`;
}

function faultOfClaim({ who, reading, other, name, value, start, end }: ClaimDraft): string | null {
  if (who === null) {
    return t('Say who it is about.');
  }
  if (reading === null) {
    return t('Say what is said of them.');
  }
  if (reading === 'fact' ? name.trim() === '' || value.trim() === '' : other === null) {
    return reading === 'fact' ? t('Give the fact a name and a value.') : t('Say whom or what it leads to.');
  }
  const isWrong = [start, end].some((date) => date.trim() !== '' && parseDate(date) === null);
  return isWrong ? t('A date is a year, a month or a day: 2017, 2017-05 or 2017-05-03.') : null;
}

function faultOfEntity({ name }: EntityDraft): string | null {
  return name.trim() === '' ? t('Give it a name.') : null;
}
