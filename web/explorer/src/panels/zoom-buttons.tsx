import { fitStage } from '../commands/stage';
import { viewport } from '../state/viewport';
import { Icon } from '../ui/icon';

export function ZoomButtons() {
  const step = 1.4;
  return (
    <div class="zoom" role="group" aria-label="Zoom">
      <button type="button" class="icon" onClick={() => viewport.value?.zoom(1 / step)}>
        <Icon name="plus" label="Nearer" />
      </button>
      <button type="button" class="icon" onClick={() => viewport.value?.zoom(step)}>
        <Icon name="minus" label="Farther" />
      </button>
      <button type="button" class="icon" onClick={() => fitStage()}>
        <Icon name="fit" label="Show all" />
      </button>
    </div>
  );
}
