import { count } from '../model/words';
import { drawing, said, view } from '../state/store';

/** What is drawn and, with the number, what is not. */
export function Status() {
  const { entities, lines, absent, hidden, beyond } = drawing.value;
  const leadingOut = [...beyond.values()].reduce((sum, n) => sum + n, 0);
  const parts = [
    `${count(entities.size, 'entity', 'entities')}, ${count(lines.length, 'link')}`,
    leadingOut > 0 && `${count(leadingOut, 'link')} to what is not drawn`,
    hidden > 0 && `${count(hidden, 'entity', 'entities')} left out by the legend`,
    absent.filter > 0 && `${count(absent.filter, 'link')} left out by the legend`,
    absent.date > 0 && `${count(absent.date, 'link')} that did not hold in ${view.value.asOf}`,
  ];
  return (
    <>
      <p class="status">{parts.filter(Boolean).join(' · ')}</p>
      <p class="said" role="status" aria-live="polite">
        {said.value}
      </p>
    </>
  );
}
