import { query } from '../api/client';
import { entityOf, relationOf } from '../api/convert';
import { CareerOf } from '../api/generated';
import { isolateBidi, truncate } from '../model/code-points';
import { periodText } from '../model/words';
import { addToCache, nameOf, view } from '../state/store';
import { ClaimCard } from '../ui/claim';
import { useAsync } from '../ui/use-async';
import { AsOf } from './as-of';
import { Timeline } from './timeline';
import { t, tn, tx } from '../words/messages';
import { relationVerb } from '../words/relations';
import { Headline } from './headline';

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
    label: `${relationVerb(node, node.source.id === id ? 'out' : 'in')} ${isolateBidi(truncate(nameOf(other.id, other.name), maxNameLength))}`,
    standing: node.standing,
    period: node.period,
    recordedAt: node.recordedAt,
    text: periodText(node.period),
  }));
  return (
    <section aria-label={t('Answer')} class="answer">
      <Headline>
        {tx('{stints} of {name}', { stints: tn(answer.totalCount, '{n} stint', '{n} stints'), name: <bdi>{nameOf(id)}</bdi> })}
        <AsOf />
        {answer.totalCount > rows.length && `, ${t('of which the latest {n} are shown', { n: rows.length })}`}
      </Headline>
      {rows.length > 0 && <Timeline rows={rows} />}
      {answer.edges.map(({ node, other }) => (
        <ClaimCard key={node.id} claim={node} role={node.role}>
          {relationVerb(node, node.source.id === id ? 'out' : 'in')} <bdi class="name">{nameOf(other.id, other.name)}</bdi>
        </ClaimCard>
      ))}
    </section>
  );
}
