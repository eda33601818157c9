import { useEffect, useState } from 'preact/hooks';
import { fetchEntities } from '../api/fetch-graph';
import { asking, type Question } from '../questions/forms';
import { shortened } from '../model/code-points';
import { drawing, known, learn, nameOf } from '../state/store';
import { reported } from '../state/errors';
import { tab } from './tabs';

/** Questions that the article has an answer to. */
const questions: readonly Question[] = [
  { kind: 'path', a: 'project:kimi', b: 'company:google-brain' },
  { kind: 'career', a: 'person:wu-yuxin', b: null },
  { kind: 'overlap', a: 'person:wang-xing', b: 'person:wang-huiwen' },
];

/** What the empty panel says: how to begin, and three questions to start from. */
export function Welcome() {
  return (
    <div class="welcome">
      <h2>Who is linked to whom, and who says so?</h2>
      <p>
        Click on a node or a line to read what is claimed about it. Double click on a node to bring in its neighbours.
        Every line has a sentence behind it.
      </p>
      <h3>Three questions to start from</h3>
      <Questions />
      <h3>Or find somebody</h3>
      <p>
        Press <kbd>/</kbd> and type a name. Press <kbd>?</kbd> for what else the keys do.
      </p>
    </div>
  );
}

function Questions() {
  const [there, setThere] = useState(false);
  useEffect(() => {
    const ids = questions.flatMap(({ a, b }) => [a, b]).filter((id) => id !== null);
    void reported(
      fetchEntities(ids).then((entities) => {
        learn({ entities, relations: [] });
        setThere(true);
      }),
    );
  }, []);
  const fitting = there ? [...questions.filter(isAnswerable), ...otherQuestions()].slice(0, 3) : [];
  return (
    <ul class="questions">
      {fitting.map((question) => (
        <li key={`${question.kind} ${question.a} ${question.b}`}>
          <button
            type="button"
            onClick={() => {
              asking.value = question;
              tab.value = 'ask';
            }}
          >
            <Words question={question} />
          </button>
        </li>
      ))}
    </ul>
  );
}

function isAnswerable({ a, b }: Question): boolean {
  return [a, b].every((id) => id === null || known.entities.has(id));
}

/** Questions about the best connected that are drawn, for a store that holds something else. */
function otherQuestions(): Question[] {
  const drawn = [...drawing.value.entities]
    .map((id) => known.entities.get(id)!)
    .sort((a, b) => b.degree - a.degree);
  const people = drawn.filter(({ type }) => type === 'Person');
  const [one, two] = people;
  const company = drawn.find(({ type }) => type === 'Company');
  return [
    ...(one && company ? [{ kind: 'path', a: one.id, b: company.id } as const] : []),
    ...(one && two ? [{ kind: 'overlap', a: one.id, b: two.id } as const] : []),
    ...(company ? [{ kind: 'flows', a: company.id, b: null } as const] : []),
  ];
}

function Words({ question: { kind, a, b } }: { question: Question }) {
  const one = <Name id={a} />;
  switch (kind) {
    case 'path':
      return (
        <>
          How is {one} linked to <Name id={b} />?
        </>
      );
    case 'overlap':
      return (
        <>
          Were {one} and <Name id={b} /> together?
        </>
      );
    case 'colleagues':
      return <>Who were the colleagues of {one}?</>;
    case 'flows':
      return <>Where did the people of {one} come from and go to?</>;
    case 'career':
      return <>What happened when in the career of {one}?</>;
  }
}

function Name({ id }: { id: string | null }) {
  return <bdi>{id === null ? '' : shortened(nameOf(id), 60)}</bdi>;
}
