import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Returns the ref of a box whose text becomes the value whenever that changes. With the attribute "value" instead, the box
 * would lose what is being typed whenever what surrounds it is rendered.
 */
export function useTypedText(value: string): RefObject<HTMLInputElement | null> {
  const box = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    box.current!.value = value;
  }, [value]);
  return box;
}
