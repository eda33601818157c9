/** @type {import('@graphql-codegen/cli').CodegenConfig} */
export default {
  schema: '../../schema.graphqls',
  documents: ['../operations/*.graphql', 'src/examples/named.graphql'],
  generates: {
    'src/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        strictScalars: true,
        scalars: { ID: 'string', Date: '../dates#PartialDate', DateTime: 'string' },
        enumsAsTypes: true,
        useTypeImports: true,
      },
    },
    'src/generated/possible-types.ts': { plugins: ['fragment-matcher'] },
    'src/generated/type-policies.ts': { plugins: ['./type-policies.mjs'] },
  },
};
