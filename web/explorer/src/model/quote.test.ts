import { expect, it } from 'vitest';
import { selectorOf, trimmed } from './quote';

function rangeOf(text: string, part: string, from = 0) {
  const start = text.indexOf(part, from);
  return { start, end: start + part.length };
}

it('cites words that stand once by themselves', () => {
  const text = 'Wu Yuxin vive a San Francisco.';
  expect(selectorOf(text, rangeOf(text, 'San Francisco'))).toEqual({ quote: 'San Francisco' });
});

it('cites words that stand more than once with what stands beside them', () => {
  const text = 'She left Meta in 2017. He joined Meta in 2019.';
  const selector = selectorOf(text, rangeOf(text, 'Meta', 20));
  expect(selector).toEqual({ quote: 'Meta', prefix: ' joined ', suffix: ' in 2019' });
  const context = selector.prefix! + selector.quote + selector.suffix!;
  expect(text.split(context)).toHaveLength(2);
});

it('cites by position what no words tell apart', () => {
  const text = `🙂${'a '.repeat(2_000)}`;
  expect(selectorOf(text, { start: 1_002, end: 1_003 })).toEqual({ quote: 'a', start: 1_001 });
});

it('never cuts a code point of the context in two', () => {
  const text = `x🙂🙂🙂🙂Meta🙂🙂🙂🙂y 🙂🙂🙂🙂Meta`;
  const { prefix, suffix } = selectorOf(text, rangeOf(text, 'Meta'));
  expect((prefix! + suffix!).isWellFormed()).toBe(true);
  const odd = `🙂1234567Meta1234567🙂 1234567Meta1234567`;
  const second = selectorOf(odd, rangeOf(odd, 'Meta'));
  expect((second.prefix! + second.suffix!).isWellFormed()).toBe(true);
});

it('trims what was selected', () => {
  expect(trimmed('a  b ', { start: 1, end: 5 })).toEqual({ start: 3, end: 4 });
  expect(trimmed('a  b ', { start: 1, end: 3 })).toBeNull();
});
