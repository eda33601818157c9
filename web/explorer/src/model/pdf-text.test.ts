import { expect, test } from 'vitest';
import { isUnnamed, type Piece, textOfPages } from './pdf-text';

const pitch = 12;

/** Returns the pieces of lines one below the other, 10 points high, from some height down; a letter is 5 points wide. */
function page(lines: readonly (string | { text: string; height?: number; x?: number; gap?: number })[], top = 700): Piece[] {
  let y = top + pitch;
  return lines.map((line) => {
    const { text, height = 10, x = 50, gap = 0 } = typeof line === 'string' ? { text: line } : line;
    y -= pitch + gap;
    return { text, x, y, width: text.length * (height / 2), height, endsLine: true };
  });
}

const long = 'Moonshot AI was founded in Beijing by people who knew each other';

test('lines of a paragraph are joined', () => {
  expect(textOfPages([page([long, 'before.', 'Another one.'])])).toBe(`${long} before.\nAnother one.`);
});

test('a headline, a gap and a bullet begin a paragraph', () => {
  expect(textOfPages([page([{ text: 'Kimi is '.repeat(5), height: 20 }, long, { text: 'After a gap', gap: 20 }, long, '• first'])])).toBe(
    `${'Kimi is '.repeat(5).trim()}\n${long}\nAfter a gap\n${long}\n• first`,
  );
});

test('a word goes on without its hyphen, a name with it', () => {
  const filled = long.slice(0, -6);
  expect(textOfPages([page([`${filled} employ-`, `ment ${filled}-`, `Anna ${filled}`])])).toBe(`${filled} employment ${filled}-Anna ${filled}`);
});

test('Chinese lines are joined without a space', () => {
  const chinese = '月之暗面是一家人工智能公司，由杨植麟于二零二三年创立，总部位于北京';
  expect(textOfPages([page([chinese, '和上海。'])])).toBe(`${chinese}和上海。`);
});

test('a sentence goes on in the next column and on the next page, without the numbers of pages', () => {
  const column = [...page(['Moonshot AI was founded in', 'Beijing by people who knew', 'each other']), ...page(['and who came from Tsinghua', 'and']).map((piece) => ({ ...piece, x: 320 }))];
  const next = page(['from CMU.', 'The end.']);
  expect(textOfPages([[...column, ...page(['1'], 30)], [...next, ...page(['2'], 30)]])).toBe('Moonshot AI was founded in Beijing by people who knew each other and who came from Tsinghua and from CMU.\nThe end.');
});

test('a sentence that has ended does not go on on the next page', () => {
  expect(textOfPages([page([`${long}.`]), page(['Another one'])])).toBe(`${long}.\nAnother one`);
});

test('pieces of one line need no sign that it ends', () => {
  const [first, second] = page(['Kimi', 'Moonshot AI']) as [Piece, Piece];
  const pieces = [
    { ...first, text: 'Ki', endsLine: false },
    { ...first, text: 'mi', x: 60, endsLine: false },
    { ...second, text: '  Moonshot   AI ', endsLine: false, y: second.y - 40 },
  ];
  expect(textOfPages([pieces])).toBe('Kimi\nMoonshot AI');
});

test('heads of most pages are left out', () => {
  const pages = ['one', 'two', 'three'].map((text, i) => [...page([`The Paper, ${i + 1}. May`], 780), ...page([`Page ${text}.`])]);
  expect(textOfPages(pages)).toBe('Page one.\nPage two.\nPage three.');
  expect(textOfPages(pages.slice(0, 1))).toBe('The Paper, 1. May\nPage one.');
});

test('what has no name is marked', () => {
  const text = textOfPages([page(['Ki\0i', long])]);
  expect(text).toBe(`Ki\ufffdi\n${long}`);
  expect([isUnnamed(text), isUnnamed(textOfPages([page(['\0\0\0i'])])), isUnnamed('')]).toEqual([false, true, false]);
});

test('nothing is nothing', () => {
  expect(textOfPages([page(['2017']), []])).toBe('2017');
  expect(textOfPages([])).toBe('');
});
