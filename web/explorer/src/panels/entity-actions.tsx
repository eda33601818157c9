import { known, view } from '../state/store';
import { alsoSelect, collapse, expand, hide, keep, pin } from '../commands/commands';
import { reported } from '../state/errors';

/** What can be done with the selected entities. */
export function EntityActions({ ids }: { ids: readonly string[] }) {
  const { spots } = view.value;
  const drawn = ids.filter((id) => spots.has(id));
  const [only] = ids;
  if (drawn.length === 0) {
    return null;
  }
  return (
    <div class="actions">
      {ids.length === 1 && only && (
        <>
          <button type="button" onClick={() => void reported(expand(only))}>
            Expand
          </button>
          <button type="button" onClick={() => collapse(only)}>
            Collapse
          </button>
        </>
      )}
      <button type="button" aria-pressed={drawn.every((id) => spots.get(id)?.pinned)} onClick={() => pin(ids)}>
        Pin
      </button>
      <button type="button" onClick={() => hide(ids)}>
        Hide
      </button>
      <button type="button" onClick={() => keep(ids)}>
        Keep only {ids.length === 1 ? 'this' : 'these'}
      </button>
    </div>
  );
}

/** Takes one out of several selected entities. */
export function Unselect({ id }: { id: string }) {
  return (
    <button type="button" class="words" onClick={() => alsoSelect(id)}>
      <bdi>{known.entities.get(id)?.name ?? id}</bdi>
    </button>
  );
}
