import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { lintImports } from './imports.mjs';

const layers = ['.', 'top', 'middle', 'bottom'];
const roots = [];

afterEach(() => {
  roots.splice(0).forEach((root) => rmSync(root, { recursive: true }));
});

/** Returns what is wrong with some files, given by their paths. */
function lint(files) {
  const root = mkdtempSync(join(tmpdir(), 'imports-'));
  roots.push(root);
  for (const [path, source] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), source);
  }
  return lintImports(root, layers);
}

it('accepts imports down the layers', () => {
  expect(
    lint({
      'app.tsx': `import { b } from './top/b'; import './style.css'; import { signal } from '@preact/signals'; export const a = <p>{b}</p>;`,
      'top/b.tsx': `import type { D } from '../bottom/d'; import { c } from './c'; export const b = <p>{c}</p>; export type B = D;`,
      'top/c.ts': `import { d } from '../bottom/d'; export const c = d;`,
      'bottom/d.ts': `export const d = 1; export type D = number; // import '../top/b'`,
    }),
  ).toEqual([]);
});

it('refuses imports up the layers, and so cycles of folders', () => {
  expect(
    lint({
      'middle/a.ts': `import { b } from '../bottom/b'; export const a = b;`,
      'bottom/b.ts': `export const b = 1;`,
      'bottom/c.ts': `import type { a } from '../middle/a'; export type C = typeof a;`,
    }),
  ).toEqual(['bottom/c.ts imports middle/a.ts of a higher layer']);
});

it.each([
  ['a value', `import { a } from './a'; export const b = a;`],
  ['a type', `import type { A } from './a'; export type B = A;`],
  ['a re-export', `export { a as b } from './a';`],
  ['a re-export of all', `export * from './a';`],
  ['a side effect', `import './a';`],
  ['a dynamic import', `export const b = () => import('./a');`],
  ['the type of an import', `export type B = import('./a').A;`],
  ['a worker', `export const b = new Worker(new URL('./a.tsx', import.meta.url));`],
])('refuses a cycle of files through %s', (_, source) => {
  const a = `import { b } from './b'; export type A = 1; export const a = <p>{b}</p>;`;
  expect(lint({ 'top/a.tsx': a, 'top/b.ts': source })).toEqual(['cycle: top/a.tsx > top/b.ts > top/a.tsx']);
});

it('refuses a longer cycle, once', () => {
  expect(
    lint({ 'a.ts': `import './b';`, 'b.ts': `import './c';`, 'c.ts': `import './d';`, 'd.ts': `import './b';` }),
  ).toEqual(['cycle: b.ts > c.ts > d.ts > b.ts']);
});

it('refuses a folder without a layer', () => {
  expect(lint({ 'other/a.ts': 'export {};' })).toEqual(['other is no layer']);
});

it('fails where an import does not exist, or a file cannot be parsed', () => {
  expect(() => lint({ 'a.ts': `import './b';` })).toThrow('a.ts imports ./b, which does not exist');
  expect(() => lint({ 'a.ts': `import from;` })).toThrow('a.ts: ');
});
