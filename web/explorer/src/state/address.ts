import { signal } from '@preact/signals';

/** Whether the address of the page stands for what is shown. */
export const addressIsCurrent = signal(false);
