/** The view as a query for the playground: the entities that are drawn, with their links. */
export function queryOf(ids: readonly string[], asOf: string | null): string {
  const args = [`first: 20`, ...(asOf === null ? [] : [`asOf: ${JSON.stringify(asOf)}`])].join(', ');
  return `# What the explorer shows
query View {
  nodes(ids: ${JSON.stringify(ids)}) {
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

/** The playground's address with a query in it. */
export function playgroundWith(query: string): string {
  return `./#query=${encodeURIComponent(query)}`;
}
