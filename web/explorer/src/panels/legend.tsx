import type { LeftOut } from '../model/view';
import { standings, standingWords, typeWords, verdicts, verdictWords, entityTypes, kindWords, relationKinds } from '../model/words';
import { change, known, learnt, view } from '../state/store';
import { LineSample } from '../ui/line-sample';
import { Shape } from '../ui/shape';
import type { ComponentChildren } from 'preact';

/** What shapes and lines mean; whatever is unchecked is not drawn. */
export function Legend() {
  const seen = seenInView();
  return (
    <details class="legend" open={innerWidth > 900}>
      <summary>Legend</summary>
      <Group name="Entities" key_="types" all={entityTypes} seen={seen.types} of={(type) => typeWords[type].many} sign={(type) => <Shape type={type} />} />
      <Group
        name="How the source puts it"
        key_="standings"
        all={standings}
        seen={seen.standings}
        of={(standing) => standingWords[standing].name}
        sign={(standing) => <LineSample standing={standing} />}
      />
      {view.value.asOf !== null && (
        <Group
          name={`Held in ${view.value.asOf}`}
          key_="verdicts"
          all={verdicts}
          seen={new Set(verdicts)}
          of={(verdict) => verdictWords[verdict]}
          sign={(verdict) => <LineSample verdict={verdict} />}
        />
      )}
      <details>
        <summary>Kinds of links</summary>
        <Group name="" key_="kinds" all={relationKinds} seen={seen.kinds} of={(kind) => kindWords[kind].out} sign={() => null} />
      </details>
    </details>
  );
}

interface GroupProps<K extends keyof LeftOut> {
  name: string;
  key_: K;
  all: readonly LeftOut[K][number][];
  /** Only what there is in the view has a line in the legend, and what is left out. */
  seen: ReadonlySet<LeftOut[K][number]>;
  of: (value: LeftOut[K][number]) => string;
  sign: (value: LeftOut[K][number]) => ComponentChildren;
}

function Group<K extends keyof LeftOut>({ name, key_, all, seen, of, sign }: GroupProps<K>) {
  const without = view.value.without[key_] as readonly LeftOut[K][number][];
  const flip = (value: LeftOut[K][number]) => {
    const next = without.includes(value) ? without.filter((one) => one !== value) : [...without, value];
    change({ do: 'leaveOut', without: { [key_]: next } });
  };
  return (
    <fieldset>
      {name && <legend>{name}</legend>}
      {all
        .filter((value) => seen.has(value) || without.includes(value))
        .map((value) => (
          <label key={value}>
            <input type="checkbox" checked={!without.includes(value)} onChange={() => flip(value)} />
            {sign(value)}
            {of(value)}
          </label>
        ))}
    </fieldset>
  );
}

function seenInView() {
  learnt.value;
  const { spots } = view.value;
  const relations = [...known.between(spots)];
  return {
    types: new Set([...spots.keys()].flatMap((id) => known.entities.get(id)?.type ?? [])),
    kinds: new Set(relations.map(({ kind }) => kind)),
    standings: new Set(relations.map(({ standing }) => standing)),
  };
}
