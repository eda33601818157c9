import { ask } from '../api/client';
import { Together } from '../api/generated';
import { nameOf } from '../state/store';
import { show } from '../commands/commands';
import { reported } from '../state/errors';
import { useAnswer } from '../ui/use-answer';
import { Meeting, Reasons, VerdictBadge } from './overlap-details';

/** Whether two people were at the same places at the same time. */
export function Overlap({ people }: { people: [string, string] }) {
  const answer = useAnswer((signal) => ask('Comparing two careers', Together, { people }, signal), people);
  if (!answer) {
    return null;
  }
  const { verdict, overlaps, reasons } = answer.overlap;
  const places = overlaps.map(({ at }) => at.id);
  const stints = overlaps.flatMap((meeting) => meeting.stints.map(({ id }) => id));
  return (
    <section aria-label="Answer" class="answer">
      <p class="headline">
        <bdi>{nameOf(people[0])}</bdi> and <bdi>{nameOf(people[1])}</bdi> at one place at the same time:{' '}
        <VerdictBadge verdict={verdict} />
      </p>
      <Reasons reasons={reasons} />
      {overlaps.map((meeting) => (
        <Meeting key={meeting.at.id} meeting={meeting} />
      ))}
      <button type="button" onClick={() => void reported(show([...people, ...places], [...people, ...places, ...stints]))}>
        Show in the drawing
      </button>
    </section>
  );
}
