import { useCallback, useEffect, useState } from 'preact/hooks';
import { errorText } from '../state/errors';

/** What has become of some work: a value once it is done, or what went wrong. */
export interface Load<T> {
  value: T | null;
  /** What went wrong, in words; null if nothing did. */
  error: string | null;
  /** Does it again; what there was stays until then. */
  reload: () => void;
}

/** Runs some work anew whenever one of the inputs changes. Unlike useAsync it keeps its error, for the place where the value would be. */
export function useLoad<T>(work: (signal: AbortSignal) => Promise<T>, inputs: readonly unknown[]): Load<T> {
  const [version, setVersion] = useState(0);
  const [{ value, error, key }, setResult] = useState<{ value: T | null; error: string | null; key: string }>({ value: null, error: null, key: '' });
  const wanted = JSON.stringify(inputs);
  useEffect(() => {
    const controller = new AbortController();
    work(controller.signal).then(
      (loaded) => controller.signal.aborted || setResult({ value: loaded, error: null, key: wanted }),
      (fault: unknown) => controller.signal.aborted || setResult({ value: null, error: errorText(fault), key: wanted }),
    );
    return () => controller.abort();
  }, [wanted, version]);
  const reload = useCallback(() => setVersion((before) => before + 1), []);
  return key === wanted ? { value, error, reload } : { value: null, error: null, reload };
}
