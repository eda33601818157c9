import { select } from '../commands/select';
import { Moves } from '../questions/moves';
import { askQuestion } from '../state/panels';
import { cache } from '../state/store';
import { Shape } from '../ui/shape';
import { t } from '../words/messages';

/** The people who went from one company to another, with the claims that say so. */
export function FlowDetails({ from, to }: { from: string; to: string }) {
  return (
    <div class="details">
      <h2 class="entity-name relation-name">
        <Company id={from} /> <span class="verb">→</span> <Company id={to} />
      </h2>
      <div class="actions">
        {[from, to].map((id) => (
          <button type="button" key={id} onClick={() => askQuestion({ kind: 'flows', a: id, b: null })}>
            {t('All flows of {name}', { name: cache.entities.get(id)?.name ?? id })}
          </button>
        ))}
      </div>
      <Moves from={from} to={to} />
    </div>
  );
}

function Company({ id }: { id: string }) {
  const entity = cache.entities.get(id);
  return entity ? (
    <button type="button" class="words" onClick={() => select([id])}>
      <Shape type={entity.type} /> <bdi>{entity.name}</bdi>
    </button>
  ) : null;
}
