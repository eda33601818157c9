import { expect, test } from 'vitest';
import { titleForms } from './title-forms';

test('words of a title are looked for in the usual letters', () => {
  expect(titleForms('moonshot ai')).toEqual(['moonshot ai', 'MOONSHOT AI', 'Moonshot ai', 'Moonshot Ai']);
  expect(titleForms('Moonshot AI')).toContain('Moonshot AI');
  expect(titleForms("l'été")).toEqual(["l'été", "L'ÉTÉ", "L'été"]);
  expect(titleForms('月之暗面')).toEqual(['月之暗面']);
});
