import { answered, query } from '../../api/client';
import { HistoryOf, type ProposedPartsFragment } from '../../api/generated';
import { Loaded } from '../../ui/loaded';
import { useLoad } from '../../ui/use-load';
import { t } from '../../words/messages';
import { ChangeCard, OriginLine } from '../records/change-card';

const most = 10;

/** What others have done to a record since a change of it was proposed. */
export function SinceProposed({ change: { id, prior } }: { change: ProposedPartsFragment }) {
  const history = useLoad(async (signal) => answered((await query('Reading the history', HistoryOf, { id, withClaims: false, first: most, after: null }, signal)).history).nodes, [id]);
  return (
    <div class="note since">
      <p>
        <strong>{t('Others have changed it since:')}</strong>
      </p>
      <Loaded of={history}>
        {(changes) =>
          changes
            .filter(({ revision }) => revision.number > (prior ?? 0))
            .map((change) => (
              <ChangeCard key={change.revision.number} change={change}>
                <OriginLine revision={change.revision} />
              </ChangeCard>
            ))
        }
      </Loaded>
    </div>
  );
}
