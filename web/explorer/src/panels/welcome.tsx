import { useEffect, useState } from 'preact/hooks';
import { loadEntities } from '../commands/load';
import { QuestionText, sampleIDs, sampleQuestions } from '../questions/samples';
import { reportErrors } from '../state/errors';
import { askQuestion } from '../state/panels';
import { cache, drawing } from '../state/store';
import { isTouched } from '../ui/touch';

/** The panel "Evidence" without a selection: how to begin, and three questions. */
export function Welcome() {
  return (
    <div class="welcome">
      <h2>Who is linked to whom, and who says so?</h2>
      <p>
        {isTouched() ? 'Tap' : 'Click on'} a node or a line to read what is claimed about it.{' '}
        {isTouched() ? 'Tap a node twice' : 'Double click on a node'} to bring in its neighbours.
        Every line has a sentence behind it.
      </p>
      <h3>Three questions to start from</h3>
      <SampleQuestions />
      <h3>Or find somebody</h3>
      {isTouched() ? (
        <p>Type a name into the box at the top.</p>
      ) : (
        <p>
          Press <kbd>/</kbd> and type a name. Press <kbd>?</kbd> for what else the keys do.
        </p>
      )}
    </div>
  );
}

function SampleQuestions() {
  const [loaded, setLoaded] = useState(false);
  useEffect(() => {
    void reportErrors(loadEntities(sampleIDs).then(() => setLoaded(true)));
  }, []);
  const drawn = [...drawing.value.entities].map((id) => cache.entities.get(id)!).sort((a, b) => b.degree - a.degree);
  const shown = loaded ? sampleQuestions(drawn) : [];
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
