import { expand, pageSize } from '../commands/expand';
import type { RelationKind } from '../model/kinds';
import { kindWords } from '../model/kinds';
import { reportErrors } from '../state/errors';
import { cache, drawing, verdicts, view } from '../state/store';
import { formatNumber, t, tn } from '../words/messages';

/** The number of an entity's relations of each kind, with buttons that add those that are not drawn. */
export function NeighbourKinds({ id, kinds }: { id: string; kinds: ReadonlyMap<RelationKind, number> }) {
  const { asOf } = view.value;
  const drawn = drawnByKind(id);
  const rests = new Map([...kinds].map(([kind, total]) => [kind, total - (drawn.get(kind) ?? 0)]));
  const hidden = asOf === null ? (drawing.value.hiddenDegree.get(id) ?? 0) : [...rests.values()].reduce((sum, rest) => sum + Math.max(rest, 0), 0);
  return (
    <div class="kinds">
      <ul>
        {[...kinds].map(([kind, total]) => {
          const rest = rests.get(kind)!;
          return (
            <li key={kind}>
              <span class="kind-name">{wordsFor(id, kind)}</span>
              <span class="kind-count">{formatNumber(total)}</span>
              {rest > 0 && (
                <button type="button" class="small" onClick={() => void reportErrors(expand(id, kind))}>
                  {rest > pageSize ? t('show {n} of {rest} more', { n: pageSize, rest: formatNumber(rest) }) : t('show {rest} more', { rest })}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {hidden > 0 && (
        <p class="note">
          {asOf === null
            ? tn(hidden, '{n} link to what is not drawn.', '{n} links to what is not drawn.')
            : tn(hidden, '{n} link to what is not drawn, as of {date}.', '{n} links to what is not drawn, as of {date}.', { date: asOf })}
        </p>
      )}
    </div>
  );
}

/** Returns the number of relations of each kind with both ends in the view, which may have held on its date. */
function drawnByKind(id: string): Map<RelationKind, number> {
  const { nodes } = view.value;
  const drawn = new Map<RelationKind, number>();
  for (const relation of cache.relationsOf(id)) {
    if (nodes.has(relation.source) && nodes.has(relation.target) && verdicts.value.get(relation.id) !== 'NONE') {
      drawn.set(relation.kind, (drawn.get(relation.kind) ?? 0) + 1);
    }
  }
  return drawn;
}

/** Returns the words of a kind from the point of view of an entity. */
function wordsFor(id: string, kind: RelationKind): string {
  const relation = [...cache.relationsOf(id)].find((candidate) => candidate.kind === kind);
  return !relation || relation.source === id ? kindWords[kind].out : kindWords[kind].in;
}
