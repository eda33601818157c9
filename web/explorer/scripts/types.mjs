// Writes src/api/generated.ts: the types of the operations in src/api/operations, and the text of each operation with
// the fragments that it uses.
import { codegen } from '@graphql-codegen/core';
import * as operationTypes from '@graphql-codegen/typescript-operations';
import { buildSchema, concatAST, parse, print, printSchema, specifiedRules, validate, visit } from 'graphql';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';

const folder = new URL('../src/api/operations/', import.meta.url);
const schemaFile = process.argv[2] ?? new URL('../../../schema.graphqls', import.meta.url);
const schema = buildSchema(readFileSync(schemaFile, 'utf8'));
const files = readdirSync(folder).sort();
const documents = [
  ...files.map((name) => ({ location: name, document: parse(readFileSync(new URL(name, folder), 'utf8')) })),
  { location: 'kinds', document: parse(countOfEachKind()) },
];

/** Returns the operation that counts the relations of each kind that touch an entity. */
function countOfEachKind() {
  const counts = schema
    .getType('RelationKind')
    .getValues()
    .map(({ name }) => `${name}: relations(kinds: [${name}], asOf: $asOf, first: 0) { totalCount }`);
  return `query KindsOf($id: ID!, $asOf: Date) { node(id: $id) { ... on Entity { id ${counts.join(' ')} } } }`;
}

const errors = validate(schema, concatAST(documents.map(({ document }) => document)), specifiedRules);
if (errors.length > 0) {
  throw new Error(errors.map(String).join('\n\n'));
}

const types = await codegen({
  filename: 'generated.ts',
  schema: parse(printSchema(schema)),
  documents,
  plugins: [{ operations: {} }],
  pluginMap: { operations: operationTypes },
  config: {
    enumType: 'string-literal',
    useTypeImports: true,
    skipTypename: true,
    avoidOptionals: { field: true },
    scalars: { ID: 'string', Date: 'string', DateTime: 'string' },
  },
});

const definitions = documents.flatMap(({ document }) => document.definitions);
const fragments = new Map(
  definitions.filter(({ kind }) => kind === 'FragmentDefinition').map((fragment) => [fragment.name.value, fragment]),
);

// A node of another type is an empty object; with an optional member, `in` narrows the union.
const plainTypes = types.replaceAll('Record<PropertyKey, never>', '{ __typename?: never }');

/** Returns the names of the fragments below a node of the syntax tree, in the order of their first use. */
function fragmentsOf(node, found = new Set()) {
  visit(node, {
    FragmentSpread({ name }) {
      if (!found.has(name.value)) {
        found.add(name.value);
        fragmentsOf(fragments.get(name.value), found);
      }
    },
  });
  return found;
}

const operations = definitions
  .filter(({ kind }) => kind === 'OperationDefinition')
  .map((operation) => {
    const name = operation.name.value;
    const types = name + operation.operation[0].toUpperCase() + operation.operation.slice(1);
    const parts = [operation, ...[...fragmentsOf(operation)].map((used) => fragments.get(used))];
    const text = JSON.stringify(parts.map(print).join('\n\n'));
    return `export const ${name}: Operation<${types}, ${types}Variables> = {\n  name: '${name}',\n  text: ${text},\n};`;
  });

writeFileSync(
  new URL('../src/api/generated.ts', import.meta.url),
  `// Generated from schema.graphqls and operations/*.graphql: change those, then "npm run types".\nimport type { Operation } from './operation';\n\n${plainTypes}\n\n${operations.join('\n\n')}\n`,
);
