import { formatNumber, t } from '../words/messages';

/** The server's limit on IDs of a request. */
const maxIDs = 1_000;

/** Returns a query for the entities that are drawn and their relations. */
export function queryOf(ids: readonly string[], asOf: string | null): string {
  const included = ids.slice(0, maxIDs);
  const title = ids.length > maxIDs ? t('{n} of the {all} entities that the explorer shows', { n: formatNumber(maxIDs), all: formatNumber(ids.length) }) : t('What the explorer shows');
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
