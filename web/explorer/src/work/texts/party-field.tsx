import type { EntityType } from '../../model/graph';
import { isNew, newParty, type Party } from '../../model/claim-draft';
import { typeWords } from '../../model/words';
import { cache } from '../../state/store';
import { EntityPicker } from '../../ui/entity-picker';
import { Shape } from '../../ui/shape';
import { t } from '../../words/messages';
import { LikelyTwins } from '../parts/likely-twins';

interface Props {
  label: string;
  place: 'who' | 'other';
  /** What it may be. */
  types: readonly EntityType[];
  party: Party | null;
  onParty: (party: Party | null) => void;
}

/** An end of a claim: found by its name, or something new. */
export function PartyField({ label, place, types, party, onParty }: Props) {
  if (party === null) {
    return (
      <div class="field">
        <span class="field-name">{label}</span>
        <EntityPicker
          label={label}
          placeholder={t('Name')}
          types={types}
          onPick={(id) => onParty(cache.entities.get(id)!)}
          otherwise={{ text: 'Something new: {name}', pick: (name) => onParty(newParty(place, types[0]!, name)) }}
        />
      </div>
    );
  }
  return (
    <div class="field party" role="group" aria-label={label}>
      <span class="field-name">{label}</span>
      <span class="party-name">
        <Shape type={party.type} /> <bdi>{party.name}</bdi> <span class="quiet">{isNew(party) ? t('new') : typeWords[party.type].one}</span>
      </span>
      <button type="button" class="small" onClick={() => onParty(null)}>
        {t('Another one')}
      </button>
      {isNew(party) && <NewParty types={types} party={party} onParty={onParty} />}
    </div>
  );
}

/** What something new is, and who it may be instead. */
function NewParty({ types, party, onParty }: Pick<Props, 'types' | 'onParty'> & { party: Party }) {
  return (
    <>
      {types.length > 1 && (
        <label>
          {t('It is a')}{' '}
          <select value={party.type} onChange={({ currentTarget }) => onParty({ ...party, type: currentTarget.value as EntityType })}>
            {types.map((type) => (
              <option key={type} value={type}>
                {typeWords[type].one}
              </option>
            ))}
          </select>
        </label>
      )}
      <LikelyTwins name={party.name} type={party.type} onUse={onParty} />
    </>
  );
}
