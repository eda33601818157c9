import type { RelationKind } from '../model/graph';
import { count, kindWords } from '../model/words';
import { drawing, known, view } from '../state/store';
import { expand, pageSize } from '../commands/commands';
import { reported } from '../state/errors';

/** How many links of each kind an entity has, how many of them are drawn, and a way to bring in the others. */
export function NeighbourKinds({ id, kinds }: { id: string; kinds: ReadonlyMap<RelationKind, number> }) {
  const beyond = drawing.value.beyond.get(id) ?? 0;
  const drawn = drawnKinds(id);
  return (
    <div class="kinds">
      <ul>
        {[...kinds].map(([kind, total]) => {
          const left = total - (drawn.get(kind) ?? 0);
          return (
            <li key={kind}>
              <span class="kind-name">{wordFor(id, kind)}</span>
              <span class="kind-count">{total.toLocaleString('en')}</span>
              {left > 0 && (
                <button type="button" class="small" onClick={() => void reported(expand(id, kind))}>
                  show {left > pageSize ? `${pageSize} of ${left.toLocaleString('en')}` : left} more
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {beyond > 0 && <p class="note">{count(beyond, 'link')} to what is not drawn.</p>}
    </div>
  );
}

/** Links of each kind whose two ends are both in the view. */
function drawnKinds(id: string): Map<RelationKind, number> {
  const { spots } = view.value;
  const drawn = new Map<RelationKind, number>();
  for (const key of known.touching(id)) {
    const relation = known.relations.get(key)!;
    if (spots.has(relation.source) && spots.has(relation.target)) {
      drawn.set(relation.kind, (drawn.get(relation.kind) ?? 0) + 1);
    }
  }
  return drawn;
}

function wordFor(id: string, kind: RelationKind): string {
  for (const key of known.touching(id)) {
    const relation = known.relations.get(key)!;
    if (relation.kind === kind) {
      return relation.source === id ? kindWords[kind].out : kindWords[kind].in;
    }
  }
  return kindWords[kind].out;
}
