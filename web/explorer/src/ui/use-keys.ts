import { useLayoutEffect } from 'preact/hooks';

/** Does something when a key is pressed, unless somebody types, a dialog is open, or a modifier is held. */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const action = keys[event.key];
      if (action && !event.ctrlKey && !event.altKey && !event.metaKey && !event.repeat && !isTyping(event.target) && !document.querySelector('dialog[open]')) {
        event.preventDefault();
        action();
      }
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  });
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=file])'));
}
