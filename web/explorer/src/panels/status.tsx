import { count } from '../model/words';
import { tab } from '../state/panels';
import { announcement, drawing, view } from '../state/store';

/** How much is drawn, and how much is not. */
export function Status() {
  const { entities, lines, flows, hiddenLines, hiddenEntities, hiddenDegree } = drawing.value;
  const hiddenRelations = [...hiddenDegree.values()].reduce((sum, n) => sum + n, 0);
  const parts = [
    `${count(entities.size, 'entity', 'entities')}, ${flows.length > 0 ? `${count(flows.length, 'flow')}, ` : ''}${count(lines.length, 'link')}`,
    hiddenRelations > 0 && `${count(hiddenRelations, 'link')} to what is not drawn`,
    hiddenEntities > 0 && `${count(hiddenEntities, 'entity', 'entities')} left out by the legend`,
    hiddenLines.filter > 0 && `${count(hiddenLines.filter, 'link')} left out by the legend`,
    hiddenLines.date > 0 && `${count(hiddenLines.date, 'link')} that did not hold in ${view.value.asOf}`,
  ];
  return (
    <>
      <p class="status">
        {parts.filter(Boolean).join(' · ')}
        {view.value.hidden.length > 0 && (
          <>
            {' · '}
            <button type="button" class="words hidden-count" onClick={() => (tab.value = 'table')}>
              {count(view.value.hidden.length, 'entity', 'entities')} hidden
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
