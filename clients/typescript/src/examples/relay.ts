import { Environment, Network, RecordSource, Store, createOperationDescriptor, fetchQuery, getRequest, graphql } from 'relay-runtime';
import type { GraphQLTaggedNode, GraphQLResponse, OperationType } from 'relay-runtime';
import type { relayFindQuery } from './__generated__/relayFindQuery.graphql';
import type { relayTogetherQuery } from './__generated__/relayTogetherQuery.graphql';
import type { relayWhoWasWhereQuery, relayWhoWasWhereQuery$data } from './__generated__/relayWhoWasWhereQuery.graphql';
import type { PartialDate } from '../dates';
import { printJob } from './print';

const environment = new Environment({
  store: new Store(new RecordSource()),
  network: Network.create(async ({ text }, variables): Promise<GraphQLResponse> => {
    const response = await fetch(process.argv[2]!, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json' },
      body: JSON.stringify({ query: text, variables }),
    });
    return response.json();
  }),
});

void main();

async function main() {
  await whoWasWhere('company:xenia', '2016-02-20');
  await find('person:ada');
  await find('person:nobody');
  await together('company:xenia', 'person:ada', 'person:nobody');
}

/** Prints who may have been at a company on a date. Each page is added to those that the store has, under the first variables. */
async function whoWasWhere(company: string, on: PartialDate) {
  const query = graphql`
    query relayWhoWasWhereQuery($company: ID!, $on: Date!, $first: Int!, $after: String) {
      company(id: $company) {
        name
        employments(asOf: $on, first: $first, after: $after) @connection(key: "relay_employments", filters: ["asOf"]) {
          edges {
            node {
              role
              person {
                name
              }
              period {
                start
                end
                status
                holds(on: $on)
              }
              citations {
                quote
              }
              recordedAt
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  `;
  const variables = { company, on, first: 2, after: null as string | null };
  const first = createOperationDescriptor(getRequest(query), variables);
  environment.retain(first);
  let data: relayWhoWasWhereQuery$data;
  do {
    await ask<relayWhoWasWhereQuery>(query, variables);
    data = environment.lookup(first.fragment).data as unknown as relayWhoWasWhereQuery$data;
    variables.after = data.company?.employments.pageInfo.endCursor ?? null;
  } while (data.company?.employments.pageInfo.hasNextPage);
  console.log(`${data.company?.name} on ${on}`);
  data.company?.employments.edges.forEach(({ node }) => printJob(node));
}

function ask<T extends OperationType>(query: GraphQLTaggedNode, variables: T['variables']): Promise<T['response'] | undefined> {
  return fetchQuery<T>(environment, query, variables).toPromise();
}

async function find(id: string) {
  const query = graphql`
    query relayFindQuery($id: ID!) {
      node(id: $id) {
        __typename
        ... on Entity {
          name
        }
      }
    }
  `;
  const found = (await ask<relayFindQuery>(query, { id }))?.node;
  console.log(`${id} is ${found == null ? 'nothing' : `a ${found.__typename}, ${found.name}`}`);
}

/** Prints the code of the error of one field, and the answer of the other. */
async function together(company: string, ...people: string[]) {
  const query = graphql`
    query relayTogetherQuery($people: [ID!]!, $company: ID!) {
      overlap(people: $people) @catch {
        verdict
      }
      company(id: $company) {
        name
      }
    }
  `;
  const answer = await ask<relayTogetherQuery>(query, { people, company });
  if (answer?.overlap?.ok === false) {
    const faults = answer.overlap.errors as readonly { extensions: { code: string } }[];
    faults.forEach(({ extensions }) => console.log(`overlap: ${extensions.code}, but ${answer.company?.name}`));
  }
}
