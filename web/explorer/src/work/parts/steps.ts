/** Moves the focus to the first box of a form that is to be filled in and is empty, or else to the first that need not be. */
export function focusNext(form: HTMLFormElement): void {
  const steps = [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input[role="combobox"], .step')];
  const optional = form.querySelector<HTMLElement>('input:not([role="combobox"], .step)');
  (steps.find(({ value }) => value === '') ?? optional)?.focus();
}
