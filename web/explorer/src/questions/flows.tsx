import { useState } from 'preact/hooks';
import { answered, query } from '../api/client';
import { entityOf } from '../api/convert';
import { type FlowPartsFragment, FlowsOf } from '../api/generated';
import { show } from '../commands/select';
import { count } from '../model/words';
import { reportErrors } from '../state/errors';
import { addToCache, nameOf } from '../state/store';
import { useAsync } from '../ui/use-async';
import { Moves } from './moves';
import type { Flow } from './sankey';
import { Sankey } from './sankey-chart';

const maxFlows = 10;

/** The answer to "Where did people come from and go to?". */
export function Flows({ id }: { id: string }) {
  const [picked, setPicked] = useState<{ from: string; to: string } | null>(null);
  const answer = useAsync(async (signal) => {
    const flows = await query('Looking for moves', FlowsOf, { id: [id], first: maxFlows }, signal);
    const [into, outOf] = [answered(flows.into), answered(flows.outOf)];
    addToCache({ entities: [...into.nodes, ...outOf.nodes].flatMap(({ from, to }) => [entityOf(from), entityOf(to)]) });
    return { into, outOf };
  }, [id]);
  if (!answer) {
    return null;
  }
  const into = answer.into.nodes.map((flow) => flowOf(flow, flow.from));
  const outOf = answer.outOf.nodes.map((flow) => flowOf(flow, flow.to));
  const omitted = answer.into.totalCount - into.length + answer.outOf.totalCount - outOf.length;
  const ids = [id, ...into.map((flow) => flow.id), ...outOf.map((flow) => flow.id)];
  return (
    <section aria-label="Answer" class="answer">
      <p class="headline">
        {count(answer.into.people, 'person', 'people')} moved to <bdi>{nameOf(id)}</bdi>, {answer.outOf.people.toLocaleString('en')} from
        it, as far as is recorded.
      </p>
      {into.length + outOf.length > 0 && (
        <>
          <Sankey
            id={id}
            into={into}
            outOf={outOf}
            onPick={(other, side) => setPicked(side === 'into' ? { from: other, to: id } : { from: id, to: other })}
          />
          <p class="quiet">Full: certain. Hatched: possible by the dates. Outline: nothing is known of the dates. Click on a band for the people.</p>
          {omitted > 0 && <p class="note">{count(omitted, 'smaller flow')} not shown.</p>}
          <button type="button" onClick={() => void reportErrors(show([...new Set(ids)]))}>
            Show these companies in the drawing
          </button>
        </>
      )}
      {picked && <Moves key={`${picked.from} ${picked.to}`} {...picked} />}
    </section>
  );
}

function flowOf({ people, certain, possible }: FlowPartsFragment, other: FlowPartsFragment['from']): Flow {
  return { id: other.id, name: other.name, people, certain, possible };
}
