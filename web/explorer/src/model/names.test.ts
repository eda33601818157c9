import { expect, it } from 'vitest';
import { nameIn } from './names';

it.each([
  ['en', 'Place', 'Pechino', 'Beijing', 'en', 'Beijing'],
  ['it', 'Place', 'Pechino', 'Beijing', 'en', 'Pechino'],
  ['en', 'Company', 'Laboratorio di Baidu', 'Baidu lab', 'en-GB', 'Baidu lab'],
  ['it', 'Company', 'Moonshot AI', 'Moonshot', 'it', 'Moonshot AI'],
  ['en', 'Person', 'Robert Fox', 'Bob', 'en', 'Robert Fox'],
  ['zh', 'Person', 'Wang Xing', '王兴', 'zh', '王兴'],
  ['zh', 'Place', 'Pechino', '北京', null, 'Pechino'],
] as const)('names for a reader of %s a %s, %s (%s in %s): %s', (language, type, recordedName, name, of, want) => {
  expect(nameIn(language, { type, recordedName, aliases: [{ name, language: of }] })).toBe(want);
});
