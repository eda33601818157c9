import { signal } from '@preact/signals';
import { currentSession, onSession } from '../../../shared/session';

export const session = signal(currentSession());

onSession(() => {
  session.value = currentSession();
});
