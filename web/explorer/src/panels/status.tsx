import { comparedDates, outcomes } from '../model/compare';
import { count, outcomeWords } from '../model/words';
import { tab } from '../state/panels';
import { announcement, drawing, view } from '../state/store';
import { formatNumber, tn } from '../words/messages';

/** How much is drawn, and how much is not. */
export function Status() {
  const dates = comparedDates(view.value);
  const { entities, lines, flows, hiddenLines, hiddenEntities, hiddenDegree } = drawing.value;
  const hiddenRelations = [...hiddenDegree.values()].reduce((sum, n) => sum + n, 0);
  const parts = [
    [count(entities.size, 'entity', 'entities'), ...(flows.length > 0 ? [count(flows.length, 'flow')] : []), count(lines.length, 'link')].join(', '),
    dates && `${dates.join(' → ')}: ${outcomes.map((outcome) => `${formatNumber(lines.filter((line) => line.outcome === outcome).length)} ${outcomeWords[outcome]}`).join(', ')}`,
    hiddenRelations > 0 && tn(hiddenRelations, '{n} link to what is not drawn', '{n} links to what is not drawn'),
    hiddenEntities > 0 && tn(hiddenEntities, '{n} entity left out by the legend', '{n} entities left out by the legend'),
    hiddenLines.filter > 0 && tn(hiddenLines.filter, '{n} link left out by the legend', '{n} links left out by the legend'),
    hiddenLines.date > 0 && dates === null && tn(hiddenLines.date, '{n} link that did not hold in {date}', '{n} links that did not hold in {date}', { date: view.value.asOf! }),
    hiddenLines.date > 0 && dates && tn(hiddenLines.date, '{n} link that held on neither date', '{n} links that held on neither date'),
  ];
  return (
    <>
      <p class="status">
        {parts.filter(Boolean).join(' · ')}
        {view.value.hidden.length > 0 && (
          <>
            {' · '}
            <button type="button" class="words hidden-count" onClick={() => (tab.value = 'table')}>
              {tn(view.value.hidden.length, '{n} entity hidden', '{n} entities hidden')}
            </button>
          </>
        )}
      </p>
      <p class="said" role="status" aria-live="polite">
        {announcement.value}
      </p>
    </>
  );
}
