import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { outage, tasks } from '../api/status';
import { errorMessage, notice } from '../state/errors';
import { Icon } from '../ui/icon';
import { t } from '../words/messages';

/** A task is slow after so many milliseconds. */
const slowAfter = 500;
const now = signal(0);

/** Outages, errors and slow tasks; the children stand below them. */
export function Banner({ children }: { children?: ComponentChildren }) {
  return (
    <>
      <div class="banners">
        <Outage />
        <ErrorMessage />
        <Notice />
        {children}
      </div>
      <Progress />
    </>
  );
}

function Outage() {
  if (outage.value === null) {
    return null;
  }
  const what = outage.value === 'server' ? t('The server cannot be reached.') : t('The server cannot reach its database.');
  return (
    <div class="banner away" role="alert">
      {what} {t('What you asked for will be answered as soon as it is back.')}
    </div>
  );
}

function ErrorMessage() {
  return errorMessage.value === null ? null : (
    <div class="banner fault" role="alert">
      <bdi>{errorMessage.value}</bdi>
      <button type="button" class="icon" onClick={() => (errorMessage.value = null)}>
        <Icon name="close" label={t('Dismiss')} />
      </button>
    </div>
  );
}

function Notice() {
  return notice.value === null ? null : (
    <div class="banner away notice" role="alert">
      <bdi>{notice.value}</bdi>
      <button type="button" class="icon" onClick={() => (notice.value = null)}>
        <Icon name="close" label={t('Dismiss')} />
      </button>
    </div>
  );
}

function Progress() {
  const running = tasks.value;
  useEffect(() => {
    if (running.length === 0) {
      return;
    }
    const timer = setInterval(() => {
      now.value = performance.now();
    }, 100);
    return () => clearInterval(timer);
  }, [running.length > 0]);
  const slow = running.filter(({ since }) => now.value - since > slowAfter);
  const [first] = slow;
  return (
    <div class="progress" role="status" data-running={running.length}>
      {first && (
        <>
          <span class="runner" />
          {t(first.label)}…
          <button type="button" class="small" onClick={() => running.forEach(({ cancel }) => cancel())}>
            {t('Stop')}
          </button>
        </>
      )}
    </div>
  );
}
