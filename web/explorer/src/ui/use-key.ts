import { useRef } from 'preact/hooks';
import { newKey } from '../api/change';

/** Returns what gives an input its key: what is sent again after a failure has that which it had, until it is done. */
export function useKey() {
  const last = useRef({ text: '', key: '' });
  const keyOf = (input: unknown): string => {
    const text = JSON.stringify(input);
    if (text !== last.current.text) {
      last.current = { text, key: newKey() };
    }
    return last.current.key;
  };
  const done = (): void => {
    last.current = { text: '', key: '' };
  };
  return { keyOf, done };
}
