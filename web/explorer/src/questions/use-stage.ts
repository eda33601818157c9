import { useLayoutEffect } from 'preact/hooks';
import { stage } from '../commands/stage';
import { reportErrors } from '../state/errors';
import { type Caption, captions } from '../state/captions';
import { currentQuestion, questionKey, stagedQuestion } from '../state/panels';
import { view } from '../state/store';

type Answer = Parameters<typeof stage>[0] & { captions?: readonly Caption[] };

/** Shows an answer by itself as soon as it is there; once, so that somebody who has left it is not brought back. */
export function useStage(answer: Answer | null): void {
  const key = questionKey(currentQuestion.value, view.value);
  useLayoutEffect(() => {
    if (!answer) {
      return;
    }
    captions.value = answer.captions ?? [];
    if (stagedQuestion.peek() !== key && answer.positions.size > 1) {
      stagedQuestion.value = key;
      void reportErrors(stage(answer));
    }
  }, [key, answer !== null]);
}
