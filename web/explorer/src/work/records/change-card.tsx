import type { ComponentChildren } from 'preact';
import type { ChangePartsFragment, OriginPartsFragment } from '../../api/generated';
import { opWords } from '../../words/changes';
import { fieldName } from '../../words/fields';
import { LongText } from '../../ui/long-text';
import { t } from '../../words/messages';
import { RecordTitle } from './record-title';
import { Origin } from './revision-line';

/** Who changed something, when and why. */
export function OriginLine({ revision }: { revision: OriginPartsFragment }) {
  const { reason, proposer, reverts } = revision;
  return (
    <p>
      <Origin revision={revision} />
      {proposer?.name && (
        <>
          {' · '}
          {t('proposed by')} <bdi>{proposer.name}</bdi>
        </>
      )}
      {reverts !== null && <> · {t('reverts revision {n}', { n: reverts })}</>}
      {reason && (
        <>
          {': '}
          <bdi>{reason}</bdi>
        </>
      )}
    </p>
  );
}

/** What was done to a record: each field before and after. The children stand below. */
export function ChangeCard({ change: { id, node, op, fields }, children }: { change: Omit<ChangePartsFragment, '__typename'>; children?: ComponentChildren }) {
  return (
    <article class="change">
      <p>
        <RecordTitle id={id} node={node} /> <span class={`op op-${op.toLowerCase()}`}>{opWords[op]}</span>
      </p>
      {fields.length > 0 && (
        <dl class="fields">
          {fields.map(({ name, before, after }) => (
            <div key={name}>
              <dt>{fieldName(name)}</dt>
              <dd>
                {before.length > 0 && (
                  <del>
                    <Values values={before} />
                  </del>
                )}{' '}
                {after.length > 0 ? (
                  <ins>
                    <Values values={after} />
                  </ins>
                ) : (
                  <span class="quiet">{t('none')}</span>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {children}
    </article>
  );
}

function Values({ values }: { values: readonly string[] }) {
  return <LongText text={values.join('\n')} />;
}
