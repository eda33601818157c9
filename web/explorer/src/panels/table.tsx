import { useEffect, useState } from 'preact/hooks';
import { toggleExpanded } from '../commands/expand';
import { loadEntities } from '../commands/load';
import { bringBack, select, toggleSelected } from '../commands/select';
import type { Line } from '../model/drawing';
import { type Flow, flowID } from '../model/flow';
import { count, periodText, standingWords, typeWords, verdictWords } from '../model/words';
import { kindWords } from '../model/kinds';
import { reportErrors } from '../state/errors';
import { cache, change, drawing, nameOf, view } from '../state/store';
import { Shape } from '../ui/shape';
import { formatNumber, t, tn } from '../words/messages';

/** Rows that are added at a time, so that a large drawing does not fill the page. */
const rowsPerPage = 200;
const byName = new Intl.Collator('en');

/** The panel "Table": the drawing as two tables. */
export function Table() {
  const { entities, lines, flows } = drawing.value;
  return (
    <div class="tables">
      <Hidden />
      <Entities ids={[...entities]} />
      {flows.length > 0 && <Flows flows={flows} />}
      <Lines lines={lines} />
    </div>
  );
}

/** What the user has hidden, to be brought back. */
function Hidden() {
  const { hidden } = view.value;
  const unknown = hidden.filter((id) => !cache.entities.has(id));
  useEffect(() => {
    if (unknown.length > 0) {
      void reportErrors(loadEntities(unknown));
    }
  }, [unknown.join(' ')]);
  return hidden.length === 0 ? null : (
    <details class="hidden-list" open>
      <summary>{count(hidden.length, 'entity', 'entities')} hidden</summary>
      <ul class="plain">
        {hidden.map((id) => (
          <li key={id}>
            <bdi>{nameOf(id)}</bdi>{' '}
            <button type="button" class="small" onClick={() => void reportErrors(bringBack([id]))}>
              show
            </button>
          </li>
        ))}
      </ul>
      <div class="actions">
        <button type="button" onClick={() => void reportErrors(bringBack(hidden))}>
          Show all of them
        </button>
        <button type="button" onClick={() => change({ do: 'forgetHidden' })}>
          Empty this list
        </button>
      </div>
    </details>
  );
}

function Entities({ ids }: { ids: string[] }) {
  const [shown, setShown] = useState(rowsPerPage);
  const { selected, nodes } = view.value;
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
            const entity = cache.entities.get(id)!;
            const hiddenDegree = drawing.value.hiddenDegree.get(id) ?? 0;
            return (
              <tr key={id} class={rowClass(id)}>
                <th scope="row">
                  <button
                    type="button"
                    class="words"
                    aria-pressed={selected.includes(id)}
                    onClick={(event) => (event.shiftKey ? toggleSelected(id) : select([id]))}
                  >
                    <Shape type={entity.type} /> <bdi>{entity.name}</bdi>
                  </button>
                  <HighlightMark id={id} />
                </th>
                <td>{typeWords[entity.type].one}</td>
                <td class="number">
                  {entity.degree.toLocaleString('en')}
                  {hiddenDegree > 0 && <span class="quiet"> ({hiddenDegree.toLocaleString('en')} not drawn)</span>}
                </td>
                <td>
                  <button type="button" class="small" onClick={() => void reportErrors(toggleExpanded(id))}>
                    {nodes.get(id)?.expanded ? 'collapse' : 'expand'}
                  </button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <More rest={sorted.length - shown} onClick={() => setShown(shown + rowsPerPage)} />
    </>
  );
}

function Flows({ flows }: { flows: readonly Flow[] }) {
  const [shown, setShown] = useState(rowsPerPage);
  return (
    <>
      <table>
        <caption>{tn(flows.length, '{n} flow drawn', '{n} flows drawn')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('From')}</th>
            <th scope="col">{t('To')}</th>
            <th scope="col" class="number">
              {t('People')}
            </th>
            <th scope="col" class="number">
              {t('For certain')}
            </th>
          </tr>
        </thead>
        <tbody>
          {flows.slice(0, shown).map((flow) => (
            <tr key={flowID(flow)} class={rowClass(flowID(flow))}>
              <th scope="row">
                <button type="button" class="words" aria-pressed={view.value.selected.includes(flowID(flow))} onClick={() => select([flowID(flow)])}>
                  <bdi>{nameOf(flow.from)}</bdi>
                </button>
              </th>
              <td>
                <bdi>{nameOf(flow.to)}</bdi>
              </td>
              <td class="number">{formatNumber(flow.people)}</td>
              <td class="number">{formatNumber(flow.certain)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <More rest={flows.length - shown} onClick={() => setShown(shown + rowsPerPage)} />
    </>
  );
}

function Lines({ lines }: { lines: readonly Line[] }) {
  const [shown, setShown] = useState(rowsPerPage);
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
                <HighlightMark id={relation.id} />
              </th>
              <td>{periodText(relation.period)}</td>
              <td>{standingWords[relation.standing].name}</td>
              {asOf && <td>{verdict ? verdictWords[verdict] : '…'}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      <More rest={lines.length - shown} onClick={() => setShown(shown + rowsPerPage)} />
    </>
  );
}

function rowClass(id: string): string {
  const { selected, highlighted } = view.value;
  return [selected.includes(id) && 'selected', highlighted.includes(id) && 'lit'].filter(Boolean).join(' ');
}

/** Marks a row that is part of the answer, as the ring does in the drawing. */
function HighlightMark({ id }: { id: string }) {
  return view.value.highlighted.includes(id) ? <span class="lit-mark"> in the answer</span> : null;
}

function More({ rest, onClick }: { rest: number; onClick: () => void }) {
  return rest > 0 ? (
    <button type="button" class="more" onClick={onClick}>
      {count(rest, 'more row')}…
    </button>
  ) : null;
}
