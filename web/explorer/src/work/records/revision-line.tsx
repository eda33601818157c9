import type { OriginPartsFragment, RevisionPartsFragment } from '../../api/generated';
import { opWords, revisionWords } from '../../words/changes';
import { tn } from '../../words/messages';
import { RecordTitle } from './record-title';

/** A revision: when, by whom and why, with some of the records that it changed. */
export function RevisionLine({ revision }: { revision: RevisionPartsFragment }) {
  const { records, reason, changes } = revision;
  const listed = changes?.nodes ?? [];
  const rest = records - listed.length;
  return (
    <>
      <p>
        <Origin revision={revision} /> · {tn(records, '{n} record', '{n} records')}
      </p>
      {reason && (
        <p class="quiet">
          <bdi>{reason}</bdi>
        </p>
      )}
      {listed.length > 0 && (
        <ul>
          {listed.map((change) => (
            <li key={change.id}>
              <RecordTitle {...change} /> <span class="quiet">{opWords[change.op]}</span>
            </li>
          ))}
          {rest > 0 && <li class="quiet">{tn(rest, 'and {n} more', 'and {n} more')}</li>}
        </ul>
      )}
    </>
  );
}

/** When a revision was made, by what and by whom. */
export function Origin({ revision: { at, kind, actor } }: { revision: Pick<OriginPartsFragment, 'at' | 'kind' | 'actor'> }) {
  return (
    <>
      <time dateTime={at}>{at.slice(0, 16).replace('T', ' ')} UTC</time> · {revisionWords[kind]}
      {actor.name && (
        <>
          {' '}
          · <bdi>{actor.name}</bdi>
        </>
      )}
    </>
  );
}
