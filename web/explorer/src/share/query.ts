/** The server's limit on IDs of a request. */
const maxIDs = 1_000;

/** Returns a query for the entities that are drawn and their relations. */
export function queryOf(ids: readonly string[], asOf: string | null): string {
  const included = ids.slice(0, maxIDs);
  const title = ids.length > maxIDs ? `${maxIDs.toLocaleString('en')} of the ${ids.length.toLocaleString('en')} entities that the explorer shows` : 'What the explorer shows';
  const args = [`first: 20`, ...(asOf === null ? [] : [`asOf: ${JSON.stringify(asOf)}`])].join(', ');
  return `# ${title}
query View {
  nodes(ids: ${JSON.stringify(included)}) {
    id
    ... on Entity {
      name
      degree
      relations(${args}) {
        edges {
          node {
            kind
            role
            standing
            period { start end status }
            citations { quote }
          }
          other { id name }
        }
      }
    }
  }
}
`;
}
