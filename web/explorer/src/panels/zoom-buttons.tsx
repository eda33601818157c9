import { fitStage } from '../commands/stage';
import { viewport } from '../state/viewport';
import { Icon } from '../ui/icon';
import { t } from '../words/messages';

export function ZoomButtons() {
  const step = 1.4;
  return (
    <div class="zoom" role="group" aria-label={t('Zoom')}>
      <button type="button" class="icon" onClick={() => viewport.value?.zoom(1 / step)}>
        <Icon name="plus" label={t('Nearer')} />
      </button>
      <button type="button" class="icon" onClick={() => viewport.value?.zoom(step)}>
        <Icon name="minus" label={t('Farther')} />
      </button>
      <button type="button" class="icon" onClick={() => fitStage()}>
        <Icon name="fit" label={t('Show all')} />
      </button>
    </div>
  );
}
