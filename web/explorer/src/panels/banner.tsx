import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { away, tasks } from '../api/client';
import { fault } from '../state/errors';
import { Icon } from '../ui/icon';

/** How long something may take before the page says that it goes on. */
const patience = 500;
const now = signal(0);

/** What takes long, what is away, what went wrong. */
export function Banner() {
  return (
    <>
      <Away />
      <Fault />
      <Progress />
    </>
  );
}

function Away() {
  if (away.value === null) {
    return null;
  }
  const what = away.value === 'server' ? 'The server cannot be reached.' : 'The server cannot reach its database.';
  return (
    <div class="banner away" role="alert">
      {what} What you asked for will be answered as soon as it is back.
    </div>
  );
}

function Fault() {
  return fault.value === null ? null : (
    <div class="banner fault" role="alert">
      <bdi>{fault.value}</bdi>
      <button type="button" class="icon" onClick={() => (fault.value = null)}>
        <Icon name="close" label="Dismiss" />
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
  const slow = running.filter(({ since }) => now.value - since > patience);
  const [first] = slow;
  return (
    <div class="progress" role="status">
      {first && (
        <>
          <span class="runner" />
          {first.what}…
          <button type="button" class="small" onClick={() => slow.forEach(({ cancel }) => cancel())}>
            Stop
          </button>
        </>
      )}
    </div>
  );
}
