// Fails if an import in src goes up the layers or closes a cycle: see "Layers" in README.md.
import { fileURLToPath } from 'node:url';
import { lintImports } from './imports.mjs';

// Of the workbench: those that need each other's parts stand above these.
const rooms = ['work/proposals', 'work/twins', 'work/lists', 'work/import', 'work/texts', 'work/records', 'work/parts'];
const layers = ['.', 'front', 'panels', 'work', ...rooms, 'questions', 'share', 'graph', 'ui', 'commands', 'state', 'api', 'model', 'words', 'words/work'];

const faults = lintImports(fileURLToPath(new URL('../src', import.meta.url)), layers);
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exitCode = 1;
}
