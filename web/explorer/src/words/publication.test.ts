import { expect, it } from 'vitest';
import { publicationText } from './publication';

it.each([
  ['The Paper', '2024-11', 'Published by The Paper, 2024-11.'],
  ['The Paper', null, 'Published by The Paper.'],
  [null, '2024', 'Published 2024.'],
  [null, null, ''],
])('tells who published a document, and when: %s, %s', (publisher, publishedOn, text) => {
  expect(publicationText({ publisher, publishedOn }).replace(/[\u2068\u2069]/g, '')).toBe(text);
});
