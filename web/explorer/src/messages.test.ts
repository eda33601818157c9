/// <reference types="vite/client" />
import { expect, it } from 'vitest';
import { kindTexts } from './model/kinds';
import { tableTexts } from './model/words';
import { changeTexts } from './words/changes';
import { codeTexts } from './words/codes';
import { fieldTexts } from './words/fields';
import { it as italian } from './words/it';
import { language, messages, t, tn } from './words/messages';
import { importTexts } from './words/import';
import { twinTexts } from './words/twins';
import { proposalTexts } from './words/proposals';
import { relationTexts } from './words/relations';
import { rightTexts } from './words/rights';
import { zh } from './words/zh';
import { tabs } from './work/tabs';
import { forms } from './questions/forms';

/** The sources by their paths. */
const sources = import.meta.glob<string>(['./**/*.{ts,tsx}', '!./**/*.test.ts', '!./api/generated.ts'], { query: '?raw', import: 'default', eager: true });

const literal = `('(?:[^'\\\\\\n]|\\\\.)*'|"(?:[^"\\\\\\n]|\\\\.)*")`;

/** Returns the texts that are given to t, tn and tx in the sources: of tn the form for more. */
function textsInSources(): Set<string> {
  const found = new Set<string>();
  const add = (quoted: string | undefined) => quoted && found.add(quoted.slice(1, -1).replace(/\\(.)/g, '$1'));
  for (const source of Object.values(sources)) {
    for (const [, one, other] of source.matchAll(new RegExp(`\\btx?\\(\\s*(?:[^'"()]*\\?\\s*)?${literal}(?:\\s*:\\s*${literal})?`, 'g'))) {
      add(one);
      add(other);
    }
    for (const [, , more] of source.matchAll(new RegExp(`\\btn\\(\\s*[^,]*?,\\s*${literal},\\s*${literal}`, 'g'))) {
      add(more);
    }
    for (const [, label] of source.matchAll(new RegExp(`\\b(?:query|runTask)\\(\\s*${literal}`, 'g'))) {
      add(label);
    }
    for (const [, one, , many] of source.matchAll(new RegExp(`\\bcount\\([^']*?,\\s*'([^']*)'(,\\s*'([^']*)')?\\)`, 'g'))) {
      found.add(`{n} ${many ?? `${one}s`}`);
    }
  }
  return found;
}

const texts = [
  ...textsInSources(),
  ...kindTexts,
  ...relationTexts,
  ...tableTexts,
  ...changeTexts,
  ...fieldTexts,
  ...rightTexts,
  ...proposalTexts,
  ...importTexts,
  ...twinTexts,
  ...codeTexts,
  'Evidence', 'Ask', 'Table', ...tabs.map(({ name }) => name),
  'anonymous', 'contributor', 'editor', 'admin',
  ...Object.values(forms).flatMap(({ name, a, b }) => [name, a, ...(b === undefined ? [] : [b])]),
];

it.each([
  ['Italian', italian],
  ['Chinese', zh],
])('is complete in %s', (_, table) => {
  expect(texts.filter((text) => !(text in table))).toEqual([]);
});

it.each([
  ['Italian', italian],
  ['Chinese', zh],
])('keeps what stands in braces in %s', (_, table) => {
  const braces = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort().join();
  for (const [text, translated] of Object.entries(table)) {
    for (const form of typeof translated === 'string' ? [translated] : translated) {
      if (form !== 'È mostrata l’unica entità.') {
        expect(`${text}: ${braces(form)}`).toBe(`${text}: ${braces(text)}`);
      }
    }
  }
});

it('speaks the language of the reader, with its forms for one and more', () => {
  messages.value = italian;
  language.value = 'it';
  expect(t('since {start}', { start: '2017' })).toBe('dal 2017');
  expect(tn(1, '{n} day', '{n} days')).toBe('1 giorno');
  expect(tn(1200, '{n} day', '{n} days')).toBe(`${(1200).toLocaleString('it')} giorni`);
  messages.value = {};
  language.value = 'en';
  expect(tn(1, '{n} day', '{n} days')).toBe('1 day');
});
