import { useEffect } from 'preact/hooks';
import { redo, undo } from '../commands/arrange';
import { clearHighlights } from '../commands/select';
import { helpOpen } from '../state/panels';
import { Dialog } from '../ui/dialog';
import { LanguageSelect } from '../ui/language-select';
import { t } from '../words/messages';

const keys: readonly [keys: string, meaning: string][] = [
  ['/', 'find'],
  ['arrows', 'go to what lies next in the drawing'],
  ['N', 'go to the next neighbour of what is selected, and home again'],
  ['Space', 'step through the lines of what is selected, and home again'],
  ['Enter', 'expand or collapse what is selected'],
  ['H', 'hide it'],
  ['P', 'pin it, or let it go'],
  ['K', 'keep only what is selected'],
  ['Ctrl+Z, Ctrl+Shift+Z', 'undo, redo'],
  ['Alt+arrows', 'move what is selected'],
  ['Shift+arrows', 'move the drawing'],
  ['+, −, 0', 'nearer, farther, show all'],
  ['Esc', 'select nothing, and show all in colour'],
  ['?', 'this list'],
];

/** Handles the keys of the whole page; graph/keys.ts handles those of the drawing. */
export function useShortcuts(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.defaultPrevented && handleKey(event)) {
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
  if (key === 'escape' && !document.querySelector('dialog[open]')) {
    clearHighlights();
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
    <Dialog title={t('Keys')} onClose={() => (helpOpen.value = false)}>
      <p>
        {t('Language')}: <LanguageSelect />
      </p>
      <p>{t('Tab to the drawing, then:')}</p>
      <dl class="keys">
        {keys.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{t(key)}</kbd>
            </dt>
            <dd>{t(meaning)}</dd>
          </div>
        ))}
      </dl>
      <p>
        {t('By touch: tap selects, a long way of the finger moves, two taps expand and collapse, two fingers zoom.')}
      </p>
      <p>
        {t('With a mouse: click selects, Shift+click selects more, double click expands and collapses, drag moves. The table shows the same as the drawing.')}
      </p>
    </Dialog>
  );
}
