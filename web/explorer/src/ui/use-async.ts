import { useEffect, useState } from 'preact/hooks';
import { reportErrors } from '../state/errors';

/** Runs some work anew whenever one of the inputs changes; returns its result, or null while it runs. */
export function useAsync<T>(work: (signal: AbortSignal) => Promise<T>, inputs: readonly unknown[]): T | null {
  const [result, setResult] = useState<T | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    setResult(null);
    void reportErrors(
      work(controller.signal).then((value) => {
        if (!controller.signal.aborted) {
          setResult(() => value);
        }
      }),
    );
    return () => controller.abort();
  }, inputs);
  return result;
}
