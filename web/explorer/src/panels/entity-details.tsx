import { useRef } from 'preact/hooks';
import { query } from '../api/client';
import { entityOf, relationOf } from '../api/convert';
import { fetchKindCounts } from '../api/fetch-graph';
import { Evidence, type EvidenceQuery } from '../api/generated';
import { select, show } from '../commands/select';
import { count, typeWords } from '../model/words';
import { kindWords } from '../model/kinds';
import { reportErrors } from '../state/errors';
import { addToCache, cache, nameOf, view } from '../state/store';
import { versionOf } from '../state/touched';
import { Citations, ClaimCard, RelationWords } from '../ui/claim';
import { Lazy } from '../ui/lazy';
import { LongText } from '../ui/long-text';
import { SafeLink } from '../ui/safe-link';
import { Shape } from '../ui/shape';
import { useAsync } from '../ui/use-async';
import { usePages } from '../ui/use-pages';
import { EntityActions } from './entity-actions';
import { NeighbourKinds } from './neighbour-kinds';
import { RecordActions } from '../work/records/record-actions';
import { t, tn } from '../words/messages';

type EntityEvidence = Extract<NonNullable<EvidenceQuery['node']>, { facts: unknown }>;
type Relations = EntityEvidence['relations'];

const pageSize = 50;
const loadFormerIDs = async () => (await import('../work/twins/former-ids')).FormerIDs;
/** The server's limit. */
const maxRelations = 1_000;

/** All claims about an entity, with their citations. */
export function EntityDetails({ id }: { id: string }) {
  const listed = useRef({ claims: [id], relations: pageSize });
  const evidence = useAsync((signal) => fetchEvidence(id, null, listed.current.relations, signal), [id], versionOf(...listed.current.claims));
  if (evidence) {
    listed.current.claims = [id, ...evidence.facts.nodes.map((fact) => fact.id)];
  }
  const kinds = useAsync((signal) => fetchKindCounts(id, view.value.asOf, signal), [id, view.value.asOf]);
  const entity = cache.entities.get(id);
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
      <RecordActions id={id} />
      {evidence && <Description evidence={evidence} />}
      {evidence && <RelationClaims id={id} first={evidence.relations} onRead={(n) => (listed.current.relations = n)} />}
    </div>
  );
}

async function fetchEvidence(id: string, after: string | null, claims: number, signal?: AbortSignal): Promise<EntityEvidence | null> {
  const { node } = await query('Reading the evidence', Evidence, { id, claims, after }, signal);
  if (!node || !('facts' in node)) {
    return null;
  }
  addToCache({
    entities: [entityOf(node), ...node.relations.edges.map(({ other }) => entityOf(other))],
    relations: node.relations.edges.map((edge) => relationOf(edge.node)),
  });
  return node;
}

function Description({ evidence }: { evidence: EntityEvidence }) {
  const { id, name, aliases, formerIds, identifiers, description, url, openLists, facts, citations } = evidence;
  const others = [name, ...aliases.map((alias) => alias.name)].filter((one) => one !== nameOf(id));
  return (
    <>
      {others.length > 0 && (
        <p>
          {t('also')} <bdi>{others.join(', ')}</bdi>
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
      <p class="quiet">
        <code>{id}</code>
        {identifiers.map(({ scheme, value, url }) => (
          <span key={`${scheme} ${value}`}>
            {' · '}
            {scheme} {url ? <SafeLink url={url} text={value} /> : <bdi>{value}</bdi>}
          </span>
        ))}
      </p>
      {formerIds.length > 0 && <Lazy load={loadFormerIDs} props={{ id, ids: formerIds }} />}
      {openLists.length > 0 && (
        <p class="note">
          {t('The source says that there is more than is listed: {kinds}.', { kinds: openLists.map((kind) => kindWords[kind].out).join(', ') })}
        </p>
      )}
      {citations.length > 0 && (
        <details>
          <summary>{tn(citations.length, 'Named in {n} sentence', 'Named in {n} sentences')}</summary>
          <Citations citations={citations} />
        </details>
      )}
      {facts.totalCount > 0 && <h3>{t('Facts')}</h3>}
      {facts.nodes.map((fact) => (
        <ClaimCard key={fact.id} claim={fact} actions={<RecordActions id={fact.id} standing={fact.standing} />}>
          <span class="fact-name">{fact.name}</span>: <LongText text={fact.value} />
        </ClaimCard>
      ))}
      {facts.totalCount > facts.nodes.length && (
        <p class="note">{tn(facts.totalCount - facts.nodes.length, '{n} more fact not listed.', '{n} more facts not listed.')}</p>
      )}
    </>
  );
}

/** The relations of an entity. onRead is told how many have been read, so that as many are read when they have changed. */
function RelationClaims({ id, first, onRead }: { id: string; first: Relations; onRead: (n: number) => void }) {
  const fetchPage = async (after: string | null) => {
    const next = (await fetchEvidence(id, after, pageSize))?.relations ?? null;
    onRead(Math.min(edges.length + pageSize, maxRelations));
    return next;
  };
  const { pages, last, hasMore, loadMore } = usePages(first, fetchPage);
  const edges = pages.flatMap((page) => page.edges);
  return (
    <>
      {edges.length > 0 && <h3>{t('Links')}</h3>}
      {edges.map(({ node, other }) => (
        <ClaimCard key={node.id} claim={node} role={node.role} actions={<RecordActions id={node.id} standing={node.standing} />}>
          <button type="button" class="words" onClick={() => void reportErrors(selectRelation(node.id, other.id))}>
            <RelationWords relation={node} from={id} />
          </button>
        </ClaimCard>
      ))}
      {hasMore && (
        <button type="button" class="more" onClick={loadMore}>
          {count(last.totalCount - edges.length, 'more link')}…
        </button>
      )}
    </>
  );
}

/** Selects a relation; its other end is added to the view if it is not there. */
async function selectRelation(relation: string, other: string): Promise<void> {
  await show([other]);
  select([relation]);
}
