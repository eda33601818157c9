import type { FrontQuery } from '../api/generated';
import { RevisionLine } from '../work/records/revision-line';
import { t } from '../words/messages';

type Revision = NonNullable<FrontQuery['revisions']>['nodes'][number];

/** The last revisions, with some of the records that each changed. */
export function Changes({ revisions }: { revisions: readonly Revision[] }) {
  return (
    <section>
      <h2>{t('What changed last')}</h2>
      {revisions.length === 0 && <p class="quiet">{t('Nothing has changed yet.')}</p>}
      <ol class="plain changes">
        {revisions.map((revision) => (
          <li key={revision.number}>
            <RevisionLine revision={revision} />
          </li>
        ))}
      </ol>
    </section>
  );
}
