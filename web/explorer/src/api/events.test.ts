import { expect, it } from 'vitest';
import { EventReader } from './events';

const stream = 'event: next\ndata: {"a":\ndata: 1}\n\n: still there\n\nevent: next\ndata: {"b":2}\n\nevent: complete\ndata:\n\n';
const events = [
  { event: 'next', data: '{"a":\n1}' },
  { event: 'next', data: '{"b":2}' },
  { event: 'complete', data: '' },
];

it.each([1, 2, 7, stream.length])('reads events that come in parts of %d', (size) => {
  const reader = new EventReader();
  const parts = Array.from({ length: Math.ceil(stream.length / size) }, (_, i) => stream.slice(i * size, (i + 1) * size));
  expect(parts.flatMap((part) => reader.read(part))).toEqual(events);
});

it('keeps an event that is not complete to itself', () => {
  expect(new EventReader().read('event: next\ndata: {}\n')).toEqual([]);
});
