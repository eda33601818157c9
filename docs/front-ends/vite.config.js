import { defineConfig } from 'vite';

export default defineConfig({
  base: './',
  build: {
    chunkSizeWarningLimit: 1_000, // in kB: Cytoscape.js is 450
    rolldownOptions: { input: ['d3.html', 'cytoscape.html', 'react-flow.html'] },
  },
  oxc: { jsx: { runtime: 'automatic' } },
});
