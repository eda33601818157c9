import { ask } from '../api/client';
import { CareerOf } from '../api/generated';
import { isolated, shortened } from '../model/code-points';
import { entityOf, relationOf } from '../model/graph';
import { count, kindWords, periodText } from '../model/words';
import { ClaimCard } from '../ui/claim';
import { useAnswer } from '../ui/use-answer';
import { learn, nameOf } from '../state/store';
import { TimeLine } from './timeline';

const atMost = 100;
const longestName = 36;

/** What is recorded of a person's or a company's time, as a time line and as claims. */
export function Career({ id }: { id: string }) {
  const answer = useAnswer(async (signal) => {
    const { node } = await ask('Reading a career', CareerOf, { id, first: atMost }, signal);
    if (!node || !('relations' in node)) {
      return null;
    }
    learn({
      entities: [entityOf(node), ...node.relations.edges.map(({ other }) => entityOf(other))],
      relations: node.relations.edges.map((edge) => relationOf(edge.node)),
    });
    return node.relations;
  }, [id]);
  if (!answer) {
    return null;
  }
  const rows = answer.edges.map(({ node, other }) => ({
    id: node.id,
    label: `${node.source.id === id ? kindWords[node.kind].out : kindWords[node.kind].in} ${isolated(shortened(other.name, longestName))}`,
    standing: node.standing,
    period: node.period,
    recordedAt: node.recordedAt,
    text: periodText(node.period),
  }));
  return (
    <section aria-label="Answer" class="answer">
      <p class="headline">
        {count(answer.totalCount, 'stint')} of <bdi>{nameOf(id)}</bdi>
        {answer.totalCount > rows.length && <>, of which the latest {rows.length} are shown</>}
      </p>
      {rows.length > 0 && <TimeLine rows={rows} />}
      {answer.edges.map(({ node, other }) => (
        <ClaimCard key={node.id} claim={node} role={node.role}>
          {node.source.id === id ? kindWords[node.kind].out : kindWords[node.kind].in} <bdi class="name">{other.name}</bdi>
        </ClaimCard>
      ))}
    </section>
  );
}
