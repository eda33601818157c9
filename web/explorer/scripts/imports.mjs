// Reads the imports between TypeScript files, and finds those that break the layers or form a cycle.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { parseSync } from 'vite';

/**
 * Returns what is wrong with the imports below a folder, a line each: cycles of files, and imports between folders that
 * do not go down the layers, which are given from the top to the bottom. Without such imports folders form no cycle.
 */
export function lintImports(root, layers) {
  const imports = readImports(root);
  const folders = new Set([...imports.keys()].map(dirname));
  return [
    ...[...folders].filter((folder) => !layers.includes(folder)).map((folder) => `${folder} is no layer`),
    ...[...imports].flatMap(([file, targets]) =>
      targets.filter((target) => !isBelow(target, file, layers)).map((target) => `${file} imports ${target} of a higher layer`),
    ),
    ...findCycles(imports).map((cycle) => `cycle: ${[...cycle, cycle[0]].join(' > ')}`),
  ];
}

function isBelow(target, file, layers) {
  return layers.indexOf(dirname(target)) >= layers.indexOf(dirname(file));
}

/** Returns the imports of each file, types, re-exports, dynamic imports and workers included. */
export function readImports(root) {
  const files = new Set(readdirSync(root, { recursive: true }).filter((name) => /\.tsx?$/.test(name)).sort());
  return new Map([...files].map((file) => [file, importsOf(file, readFileSync(join(root, file), 'utf8'), files)]));
}

function importsOf(file, source, files) {
  const { errors, module } = parseSync(file, source);
  if (errors.length > 0) {
    throw new Error(`${file}: ${errors[0].message}`);
  }
  const paths = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) => entries.flatMap((entry) => entry.moduleRequest?.value ?? [])),
    ...[...source.matchAll(/\bimport\(['"]([^'"]+)['"]\)|new URL\(['"]([^'"]+)['"], import\.meta\.url\)/g)].map(([, a, b]) => a ?? b),
  ];
  const relative = paths.filter((path) => path.startsWith('.') && !path.endsWith('.css') && !isOutside(file, path));
  return [...new Set(relative.map((path) => resolve(file, path, files)))];
}

/** Reports whether a path leads out of the folder: what all pages share imports nothing of one of them. */
function isOutside(file, path) {
  return join(dirname(file), path).startsWith('../');
}

function resolve(file, path, files) {
  const target = join(dirname(file), path);
  const found = ['', '.ts', '.tsx', '.d.ts', '/index.ts', '/index.tsx'].map((ending) => target + ending).find((name) => files.has(name));
  if (!found) {
    throw new Error(`${file} imports ${path}, which does not exist`);
  }
  return found;
}

/** Returns one cycle for each import that closes one in a depth-first search; none if there is no cycle. */
export function findCycles(imports) {
  const cycles = [];
  const done = new Set();
  const visit = (file, path) => {
    if (path.includes(file)) {
      cycles.push(path.slice(path.indexOf(file)));
    } else if (!done.has(file)) {
      imports.get(file).forEach((target) => visit(target, [...path, file]));
      done.add(file);
    }
  };
  [...imports.keys()].forEach((file) => visit(file, []));
  return cycles;
}
