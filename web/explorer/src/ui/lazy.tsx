import type { ComponentType, JSX } from 'preact';
import { useAsync } from './use-async';

/** A component that is loaded when it is first shown, with its properties. */
export function Lazy<P extends object>({ load, props }: { load: () => Promise<ComponentType<P>>; props: P }): JSX.Element | null {
  const Loaded = useAsync(load, []);
  return Loaded && <Loaded {...props} />;
}
