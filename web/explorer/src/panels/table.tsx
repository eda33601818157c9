import { signal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { toggleExpanded } from '../commands/expand';
import { loadEntities } from '../commands/load';
import { bringBack, select, toggleSelected } from '../commands/select';
import { comparedDates, outcomes } from '../model/compare';
import type { Line } from '../model/drawing';
import { type Flow, flowID } from '../model/flow';
import { standings, verdicts } from '../model/graph';
import { count, outcomeWords, periodText, standingWords, typeWords, verdictWords } from '../model/words';
import { reportErrors } from '../state/errors';
import { cache, change, drawing, nameOf, view } from '../state/store';
import { Shape } from '../ui/shape';
import { SortHeader, useSorted } from '../ui/sorted';
import { formatNumber, t, tn } from '../words/messages';
import { relationVerb } from '../words/relations';

/** Rows that are added at a time, so that a large drawing does not fill the page. */
const rowsPerPage = 200;

/** The panel "Table": the drawing as two tables. */
export function Table() {
  const { entities, lines, flows } = drawing.value;
  return (
    <div class="tables">
      <Hidden />
      <label class="field">
        {t('Only names with')}
        <input type="search" value={wanted.value} onInput={({ currentTarget }) => (wanted.value = currentTarget.value)} />
      </label>
      <Entities ids={[...entities].filter((id) => fits(id))} />
      {flows.length > 0 && <Flows flows={flows.filter(({ from, to }) => fits(from) || fits(to))} />}
      <Lines lines={lines.filter(({ relation: { source, target } }) => fits(source) || fits(target))} />
    </div>
  );
}

/** What names in the tables must contain. */
const wanted = signal('');

/** Reports whether an entity is to be listed: its name, another one of it, or its ID has what is wanted. */
function fits(id: string): boolean {
  const entity = cache.entities.get(id);
  const text = wanted.value.trim().toLowerCase();
  return text === '' || [id, nameOf(id), entity?.recordedName ?? '', ...(entity?.aliases.map(({ name }) => name) ?? [])].some((name) => name.toLowerCase().includes(text));
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
      <summary>{tn(hidden.length, '{n} entity hidden', '{n} entities hidden')}</summary>
      <ul class="plain">
        {hidden.map((id) => (
          <li key={id}>
            <bdi>{nameOf(id)}</bdi>{' '}
            <button type="button" class="small" onClick={() => void reportErrors(bringBack([id]))}>
              {t('show')}
            </button>
          </li>
        ))}
      </ul>
      <div class="actions">
        <button type="button" onClick={() => void reportErrors(bringBack(hidden))}>
          {t('Show all of them')}
        </button>
        <button type="button" onClick={() => change({ do: 'forgetHidden' })}>
          {t('Empty this list')}
        </button>
      </div>
    </details>
  );
}

function Entities({ ids }: { ids: string[] }) {
  const [shown, setShown] = useState(rowsPerPage);
  const { selected, nodes } = view.value;
  const { sorted, header } = useSorted(ids, {
    name: nameOf,
    what: (id) => typeWords[cache.entities.get(id)!.type].one,
    links: (id) => -cache.entities.get(id)!.degree,
  }, 'name');
  return (
    <>
      <table>
        <caption>{tn(ids.length, '{n} entity drawn', '{n} entities drawn')}</caption>
        <thead>
          <tr>
            <SortHeader {...header('name')}>{t('Name')}</SortHeader>
            <SortHeader {...header('what')}>{t('What')}</SortHeader>
            <SortHeader {...header('links')} class="number">
              {t('Links')}
            </SortHeader>
            <th scope="col">{t('Walk')}</th>
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
                  <br />
                  <code class="quiet">{id}</code>
                </th>
                <td>{typeWords[entity.type].one}</td>
                <td class="number">
                  {formatNumber(entity.degree)}
                  {hiddenDegree > 0 && <span class="quiet"> ({t('{n} not drawn', { n: formatNumber(hiddenDegree) })})</span>}
                </td>
                <td>
                  <button type="button" class="small" onClick={() => void reportErrors(toggleExpanded(id))}>
                    {nodes.get(id)?.expanded ? t('collapse') : t('expand')}
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

function Flows({ flows }: { flows: Flow[] }) {
  const [shown, setShown] = useState(rowsPerPage);
  const { sorted, header } = useSorted(flows, {
    people: ({ people }) => -people,
    certain: ({ certain }) => -certain,
    from: ({ from }) => nameOf(from),
    to: ({ to }) => nameOf(to),
  }, null);
  return (
    <>
      <table>
        <caption>{tn(flows.length, '{n} flow drawn', '{n} flows drawn')}</caption>
        <thead>
          <tr>
            <SortHeader {...header('from')}>{t('From')}</SortHeader>
            <SortHeader {...header('to')}>{t('To')}</SortHeader>
            <SortHeader {...header('people')} class="number">
              {t('People')}
            </SortHeader>
            <SortHeader {...header('certain')} class="number">
              {t('For certain')}
            </SortHeader>
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, shown).map((flow) => (
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

function Lines({ lines }: { lines: Line[] }) {
  const [shown, setShown] = useState(rowsPerPage);
  const { selected, asOf } = view.value;
  const dates = comparedDates(view.value);
  const { sorted, header } = useSorted(lines, {
    link: ({ relation }) => nameOf(relation.source),
    when: ({ relation: { period } }) => period.start ?? period.end ?? '\uffff', // unknown ones last
    standing: ({ relation }) => standings.indexOf(relation.standing),
    verdict: ({ verdict, outcome }) => (outcome ? outcomes.indexOf(outcome) : verdicts.findIndex((one) => one === verdict)),
  }, null);
  return (
    <>
      <table>
        <caption>{tn(lines.length, '{n} link drawn', '{n} links drawn')}</caption>
        <thead>
          <tr>
            <SortHeader {...header('link')}>{t('Link')}</SortHeader>
            <SortHeader {...header('when')}>{t('When')}</SortHeader>
            <SortHeader {...header('standing')}>{t('Standing')}</SortHeader>
            {asOf && <SortHeader {...header('verdict')}>{dates ? dates.join(' → ') : t('In {date}', { date: asOf })}</SortHeader>}
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, shown).map(({ relation, verdict, outcome }) => (
            <tr key={relation.id} class={rowClass(relation.id)}>
              <th scope="row">
                <button
                  type="button"
                  class="words"
                  aria-pressed={selected.includes(relation.id)}
                  onClick={() => select([relation.id])}
                >
                  <bdi>{nameOf(relation.source)}</bdi> {relationVerb(relation)} <bdi>{nameOf(relation.target)}</bdi>
                </button>
                <HighlightMark id={relation.id} />
              </th>
              <td>{periodText(relation.period)}</td>
              <td>{standingWords[relation.standing].name}</td>
              {asOf && <td>{verdict ? [outcome && outcomeWords[outcome], verdictWords[verdict]].filter(Boolean).join(', ') : '…'}</td>}
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
  return view.value.highlighted.includes(id) ? <span class="lit-mark"> {t('in the answer')}</span> : null;
}

function More({ rest, onClick }: { rest: number; onClick: () => void }) {
  return rest > 0 ? (
    <button type="button" class="more" onClick={onClick}>
      {count(rest, 'more row')}…
    </button>
  ) : null;
}
