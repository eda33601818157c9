/** What a change does to a field: texts, one of a plain value, one for each entry of a list, none where there is none. */
export interface FieldChange {
  name: string;
  before: readonly string[];
  after: readonly string[];
}

/** A value of a field in a difference. */
export interface Difference {
  text: string;
  is: 'kept' | 'removed' | 'added';
}

/** Returns the values before and after a change, what is removed before what is added. */
export function differenceOf({ before, after }: FieldChange): Difference[] {
  return [
    ...before.map((text): Difference => ({ text, is: after.includes(text) ? 'kept' : 'removed' })),
    ...after.filter((text) => !before.includes(text)).map((text): Difference => ({ text, is: 'added' })),
  ];
}
