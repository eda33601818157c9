import { useEffect, useState } from 'preact/hooks';
import { reportErrors } from '../state/errors';

/**
 * Runs some work anew whenever one of the inputs changes; returns its result, or null while it runs. When only the version changes,
 * the result stays until there is the next.
 */
export function useAsync<T>(work: (signal: AbortSignal) => Promise<T>, inputs: readonly unknown[], version: unknown = null): T | null {
  const [result, setResult] = useState<T | null>(null);
  useEffect(() => setResult(null), inputs);
  useEffect(() => {
    const controller = new AbortController();
    void reportErrors(
      work(controller.signal).then((value) => {
        if (!controller.signal.aborted) {
          setResult(() => value);
        }
      }),
    );
    return () => controller.abort();
  }, [...inputs, version]);
  return result;
}
