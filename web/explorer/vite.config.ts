import { defineConfig } from 'vite';
import { workerLicenses } from './scripts/licenses.mjs';

const licenses = 'explore/licenses.md';
const { ofWorkers, ofPages } = workerLicenses(licenses);

export default defineConfig({
  // Relative addresses, so that the page also works behind a path prefix.
  base: './',
  build: {
    target: 'es2022',
    // The files of the page at /explore are served below /explore/, so that they cannot meet the
    // playground's.
    assetsDir: 'explore/assets',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    license: { fileName: licenses },
    rolldownOptions: {
      input: ['index.html', 'front.html', 'embed.html', 'work.html', 'src/ties-graph.ts'],
      // The web component keeps its name, and is one file: pages of others load it.
      preserveEntrySignatures: 'strict',
      output: {
        entryFileNames: ({ name }) => (name === 'ties-graph' ? '[name].js' : 'explore/assets/[name]-[hash].js'),
        // What others wrote apart from what is ours, so that its file keeps its name.
        codeSplitting: { groups: [{ name: 'vendor', test: /node_modules/, tags: ['$initial'] }] },
      },
    },
  },
  plugins: [ofPages],
  worker: { format: 'es', plugins: () => [ofWorkers] },
  server: {
    fs: { allow: ['..'] }, // ../shared
    proxy: { '/graphql': 'http://127.0.0.1:8080', '/export': 'http://127.0.0.1:8080' },
  },
});
