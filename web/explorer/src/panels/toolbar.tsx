import { rearrange, redo, undo } from '../commands/arrange';
import { show } from '../commands/select';
import { root } from '../api/server';
import { reportErrors } from '../state/errors';
import { helpOpen } from '../state/panels';
import { history } from '../state/store';
import { isDark, theme } from '../state/theme';
import { EntityPicker } from '../ui/entity-picker';
import { Icon } from '../ui/icon';
import { LanguageSelect } from '../ui/language-select';
import { Account } from './account';
import { ShareMenu } from './share-menu';
import { t } from '../words/messages';

export function Toolbar() {
  const { past, future } = history.value;
  return (
    <header class="bar">
      <h1 class="brand">
        <a href={root} title={t('The front page')}>
          {t('ties')}
        </a>{' '}
        <span class="quiet">{t('explorer')}</span>
      </h1>
      <EntityPicker
        class="find"
        label={t('Find')}
        placeholder={t('Find a person, company, project…')}
        clears
        onPick={(id) => void reportErrors(show([id]))}
      />
      <Account />
      <div class="tools" role="toolbar" aria-label={t('Drawing')}>
        <button type="button" class="icon" title={t('Undo (Ctrl+Z)')} disabled={past.length === 0} onClick={undo}>
          <Icon name="undo" label={t('Undo')} />
        </button>
        <button type="button" class="icon" title={t('Redo (Ctrl+Shift+Z)')} disabled={future.length === 0} onClick={redo}>
          <Icon name="redo" label={t('Redo')} />
        </button>
        <button type="button" class="icon" title={t('Arrange anew')} onClick={() => void reportErrors(rearrange())}>
          <Icon name="arrange" label={t('Arrange anew')} />
        </button>
        <LanguageSelect />
        <ShareMenu />
        <button
          type="button"
          class="icon"
          title={isDark() ? t('Light') : t('Dark')}
          onClick={() => {
            theme.value = isDark() ? 'light' : 'dark';
          }}
        >
          <Icon name={isDark() ? 'sun' : 'moon'} label={isDark() ? t('Light colours') : t('Dark colours')} />
        </button>
        <button type="button" class="icon" title={t('Keys (?)')} onClick={() => (helpOpen.value = true)}>
          <Icon name="keys" label={t('Help on keys')} />
        </button>
      </div>
    </header>
  );
}
