import type { ComponentChildren } from 'preact';
import { comparedDates, outcomes } from '../model/compare';
import { entityTypes, standings, verdicts } from '../model/graph';
import { relationKinds } from '../model/kinds';
import type { Filters } from '../model/view';
import { outcomeWords, standingWords, typeWords, verdictWords } from '../model/words';
import { kindWords } from '../model/kinds';
import { cache, cacheVersion, change, view } from '../state/store';
import { LineSample } from '../ui/line-sample';
import { palette } from '../ui/palette';
import { Shape } from '../ui/shape';
import { t } from '../words/messages';

/** The meaning of shapes and lines, with a checkbox each to filter them out. */
export function Legend() {
  const present = presentValues();
  const dates = comparedDates(view.value);
  return (
    <details class="legend" open={innerWidth > 1000 && innerHeight > 600}>
      <summary>{t('Legend')}</summary>
      <Group name={t('Entities')} filter="types" all={entityTypes} present={present.types} of={(type) => typeWords[type].many} sign={(type) => <Shape type={type} />} />
      <Group
        name={t('How the source puts it')}
        filter="standings"
        all={standings}
        present={present.standings}
        of={(standing) => standingWords[standing].name}
        sign={(standing) => <LineSample standing={standing} />}
      />
      {dates && (
        <fieldset>
          <legend>{t('From {earlier} to {later}', { earlier: dates[0], later: dates[1] })}</legend>
          {outcomes.map((outcome) => (
            <p key={outcome} class="sample">
              <LineSample color={palette().outcomes[outcome]} />
              {outcomeWords[outcome]}
            </p>
          ))}
        </fieldset>
      )}
      {view.value.asOf !== null && (
        <Group
          name={dates ? t('How sure that is') : t('Held in {date}', { date: view.value.asOf })}
          filter="verdicts"
          all={verdicts}
          present={new Set(verdicts)}
          of={(verdict) => verdictWords[verdict]}
          sign={(verdict) => <LineSample verdict={verdict} />}
        />
      )}
      <details>
        <summary>{t('Kinds of links')}</summary>
        <Group name="" filter="kinds" all={relationKinds} present={present.kinds} of={(kind) => kindWords[kind].out} sign={() => null} />
      </details>
    </details>
  );
}

interface GroupProps<K extends keyof Filters> {
  name: string;
  filter: K;
  all: readonly Filters[K][number][];
  /** The values in the view: only these, and those that are filtered out, are listed. */
  present: ReadonlySet<Filters[K][number]>;
  of: (value: Filters[K][number]) => string;
  sign: (value: Filters[K][number]) => ComponentChildren;
}

function Group<K extends keyof Filters>({ name, filter, all, present, of, sign }: GroupProps<K>) {
  const excluded = view.value.filters[filter] as readonly Filters[K][number][];
  const toggle = (value: Filters[K][number]) => {
    const next = excluded.includes(value) ? excluded.filter((other) => other !== value) : [...excluded, value];
    change({ do: 'filter', filters: { [filter]: next } });
  };
  return (
    <fieldset>
      {name && <legend>{name}</legend>}
      {all
        .filter((value) => present.has(value) || excluded.includes(value))
        .map((value) => (
          <label key={value}>
            <input type="checkbox" checked={!excluded.includes(value)} onChange={() => toggle(value)} />
            {sign(value)}
            {of(value)}
          </label>
        ))}
    </fieldset>
  );
}

function presentValues() {
  cacheVersion.value;
  const { nodes } = view.value;
  const relations = [...cache.relationsBetween(nodes)];
  return {
    types: new Set([...nodes.keys()].flatMap((id) => cache.entities.get(id)?.type ?? [])),
    kinds: new Set(relations.map(({ kind }) => kind)),
    standings: new Set(relations.map(({ standing }) => standing)),
  };
}
