import { getNullableType, isInterfaceType, isObjectType } from 'graphql';

// The arguments that choose a page of a connection. All others choose the connection.
const paging = new Set(['first', 'after', 'last', 'before']);

/** A plugin of graphql-codegen that writes Apollo's type policies for a schema with Relay connections. */
export function plugin(schema) {
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__'),
  );
  const single = new Set(
    types
      .filter(({ name }) => !name.endsWith('Edge'))
      .flatMap((type) => Object.values(type.getFields()).map((field) => getNullableType(field.type))),
  );
  const policies = types
    .map((type) => [type.name, policyOf(type, single)])
    .filter(([, policy]) => policy !== undefined);
  return `import type { TypePolicies } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';

export const typePolicies: TypePolicies = {
${policies.map(([name, policy]) => `  ${name}: ${policy},`).join('\n')}
};
`;
}

/**
 * Returns the policy of a type, undefined where Apollo's own is right. Of what has no ID, and is not in a list (single), what two
 * queries ask for is put together.
 */
function policyOf(type, single) {
  const fields = Object.values(type.getFields());
  const lists = fields.filter(isPaged).map((field) => `      ${field.name}: relayStylePagination(${keysOf(field)}),`);
  const parts = [];
  if (single.has(type) && !('id' in type.getFields()) && !type.name.endsWith('Connection') && type.name !== 'PageInfo') {
    parts.push('    merge: true,');
  }
  if (lists.length > 0) {
    parts.push(`    fields: {\n${lists.join('\n')}\n    },`);
  }
  return parts.length > 0 ? `{\n${parts.join('\n')}\n  }` : undefined;
}

/** Reports whether a field is a connection of which a page can be asked for. */
function isPaged(field) {
  const type = getNullableType(field.type);
  return isObjectType(type) && type.name.endsWith('Connection') && field.args.some(({ name }) => name === 'after');
}

function keysOf(field) {
  const keys = field.args.filter(({ name }) => !paging.has(name)).map(({ name }) => `'${name}'`);
  return keys.length > 0 ? `[${keys.join(', ')}]` : 'false';
}
