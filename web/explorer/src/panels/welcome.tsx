import { useEffect, useState } from 'preact/hooks';
import { loadEntities } from '../commands/load';
import { truncate } from '../model/code-points';
import type { Question } from '../model/question';
import { reportErrors } from '../state/errors';
import { askQuestion } from '../state/panels';
import { cache, drawing, nameOf } from '../state/store';

/** Questions that the sample data answers. */
const questions: readonly Question[] = [
  { kind: 'path', a: 'project:kimi', b: 'company:google-brain' },
  { kind: 'career', a: 'person:wu-yuxin', b: null },
  { kind: 'overlap', a: 'person:wang-xing', b: 'person:wang-huiwen' },
];

/** The panel "Evidence" without a selection: how to begin, and three questions. */
export function Welcome() {
  return (
    <div class="welcome">
      <h2>Who is linked to whom, and who says so?</h2>
      <p>
        Click on a node or a line to read what is claimed about it. Double click on a node to bring in its neighbours.
        Every line has a sentence behind it.
      </p>
      <h3>Three questions to start from</h3>
      <SampleQuestions />
      <h3>Or find somebody</h3>
      <p>
        Press <kbd>/</kbd> and type a name. Press <kbd>?</kbd> for what else the keys do.
      </p>
    </div>
  );
}

function SampleQuestions() {
  const [loaded, setLoaded] = useState(false);
  useEffect(() => {
    const ids = questions.flatMap(({ a, b }) => [a, b]).filter((id) => id !== null);
    void reportErrors(loadEntities(ids).then(() => setLoaded(true)));
  }, []);
  const shown = loaded ? [...questions.filter(isAnswerable), ...otherQuestions()].slice(0, 3) : [];
  return (
    <ul class="questions">
      {shown.map((question) => (
        <li key={`${question.kind} ${question.a} ${question.b}`}>
          <button type="button" onClick={() => askQuestion(question)}>
            <QuestionText question={question} />
          </button>
        </li>
      ))}
    </ul>
  );
}

function isAnswerable({ a, b }: Question): boolean {
  return [a, b].every((id) => id === null || cache.entities.has(id));
}

/** Returns questions about the best connected entities that are drawn, for other data. */
function otherQuestions(): Question[] {
  const drawn = [...drawing.value.entities]
    .map((id) => cache.entities.get(id)!)
    .sort((a, b) => b.degree - a.degree);
  const [person, other] = drawn.filter(({ type }) => type === 'Person');
  const company = drawn.find(({ type }) => type === 'Company');
  return [
    ...(person && company ? [{ kind: 'path', a: person.id, b: company.id } as const] : []),
    ...(person && other ? [{ kind: 'overlap', a: person.id, b: other.id } as const] : []),
    ...(company ? [{ kind: 'flows', a: company.id, b: null } as const] : []),
  ];
}

function QuestionText({ question: { kind, a, b } }: { question: Question }) {
  const name = <Name id={a} />;
  switch (kind) {
    case 'path':
      return (
        <>
          How is {name} linked to <Name id={b} />?
        </>
      );
    case 'overlap':
      return (
        <>
          Were {name} and <Name id={b} /> together?
        </>
      );
    case 'colleagues':
      return <>Who were the colleagues of {name}?</>;
    case 'flows':
      return <>Where did the people of {name} come from and go to?</>;
    case 'career':
      return <>What happened when in the career of {name}?</>;
    default:
      return name;
  }
}

function Name({ id }: { id: string | null }) {
  return <bdi>{id === null ? '' : truncate(nameOf(id), 60)}</bdi>;
}
