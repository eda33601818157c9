import { answered, query } from '../api/client';
import { OverlapOf, type OverlapPartsFragment } from '../api/generated';
import { showInWhole } from '../commands/select';
import { column } from '../model/scenes';
import type { Caption } from '../state/captions';
import { reportErrors } from '../state/errors';
import { useAsync } from '../ui/use-async';
import { VerdictBadge } from '../ui/verdict-badge';
import { t } from '../words/messages';
import { OverlapDetails, Reasons } from './overlap-details';
import { verdictSentence } from './verdict-sentence';
import { useStage } from './use-stage';

/** The answer to "Were two people together?". */
export function Overlap({ people }: { people: [string, string] }) {
  const answer = useAsync(async (signal) => answered((await query('Comparing two careers', OverlapOf, { people }, signal)).overlap), people);
  useStage(answer && sceneOf(people, answer.overlaps));
  if (!answer) {
    return null;
  }
  const { verdict, overlaps, reasons } = answer;
  const places = overlaps.map(({ at }) => at.id);
  const stints = overlaps.flatMap((overlap) => overlap.stints.map(({ id }) => id));
  return (
    <section aria-label={t('Answer')} class="answer">
      <p class="headline">
        {verdictSentence(verdict, { people, overlaps })} <VerdictBadge verdict={verdict} />
      </p>
      <Reasons reasons={reasons} />
      {overlaps.map((overlap) => (
        <OverlapDetails key={overlap.at.id} overlap={overlap} />
      ))}
      <button type="button" onClick={() => void reportErrors(showInWhole([...people, ...places], [...people, ...places, ...stints]))}>
        {t('Show in the whole drawing')}
      </button>
    </section>
  );
}

/** The two people at the sides of the places where both were. */
function sceneOf([left, right]: [string, string], overlaps: readonly OverlapPartsFragment[]) {
  const places = overlaps.map(({ at }) => at.id);
  const points = column(0, places.length, 120);
  const positions = new Map([[left, { x: -230, y: 0 }], ...places.map((id, i) => [id, points[i]!] as const), [right, { x: 230, y: 0 }]]);
  const captions = overlaps.length === 1 ? [left, right].map((person) => captionOf(person, overlaps[0]!)) : [];
  return { scene: 'star' as const, positions, captions };
}

function captionOf(person: string, { at, stints }: OverlapPartsFragment): Caption {
  return { from: person, to: at.id, claims: stints.filter(({ source }) => source.id === person) };
}
