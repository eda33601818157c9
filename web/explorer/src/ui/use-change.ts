import { useState } from 'preact/hooks';
import { type ApplyInput, type Manner, type Outcome, type Problem, sendChange } from '../api/change';
import { known } from '../api/known';
import { reportErrors } from '../state/errors';
import { may } from '../state/viewer';
import { useKey } from './use-key';

/** Returns how who is signed in may change something; null if they may not. */
export function allowedManner(): Manner | null {
  if (known) {
    return null; // what was is over
  }
  return may('WRITE') ? 'apply' : may('PROPOSE') ? 'propose' : null;
}

/**
 * A form that changes something: sends what it is given, once at a time, and holds the problems of the last attempt. What is sent
 * again after a failure has the key that it had, so that it is done once.
 */
export function useChange() {
  const [sending, setSending] = useState(false);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const { keyOf, done } = useKey();
  const attempt = async (manner: Manner, input: ApplyInput): Promise<Outcome> => {
    const outcome = await sendChange(manner, { ...input, key: keyOf([manner, input]) });
    setProblems(outcome.problems);
    if (outcome.problems.length === 0) {
      done();
    }
    return outcome;
  };
  const send = async (manner: Manner, input: ApplyInput, then: (outcome: Outcome) => unknown, refused?: (outcome: Outcome) => unknown): Promise<void> => {
    if (sending) {
      return;
    }
    setSending(true);
    await reportErrors(
      attempt(manner, input).then((outcome) => (outcome.problems.length === 0 ? then(outcome) : refused?.(outcome))),
    );
    setSending(false);
  };
  return { sending, problems, setProblems, send };
}
