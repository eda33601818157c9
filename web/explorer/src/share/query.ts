/** As many entities as the server answers for at once. */
const mostAsked = 1_000;

/** The view as a query for the playground: the entities that are drawn, with their links. */
export function queryOf(ids: readonly string[], asOf: string | null): string {
  const asked = ids.slice(0, mostAsked);
  const shown = ids.length > mostAsked ? `${mostAsked.toLocaleString('en')} of the ${ids.length.toLocaleString('en')} entities that the explorer shows` : 'What the explorer shows';
  const args = [`first: 20`, ...(asOf === null ? [] : [`asOf: ${JSON.stringify(asOf)}`])].join(', ');
  return `# ${shown}
query View {
  nodes(ids: ${JSON.stringify(asked)}) {
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
