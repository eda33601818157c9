import { query } from '../api/client';
import { entityOf, relationOf } from '../api/convert';
import { CareerOf } from '../api/generated';
import { isolateBidi, truncate } from '../model/code-points';
import { count, periodText } from '../model/words';
import { kindWords } from '../model/kinds';
import { addToCache, nameOf, view } from '../state/store';
import { ClaimCard } from '../ui/claim';
import { useAsync } from '../ui/use-async';
import { AsOf } from './as-of';
import { Timeline } from './timeline';

const maxStints = 100;
const maxNameLength = 36;

/** The answer to "What happened when?": stints as a timeline and as claims. */
export function Career({ id }: { id: string }) {
  const answer = useAsync(async (signal) => {
    const { node } = await query('Reading a career', CareerOf, { id, asOf: view.value.asOf, first: maxStints }, signal);
    if (!node || !('relations' in node)) {
      return null;
    }
    addToCache({
      entities: [entityOf(node), ...node.relations.edges.map(({ other }) => entityOf(other))],
      relations: node.relations.edges.map((edge) => relationOf(edge.node)),
    });
    return node.relations;
  }, [id, view.value.asOf]);
  if (!answer) {
    return null;
  }
  const rows = answer.edges.map(({ node, other }) => ({
    id: node.id,
    label: `${node.source.id === id ? kindWords[node.kind].out : kindWords[node.kind].in} ${isolateBidi(truncate(other.name, maxNameLength))}`,
    standing: node.standing,
    period: node.period,
    recordedAt: node.recordedAt,
    text: periodText(node.period),
  }));
  return (
    <section aria-label="Answer" class="answer">
      <p class="headline">
        {count(answer.totalCount, 'stint')} of <bdi>{nameOf(id)}</bdi>
        <AsOf />
        {answer.totalCount > rows.length && <>, of which the latest {rows.length} are shown</>}
      </p>
      {rows.length > 0 && <Timeline rows={rows} />}
      {answer.edges.map(({ node, other }) => (
        <ClaimCard key={node.id} claim={node} role={node.role}>
          {node.source.id === id ? kindWords[node.kind].out : kindWords[node.kind].in} <bdi class="name">{other.name}</bdi>
        </ClaimCard>
      ))}
    </section>
  );
}
