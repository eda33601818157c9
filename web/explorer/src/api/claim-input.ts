import { type ClaimDraft, type EntityDraft, hasCategory, isNew, type Party } from '../model/claim-draft';
import type { EntityType } from '../model/graph';
import { type QuoteSelector, selectorOf, type TextRange } from '../model/quote';
import type { ApplyInput, CitationInput } from './generated';

const lists = { Person: 'people', Company: 'companies', Project: 'projects', Team: 'teams', Place: 'places', Event: 'events' } as const satisfies Record<
  EntityType,
  keyof ApplyInput
>;

/** Returns the citations of some words of a document. */
export function citationsOf(document: string, text: string, quotes: readonly TextRange[]): CitationInput[] {
  return quotes.map((range): QuoteSelector & { document: string } => ({ document, ...selectorOf(text, range) }));
}

/** Returns the input that makes a claim, with what is new of whom it speaks; null while something of it is missing. */
export function claimInput(draft: ClaimDraft, dates: { start: string | null; end: string | null }, citations: CitationInput[]): ApplyInput | null {
  const { who, reading, other, status, inferred, standing } = draft;
  if (who === null || reading === null) {
    return null;
  }
  const common = {
    ...(dates.start && { start: dates.start }),
    ...(dates.end && { end: dates.end }),
    ...(status && { status }),
    ...(inferred && { inferred }),
    standing,
    citations,
  };
  if (reading === 'fact') {
    return { ...newEntities([who], citations), facts: [{ entity: who.id, name: draft.name.trim(), value: draft.value.trim(), ...common }] };
  }
  if (other === null) {
    return null;
  }
  const [source, target] = reading.side === 'out' ? [who.id, other.id] : [other.id, who.id];
  const role = draft.role.trim();
  const relation = { ...(role && { role }), ...common };
  const entities = newEntities([who, other], citations);
  switch (reading.kind) {
    case 'EMPLOYED_BY':
      return { ...entities, employments: [{ person: source, company: target, ...relation }] };
    case 'MEMBER_OF':
      return { ...entities, memberships: [{ person: source, team: target, ...relation }] };
    default:
      return { ...entities, links: [{ kind: reading.kind, source, target, ...relation }] };
  }
}

/** Returns the input that makes what is new of whom a claim speaks; the words of the claim speak of it. */
function newEntities(parties: readonly Party[], citations: CitationInput[]): ApplyInput {
  const input: ApplyInput = {};
  for (const { id, type, name } of parties.filter(isNew)) {
    const list = lists[type];
    input[list] = [...(input[list] ?? []), { id, name, citations }];
  }
  return input;
}

/** Returns the input that makes something new. */
export function entityInput({ type, id, name, category, description, url, aliases, openLists }: EntityDraft, citations: CitationInput[]): ApplyInput {
  const texts = Object.entries({ id, category: hasCategory(type) ? category : '', description, url }).map(([field, text]) => [field, text.trim()]);
  const named = aliases
    .map(({ name, language }) => ({ name: name.trim(), ...(language.trim() && { language: language.trim() }) }))
    .filter((alias) => alias.name !== '');
  return {
    [lists[type]]: [
      {
        ...Object.fromEntries(texts.filter(([, text]) => text !== '')),
        ...(id.trim() && { ifRevision: 0 }),
        name: name.trim(),
        ...(named.length > 0 && { aliases: named }),
        ...(openLists.length > 0 && { openLists: [...openLists] }),
        citations,
      },
    ],
  };
}
