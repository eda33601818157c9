import { useEffect } from 'preact/hooks';
import { redo, undo } from '../commands/arrange';
import { helpOpen } from '../state/panels';
import { Dialog } from '../ui/dialog';

const keys: readonly [keys: string, meaning: string][] = [
  ['/', 'find'],
  ['arrows', 'go to what lies next in the drawing'],
  ['Space', 'step through the lines of what is selected'],
  ['Enter', 'expand or collapse what is selected'],
  ['H', 'hide it'],
  ['P', 'pin it, or let it go'],
  ['K', 'keep only what is selected'],
  ['Ctrl+Z, Ctrl+Shift+Z', 'undo, redo'],
  ['Alt+arrows', 'move what is selected'],
  ['Shift+arrows', 'move the drawing'],
  ['+, −, 0', 'nearer, farther, show all'],
  ['Esc', 'select nothing'],
  ['?', 'this list'],
];

/** Handles the keys of the whole page; graph/keys.ts handles those of the drawing. */
export function useShortcuts(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (handleKey(event)) {
        event.preventDefault();
      }
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
}

/** Handles a key, and reports whether there was something to do. */
function handleKey(event: KeyboardEvent): boolean {
  const typing = event.target instanceof HTMLElement && event.target.matches('input:not([type=range], [type=checkbox]), textarea, select');
  if (typing) {
    return false;
  }
  const key = event.key.toLowerCase();
  if ((event.ctrlKey || event.metaKey) && key === 'z') {
    (event.shiftKey ? redo : undo)();
    return true;
  }
  if ((event.ctrlKey || event.metaKey) && key === 'y') {
    redo();
    return true;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) {
    return false;
  }
  if (key === '/') {
    document.querySelector<HTMLInputElement>('.find input')?.focus();
    return true;
  }
  if (key === '?') {
    helpOpen.value = true;
    return true;
  }
  return false;
}

export function Help() {
  if (!helpOpen.value) {
    return null;
  }
  return (
    <Dialog title="Keys" onClose={() => (helpOpen.value = false)}>
      <p>Tab to the drawing, then:</p>
      <dl class="keys">
        {keys.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p>
        By touch: tap selects, a long way of the finger moves, two taps expand and collapse, two fingers zoom.
      </p>
      <p>
        With a mouse: click selects, Shift+click selects more, double click expands and collapses, drag moves. The
        table shows the same as the drawing.
      </p>
    </Dialog>
  );
}
