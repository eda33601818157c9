// Fails if an import in src goes up the layers or closes a cycle: see "Layers" in README.md.
import { fileURLToPath } from 'node:url';
import { lintImports } from './imports.mjs';

const layers = ['.', 'front', 'panels', 'work', 'questions', 'share', 'graph', 'ui', 'commands', 'state', 'api', 'model', 'words', 'words/work'];

const faults = lintImports(fileURLToPath(new URL('../src', import.meta.url)), layers);
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exitCode = 1;
}
