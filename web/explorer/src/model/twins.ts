/** A fact of one of two entities. */
interface Fact {
  name: string;
  value: string;
}

/** Facts of one name of two entities, side by side. */
export interface FactPair {
  name: string;
  first: readonly string[];
  second: readonly string[];
  is: 'shared' | 'different' | 'single';
}

/** Returns the facts of two entities by name: those that differ first, then those that are the same, then those of only one. */
export function compareFacts(first: readonly Fact[], second: readonly Fact[]): FactPair[] {
  const names = [...new Set([...first, ...second].map(({ name }) => name))];
  const values = (facts: readonly Fact[], of: string) => facts.filter(({ name }) => name === of).map(({ value }) => value);
  const pairs = names.map((name) => {
    const [a, b] = [values(first, name), values(second, name)];
    const is = a.length === 0 || b.length === 0 ? 'single' : a.some((value) => b.includes(value)) ? 'shared' : 'different';
    return { name, first: a, second: b, is } satisfies FactPair;
  });
  return (['different', 'shared', 'single'] as const).flatMap((is) => pairs.filter((pair) => pair.is === is));
}

/** Returns what identifies a pair, whichever comes first. */
export function pairKey(one: string, other: string): string {
  return [one, other].sort().join(',');
}
