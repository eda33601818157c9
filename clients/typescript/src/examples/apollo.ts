import { createHash } from 'node:crypto';
import { ApolloClient, CombinedGraphQLErrors, HttpLink, InMemoryCache } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { filter, firstValueFrom } from 'rxjs';
import type { PartialDate } from '../dates';
import { NamedDocument, TogetherDocument, WhoWasWhereDocument } from '../generated/graphql';
import introspection from '../generated/possible-types';
import { typePolicies } from '../generated/type-policies';
import { printJob } from './print';

const client = new ApolloClient({
  cache: new InMemoryCache({ possibleTypes: introspection.possibleTypes, typePolicies }),
  link: new PersistedQueryLink({
    sha256: (text) => createHash('sha256').update(text).digest('hex'),
    useGETForHashedQueries: true,
  }).concat(new HttpLink({ uri: process.argv[2] })),
});

void main();

async function main() {
  await whoWasWhere('company:xenia', '2016-02-20');
  await find('person:ada');
  await find('person:nobody');
  await together('company:xenia', 'person:ada', 'person:nobody');
}

/** Prints who may have been at a company on a date. Each page is added to those that the cache has. */
async function whoWasWhere(company: string, on: PartialDate) {
  const list = client.watchQuery({ query: WhoWasWhereDocument, variables: { company, on, first: 2 } });
  const complete = list.pipe(filter((result) => result.dataState === 'complete'));
  let { data } = await firstValueFrom(complete);
  while (data.company?.employments.pageInfo.hasNextPage) {
    await list.fetchMore({ variables: { after: data.company.employments.pageInfo.endCursor } });
    ({ data } = await firstValueFrom(complete));
  }
  console.log(`${data.company?.name} on ${on}`);
  data.company?.employments.edges.forEach(({ node }) => printJob(node));
}

/** Prints the name of an entity. That each entity fits the fragment on their interface, the cache knows by possibleTypes. */
async function find(id: string) {
  const { data } = await client.query({ query: NamedDocument, variables: { id } });
  const found = data?.node;
  console.log(`${id} is ${found && 'name' in found ? `a ${found.__typename}, ${found.name}` : 'nothing'}`);
}

/** Prints the code of the error of one field, and the answer of the other. */
async function together(company: string, ...people: string[]) {
  const { data, error } = await client.query({ query: TogetherDocument, variables: { people, company }, errorPolicy: 'all' });
  if (!CombinedGraphQLErrors.is(error)) {
    throw error ?? new Error('no error');
  }
  error.errors.forEach(({ path, extensions }) => console.log(`${path?.join('.')}: ${extensions?.code}, but ${data?.company?.name}`));
}
