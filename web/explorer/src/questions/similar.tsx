import { answered, query } from '../api/client';
import { entityOf } from '../api/convert';
import { SimilarTo } from '../api/generated';
import { show } from '../commands/select';
import { reportErrors } from '../state/errors';
import { askQuestion } from '../state/panels';
import { addToCache, nameOf } from '../state/store';
import { Marked } from '../ui/marked';
import { Shape } from '../ui/shape';
import { useAsync } from '../ui/use-async';
import { t, tn, tx } from '../words/messages';
import { AnyTime } from './as-of';
import { Headline } from './headline';

const max = 20;

/** The answer to "Who or what has a similar name?": likely twins, with what tells them apart. */
export function Similar({ id }: { id: string }) {
  const found = useAsync(async (signal) => {
    const names = answered((await query('Looking for similar names', SimilarTo, { id, first: max }, signal)).similarNames);
    addToCache({ entities: names.flatMap(({ entity, sharedEmployers }) => [entity, ...sharedEmployers].map(entityOf)) });
    return names;
  }, [id]);
  if (!found) {
    return null;
  }
  return (
    <section aria-label={t('Answer')} class="answer">
      <Headline>
        {tx(found.length === 0 ? 'Nothing else has a name like that of {name}.' : '{others} a name like that of {name}. They need not be the same.', {
          others: tn(found.length, '{n} other has', '{n} others have'),
          name: <bdi>{nameOf(id)}</bdi>,
        })}
      </Headline>
      <AnyTime />
      {found.map(({ entity, name, part, sharedEmployers, now }) => (
        <article class="claim" key={entity.id}>
          <p class="claim-what">
            <Shape type={entity.__typename} />{' '}
            <button type="button" class="words name" onClick={() => void reportErrors(show([entity.id]))}>
              <Marked text={name} start={part.start} end={part.end} />
            </button>
          </p>
          <p class="quiet">
            <bdi>{now.map(({ role, company }) => [role, company.name].filter(Boolean).join(', ')).join('; ') || entity.description}</bdi>
          </p>
          {sharedEmployers.length > 0 && (
            <p class="quiet">
              {t('both were at')} <bdi>{sharedEmployers.map((company) => company.name).join(', ')}</bdi>
            </p>
          )}
          <div class="actions">
            <button type="button" onClick={() => askQuestion({ kind: 'path', a: id, b: entity.id })}>
              {t('How are they linked?')}
            </button>
          </div>
        </article>
      ))}
    </section>
  );
}
