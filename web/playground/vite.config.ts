import { defineConfig } from 'vite';

export default defineConfig({
  // Relative addresses, so that the page also works behind a path prefix.
  base: './',
  resolve: {
    // Two names of one Prettier plugin: GraphiQL imports both.
    alias: { 'prettier/parser-graphql': 'prettier/plugins/graphql' },
  },
  build: {
    target: 'es2022',
    // Nothing is inlined as data: into the styles, so that font-src can stay 'self'.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    license: { fileName: 'licenses.md' },
    // Monaco is large by nature, and comes from the same machine.
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      output: {
        // What others wrote apart from what is ours: a changed example leaves their files, and
        // so the names of these files, as they are.
        codeSplitting: { groups: [{ name: 'vendor', test: /node_modules/, tags: ['$initial'] }] },
      },
      onLog(level, log, report) {
        // "use client" means something to servers that render React; here it is noise.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') {
          report(level, log);
        }
      },
    },
  },
  worker: { format: 'es' },
  server: {
    fs: { allow: ['..'] }, // ../shared
    proxy: { '/graphql': 'http://127.0.0.1:8080' },
  },
});
