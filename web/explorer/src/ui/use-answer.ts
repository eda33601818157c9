import { useEffect, useState } from 'preact/hooks';
import { reported } from '../state/errors';

/** The answer to a question that is asked anew whenever one of the inputs changes; null until it is there. */
export function useAnswer<T>(question: (signal: AbortSignal) => Promise<T>, inputs: readonly unknown[]): T | null {
  const [answer, setAnswer] = useState<T | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    setAnswer(null);
    void reported(
      question(leaving.signal).then((answer) => {
        if (!leaving.signal.aborted) {
          setAnswer(() => answer);
        }
      }),
    );
    return () => leaving.abort();
  }, inputs);
  return answer;
}
