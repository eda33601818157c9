import { rearrange, redo, undo } from '../commands/arrange';
import { show } from '../commands/select';
import { root } from '../api/server';
import { reportErrors } from '../state/errors';
import { helpOpen } from '../state/panels';
import { history } from '../state/store';
import { isDark, theme } from '../state/theme';
import { EntityPicker } from '../ui/entity-picker';
import { Icon } from '../ui/icon';
import { Account } from './account';
import { ShareMenu } from './share-menu';

export function Toolbar() {
  const { past, future } = history.value;
  return (
    <header class="bar">
      <h1 class="brand">
        <a href={root} title="The front page">
          ties
        </a>{' '}
        <span class="quiet">explorer</span>
      </h1>
      <EntityPicker
        class="find"
        label="Find"
        placeholder="Find a person, company, project…"
        clears
        onPick={(id) => void reportErrors(show([id]))}
      />
      <Account />
      <div class="tools" role="toolbar" aria-label="Drawing">
        <button type="button" class="icon" title="Undo (Ctrl+Z)" disabled={past.length === 0} onClick={undo}>
          <Icon name="undo" label="Undo" />
        </button>
        <button type="button" class="icon" title="Redo (Ctrl+Shift+Z)" disabled={future.length === 0} onClick={redo}>
          <Icon name="redo" label="Redo" />
        </button>
        <button type="button" class="icon" title="Arrange anew" onClick={() => void reportErrors(rearrange())}>
          <Icon name="arrange" label="Arrange anew" />
        </button>
        <ShareMenu />
        <button
          type="button"
          class="icon"
          title={isDark() ? 'Light' : 'Dark'}
          onClick={() => {
            theme.value = isDark() ? 'light' : 'dark';
          }}
        >
          <Icon name={isDark() ? 'sun' : 'moon'} label={isDark() ? 'Light colours' : 'Dark colours'} />
        </button>
        <button type="button" class="icon" title="Keys (?)" onClick={() => (helpOpen.value = true)}>
          <Icon name="keys" label="Help on keys" />
        </button>
      </div>
    </header>
  );
}
