import { answered, query } from '../api/client';
import { OverlapOf } from '../api/generated';
import { show } from '../commands/select';
import { reportErrors } from '../state/errors';
import { nameOf } from '../state/store';
import { useAsync } from '../ui/use-async';
import { VerdictBadge } from '../ui/verdict-badge';
import { OverlapDetails, Reasons } from './overlap-details';

/** The answer to "Were two people together?". */
export function Overlap({ people }: { people: [string, string] }) {
  const answer = useAsync(async (signal) => answered((await query('Comparing two careers', OverlapOf, { people }, signal)).overlap), people);
  if (!answer) {
    return null;
  }
  const { verdict, overlaps, reasons } = answer;
  const places = overlaps.map(({ at }) => at.id);
  const stints = overlaps.flatMap((overlap) => overlap.stints.map(({ id }) => id));
  return (
    <section aria-label="Answer" class="answer">
      <p class="headline">
        <bdi>{nameOf(people[0])}</bdi> and <bdi>{nameOf(people[1])}</bdi> at one place at the same time:{' '}
        <VerdictBadge verdict={verdict} />
      </p>
      <Reasons reasons={reasons} />
      {overlaps.map((overlap) => (
        <OverlapDetails key={overlap.at.id} overlap={overlap} />
      ))}
      <button type="button" onClick={() => void reportErrors(show([...people, ...places], [...people, ...places, ...stints]))}>
        Show in the drawing
      </button>
    </section>
  );
}
