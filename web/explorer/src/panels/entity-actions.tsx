import { collapse, expandOrAsk } from '../commands/expand';
import { hide, keepOnly, togglePinned, toggleSelected } from '../commands/select';
import { reportErrors } from '../state/errors';
import { nameOf, view } from '../state/store';
import { t } from '../words/messages';

/** Buttons for the selected entities. */
export function EntityActions({ ids }: { ids: readonly string[] }) {
  const { nodes } = view.value;
  const shown = ids.filter((id) => nodes.has(id));
  const [only] = ids;
  if (shown.length === 0) {
    return null;
  }
  return (
    <div class="actions">
      {ids.length === 1 && only && (
        <>
          <button type="button" onClick={() => void reportErrors(expandOrAsk(only))}>
            {t('Expand')}
          </button>
          <button type="button" onClick={() => collapse(only)}>
            {t('Collapse')}
          </button>
        </>
      )}
      <button type="button" aria-pressed={shown.every((id) => nodes.get(id)?.pinned)} onClick={() => togglePinned(ids)}>
        {t('Pin')}
      </button>
      <button type="button" onClick={() => hide(ids)}>
        {t('Hide')}
      </button>
      <button type="button" onClick={() => keepOnly(ids)}>
        {ids.length === 1 ? t('Keep only this') : t('Keep only these')}
      </button>
    </div>
  );
}

/** A button that takes an entity out of the selection. */
export function Unselect({ id }: { id: string }) {
  return (
    <button type="button" class="words" onClick={() => toggleSelected(id)}>
      <bdi>{nameOf(id)}</bdi>
    </button>
  );
}
