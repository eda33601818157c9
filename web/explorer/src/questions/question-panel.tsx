import { useEffect } from 'preact/hooks';
import { EntityPicker } from '../ui/entity-picker';
import { nameOf, view, known } from '../state/store';
import { as, asking, forms, isComplete, type QuestionKind } from './forms';
import { Career } from './career';
import { Colleagues } from './colleagues';
import { Flows } from './flows';
import { Overlap } from './overlap';
import { Paths } from './paths';

const kinds = Object.keys(forms) as QuestionKind[];

/** Questions about one or two entities, and their answers. */
export function Ask() {
  const question = asking.value;
  const form = forms[question.kind];
  useEffect(fillIn, [question.kind]);
  return (
    <div class="ask">
      <label class="field">
        Question
        <select value={question.kind} onChange={({ currentTarget }) => (asking.value = as(currentTarget.value as QuestionKind, question))}>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {forms[kind].name}
            </option>
          ))}
        </select>
      </label>
      <Box label={form.a} id={question.a} onPick={(a) => (asking.value = { ...question, a })} />
      {form.b !== undefined && <Box label={form.b} id={question.b} onPick={(b) => (asking.value = { ...question, b })} />}
      {form.b !== undefined && (
        <button type="button" class="small" onClick={() => (asking.value = { ...question, a: question.b, b: question.a })}>
          swap
        </button>
      )}
      {isComplete(question) ? <Answer key={`${question.kind} ${question.a} ${question.b}`} /> : <p class="quiet">Name {form.b ? 'both' : 'one'}, or select in the drawing.</p>}
    </div>
  );
}

/** What is selected in the drawing goes into boxes that are empty. */
function fillIn(): void {
  const question = asking.value;
  const types = forms[question.kind].types;
  const fitting = view.value.selected.filter((id) => {
    const type = known.entities.get(id)?.type;
    return type !== undefined && (types?.includes(type) ?? true) && id !== question.a && id !== question.b;
  });
  const a = question.a ?? fitting.shift() ?? null;
  const b = question.b ?? fitting.shift() ?? null;
  asking.value = { ...question, a, b };
}

function Box({ label, id, onPick }: { label: string; id: string | null; onPick: (id: string) => void }) {
  const { kind } = asking.value;
  const types = forms[kind].types;
  return (
    <div class="field">
      <span aria-hidden="true">{label}</span>
      <EntityPicker
        key={`${kind} ${id}`}
        label={label}
        placeholder="A name…"
        {...(types ? { types } : {})}
        value={id === null ? '' : nameOf(id)}
        onPick={onPick}
      />
    </div>
  );
}

function Answer() {
  const { kind, a, b } = asking.value;
  switch (kind) {
    case 'path':
      return <Paths from={a!} to={b!} />;
    case 'overlap':
      return <Overlap people={[a!, b!]} />;
    case 'colleagues':
      return <Colleagues id={a!} />;
    case 'flows':
      return <Flows id={a!} />;
    case 'career':
      return <Career id={a!} />;
  }
}
