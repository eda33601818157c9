import { useState } from 'preact/hooks';
import { count, kindWords, periodText, standingWords, typeWords, verdictWords } from '../model/words';
import { drawing, known, nameOf, view } from '../state/store';
import { alsoSelect, select, toggle } from '../commands/commands';
import type { Line } from '../model/drawing';
import { reported } from '../state/errors';
import { Shape } from '../ui/shape';

/** Rows that are written at once: more of them on request, so that a large drawing does not fill the page. */
const step = 200;
const byName = new Intl.Collator('en');

/** The drawing as two tables, in step with it. */
export function Table() {
  const { entities, lines } = drawing.value;
  return (
    <div class="tables">
      <Entities ids={[...entities]} />
      <Lines lines={lines} />
    </div>
  );
}

function Entities({ ids }: { ids: string[] }) {
  const [shown, setShown] = useState(step);
  const { selected, spots } = view.value;
  const sorted = ids.sort((a, b) => byName.compare(nameOf(a), nameOf(b)));
  return (
    <>
      <table>
        <caption>{count(ids.length, 'entity', 'entities')} drawn</caption>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">What</th>
            <th scope="col" class="number">
              Links
            </th>
            <th scope="col">Walk</th>
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, shown).map((id) => {
            const entity = known.entities.get(id)!;
            const beyond = drawing.value.beyond.get(id) ?? 0;
            return (
              <tr key={id} class={rowClass(id)}>
                <th scope="row">
                  <button
                    type="button"
                    class="words"
                    aria-pressed={selected.includes(id)}
                    onClick={(event) => (event.shiftKey ? alsoSelect(id) : select([id]))}
                  >
                    <Shape type={entity.type} /> <bdi>{entity.name}</bdi>
                  </button>
                  <Lit id={id} />
                </th>
                <td>{typeWords[entity.type].one}</td>
                <td class="number">
                  {entity.degree.toLocaleString('en')}
                  {beyond > 0 && <span class="quiet"> ({beyond.toLocaleString('en')} not drawn)</span>}
                </td>
                <td>
                  <button type="button" class="small" onClick={() => void reported(toggle(id))}>
                    {spots.get(id)?.expanded ? 'collapse' : 'expand'}
                  </button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <More left={sorted.length - shown} onClick={() => setShown(shown + step)} />
    </>
  );
}

function Lines({ lines }: { lines: readonly Line[] }) {
  const [shown, setShown] = useState(step);
  const { selected, asOf } = view.value;
  return (
    <>
      <table>
        <caption>{count(lines.length, 'link')} drawn</caption>
        <thead>
          <tr>
            <th scope="col">Link</th>
            <th scope="col">When</th>
            <th scope="col">Standing</th>
            {asOf && <th scope="col">In {asOf}</th>}
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, shown).map(({ relation, verdict }) => (
            <tr key={relation.id} class={rowClass(relation.id)}>
              <th scope="row">
                <button
                  type="button"
                  class="words"
                  aria-pressed={selected.includes(relation.id)}
                  onClick={() => select([relation.id])}
                >
                  <bdi>{nameOf(relation.source)}</bdi> {kindWords[relation.kind].out} <bdi>{nameOf(relation.target)}</bdi>
                </button>
                <Lit id={relation.id} />
              </th>
              <td>{periodText(relation.period)}</td>
              <td>{standingWords[relation.standing].name}</td>
              {asOf && <td>{verdict ? verdictWords[verdict] : '…'}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      <More left={lines.length - shown} onClick={() => setShown(shown + step)} />
    </>
  );
}

function rowClass(id: string): string {
  const { selected, lit } = view.value;
  return [selected.includes(id) && 'selected', lit.includes(id) && 'lit'].filter(Boolean).join(' ');
}

/** Says of a row what the drawing shows by a ring: that it belongs to the answer. */
function Lit({ id }: { id: string }) {
  return view.value.lit.includes(id) ? <span class="lit-mark"> in the answer</span> : null;
}

function More({ left, onClick }: { left: number; onClick: () => void }) {
  return left > 0 ? (
    <button type="button" class="more" onClick={onClick}>
      {count(left, 'more row')}…
    </button>
  ) : null;
}
