import { expect, test } from 'vitest';
import { sourcesText } from './sources';

const document = (title: string, publisher: string | null = null) => ({ title, publisher });

test('names the first documents with their publishers, and counts the others', () => {
  expect(sourcesText([])).toBe('');
  expect(sourcesText([document('A report', 'Il Post'), document('A page')])).toBe('Source: A report (Il Post); A page');
  expect(sourcesText(['a', 'b', 'c', 'd', 'e'].map((title) => document(title)))).toBe('Source: a; b; c and 2 more');
  expect(sourcesText([document('x'.repeat(1_000))]).length).toBeLessThan(80);
});
