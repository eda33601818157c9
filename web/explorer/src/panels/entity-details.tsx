import { useState } from 'preact/hooks';
import { ask } from '../api/client';
import { fetchKinds } from '../api/fetch-graph';
import { Evidence, type EvidenceQuery } from '../api/generated';
import { entityOf, relationOf } from '../model/graph';
import { count, kindWords, typeWords } from '../model/words';
import { known, learn } from '../state/store';
import { reported } from '../state/errors';
import { EntityActions } from './entity-actions';
import { Citations, ClaimCard, RelationWords } from '../ui/claim';
import { LongText } from '../ui/long-text';
import { NeighbourKinds } from './neighbour-kinds';
import { SafeLink } from '../ui/safe-link';
import { Shape } from '../ui/shape';
import { useAnswer } from '../ui/use-answer';
import { select, show } from '../commands/commands';

type Found = Extract<NonNullable<EvidenceQuery['node']>, { facts: unknown }>;
type Links = Found['relations'];

const pageSize = 50;

/** All that is claimed about an entity, with the words that say so. */
export function EntityDetails({ id }: { id: string }) {
  const found = useAnswer((signal) => fetchEvidence(id, null, signal), [id]);
  const kinds = useAnswer((signal) => fetchKinds(id, signal), [id]);
  const entity = known.entities.get(id);
  if (!entity) {
    return null;
  }
  return (
    <div class="details">
      <h2 class="entity-name">
        <Shape type={entity.type} /> <bdi>{entity.name}</bdi>
      </h2>
      <p class="quiet">
        {[typeWords[entity.type].one, entity.category, count(entity.degree, 'link')].filter(Boolean).join(' · ')}
      </p>
      <EntityActions ids={[id]} />
      {kinds && <NeighbourKinds id={id} kinds={kinds} />}
      {found && <About found={found} />}
      {found && <Claims id={id} first={found.relations} />}
    </div>
  );
}

async function fetchEvidence(id: string, after: string | null, signal?: AbortSignal): Promise<Found | null> {
  const { node } = await ask('Reading the evidence', Evidence, { id, claims: pageSize, after }, signal);
  if (!node || !('facts' in node)) {
    return null;
  }
  learn({
    entities: [entityOf(node), ...node.relations.edges.map(({ other }) => entityOf(other))],
    relations: node.relations.edges.map((edge) => relationOf(edge.node)),
  });
  return node;
}

function About({ found }: { found: Found }) {
  const { aliases, description, url, openLists, facts, citations } = found;
  return (
    <>
      {aliases.length > 0 && (
        <p>
          also <bdi>{aliases.map(({ name }) => name).join(', ')}</bdi>
        </p>
      )}
      {description && (
        <p dir="auto" class="long">
          <LongText text={description} />
        </p>
      )}
      {url && (
        <p>
          <SafeLink url={url} />
        </p>
      )}
      {openLists.length > 0 && (
        <p class="note">
          The source says that there is more than is listed: {openLists.map((kind) => kindWords[kind].out).join(', ')}.
        </p>
      )}
      {citations.length > 0 && (
        <details>
          <summary>Named in {count(citations.length, 'sentence')}</summary>
          <Citations citations={citations} />
        </details>
      )}
      {facts.totalCount > 0 && <h3>Facts</h3>}
      {facts.nodes.map((fact) => (
        <ClaimCard key={fact.id} claim={fact}>
          <span class="fact-name">{fact.name}</span>: <LongText text={fact.value} />
        </ClaimCard>
      ))}
      {facts.totalCount > facts.nodes.length && (
        <p class="note">{count(facts.totalCount - facts.nodes.length, 'more fact')} not listed.</p>
      )}
    </>
  );
}

function Claims({ id, first }: { id: string; first: Links }) {
  const [pages, setPages] = useState<readonly Links[]>([first]);
  const edges = pages.flatMap(({ edges }) => edges);
  const last = pages.at(-1)!;
  const more = async () => {
    const next = await fetchEvidence(id, last.pageInfo.endCursor);
    if (next) {
      setPages([...pages, next.relations]);
    }
  };
  return (
    <>
      {edges.length > 0 && <h3>Links</h3>}
      {edges.map(({ node, other }) => (
        <ClaimCard key={node.id} claim={node} role={node.role}>
          <button type="button" class="words" onClick={() => void reported(focusOn(node.id, other.id))}>
            <RelationWords relation={node} from={id} />
          </button>
        </ClaimCard>
      ))}
      {last.pageInfo.hasNextPage && (
        <button type="button" class="more" onClick={() => void reported(more())}>
          {count(last.totalCount - edges.length, 'more link')}…
        </button>
      )}
    </>
  );
}

/** Selects a relation, and draws its other end first if that is not there. */
async function focusOn(relation: string, other: string): Promise<void> {
  await show([other]);
  select([relation]);
}
