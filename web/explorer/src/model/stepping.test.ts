import { expect, it } from 'vitest';
import { type Selected, step, type Unit } from './stepping';

const text = "Il CEO Wang Xing. È l'ombra di sé.\n\nAnche Meituan.";

/** Takes steps from the start of the text, and returns the words that are selected then. */
function walk(steps: readonly [unit: Unit, direction: 1 | -1, extend: boolean][], of = text, language = 'it'): string {
  let at: Selected = { anchor: 0, focus: 0 };
  for (const [unit, direction, extend] of steps) {
    at = step(of, at, unit, direction, extend, language);
  }
  return of.slice(Math.min(at.anchor, at.focus), Math.max(at.anchor, at.focus));
}

it('goes from word to word, and back', () => {
  expect(walk([['word', 1, false], ['word', 1, false]])).toBe('CEO');
  expect(walk([['word', 1, false], ['word', 1, false], ['word', -1, false]])).toBe('Il');
  expect(walk([['word', -1, false]])).toBe('');
});

it('goes from sentence to sentence, over empty lines', () => {
  expect(walk([['sentence', 1, false]])).toBe('Il CEO Wang Xing.');
  expect(walk([['sentence', 1, false], ['sentence', 1, false], ['sentence', 1, false]])).toBe('Anche Meituan.');
  expect(walk([['sentence', 1, false], ['sentence', 1, false], ['sentence', 1, false], ['sentence', 1, false]])).toBe('Anche Meituan.');
});

it('takes in words, and gives them up again', () => {
  expect(walk([['word', 1, false], ['word', 1, true], ['word', 1, true]])).toBe('Il CEO Wang');
  expect(walk([['word', 1, false], ['word', 1, true], ['word', 1, true], ['word', -1, true]])).toBe('Il CEO');
  expect(walk([['word', 1, false], ['word', 1, true], ['character', -1, true]])).toBe('Il CE');
  expect(walk([['word', 1, false], ['word', -1, true], ['word', -1, true]])).toBe('Il');
});

it('knows the words of scripts without spaces', () => {
  expect(walk([['word', 1, false], ['word', 1, false]], '张三在谷歌工作。', 'zh')).not.toBe('');
});

it('takes an unknown language for none', () => {
  expect(walk([['word', 1, false]], text, '?')).toBe('Il');
});
