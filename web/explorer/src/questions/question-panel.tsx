import { useLayoutEffect } from 'preact/hooks';
import { comparedDates } from '../model/compare';
import type { QuestionKind } from '../model/question';
import { currentQuestion } from '../state/panels';
import { nameOf, view } from '../state/store';
import { EntityPicker } from '../ui/entity-picker';
import { t } from '../words/messages';
import { Career } from './career';
import { Colleagues } from './colleagues';
import { CompanyPage } from './company';
import { Flows } from './flows';
import { fits, forms, isComplete, withKind } from './forms';
import { Gaps } from './gaps';
import { Headcount } from './headcount';
import { Overlap } from './overlap';
import { Paths } from './paths';
import { Alumni, People } from './people';
import { PeopleBetween } from './people-between';
import { CameBack, SharedAlumni } from './shared-alumni';
import { Similar } from './similar';

const kinds = Object.keys(forms) as QuestionKind[];

/** The panel "Ask": a question about one or two entities, and its answer. */
export function QuestionPanel() {
  const question = currentQuestion.value;
  const form = forms[question.kind];
  // Before the next event: filling a box later would take the focus from somebody who types in it already.
  useLayoutEffect(fillFromSelection, [question.kind]);
  return (
    <div class="ask">
      <label class="field">
        {t('Question')}
        <select value={question.kind} onChange={({ currentTarget }) => (currentQuestion.value = withKind(currentTarget.value as QuestionKind, question))}>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(forms[kind].name)}
            </option>
          ))}
        </select>
      </label>
      <EntityField label={t(form.a)} id={question.a} onPick={(a) => (currentQuestion.value = { ...question, a })} />
      {form.b !== undefined && <EntityField label={t(form.b)} id={question.b} onPick={(b) => (currentQuestion.value = { ...question, b })} />}
      {form.b !== undefined && (
        <button type="button" class="small" onClick={() => (currentQuestion.value = { ...question, a: question.b, b: question.a })}>
          {t('swap')}
        </button>
      )}
      {isComplete(question) ? <Answer key={`${question.kind} ${question.a} ${question.b}`} /> : <p class="quiet">{form.b ? t('Name both, or select them in the drawing.') : t('Name one, or select it in the drawing.')}</p>}
    </div>
  );
}

/** Fills empty boxes with selected entities. */
function fillFromSelection(): void {
  const question = currentQuestion.value;
  const fitting = view.value.selected.filter((id) => fits(id, question.kind) && id !== question.a && id !== question.b);
  const a = question.a ?? fitting.shift() ?? null;
  const b = question.b ?? fitting.shift() ?? null;
  currentQuestion.value = { ...question, a, b };
}

function EntityField({ label, id, onPick }: { label: string; id: string | null; onPick: (id: string) => void }) {
  const { kind } = currentQuestion.value;
  const types = forms[kind].types;
  return (
    <div class="field">
      <span aria-hidden="true">{label}</span>
      <EntityPicker
        key={`${kind} ${id}`}
        label={label}
        placeholder={t('A name…')}
        {...(types ? { types } : {})}
        value={id === null ? '' : nameOf(id)}
        onPick={onPick}
      />
    </div>
  );
}

function Answer() {
  const { kind, a, b } = currentQuestion.value;
  const dates = comparedDates(view.value);
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
    case 'company':
      return <CompanyPage id={a!} />;
    case 'people':
      return dates ? <PeopleBetween id={a!} dates={dates} /> : <People id={a!} />;
    case 'alumni':
      return <Alumni id={a!} />;
    case 'both':
    case 'moved':
      return <SharedAlumni a={a!} b={b!} inOrder={kind === 'moved'} />;
    case 'back':
      return <CameBack id={a!} />;
    case 'headcount':
      return <Headcount id={a!} />;
    case 'similar':
      return <Similar id={a!} />;
    case 'gaps':
      return <Gaps id={a!} />;
  }
}
