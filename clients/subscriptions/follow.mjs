// Follows the changes with each client: prints the records of the first events, over websockets and as server-sent events.
import { createClient as createSocketClient } from 'graphql-ws';
import { createClient as createEventClient } from 'graphql-sse';
import { Client, subscriptionExchange } from '@urql/core';
import { ApolloClient, InMemoryCache, gql } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import WebSocket from 'ws';

const [url, token, count] = process.argv.slice(2);
const query = 'subscription ($since: Int) { changes(since: $since) { changes { id } upTo } }';
const variables = { since: 1 };
const Authorization = `Bearer ${token}`;

const socketClient = () =>
  createSocketClient({ url: url.replace(/^http/, 'ws'), webSocketImpl: WebSocket, connectionParams: { Authorization } });

/** Calls subscribe with what takes events, until there are enough, and returns their records. */
function collect(subscribe) {
  return new Promise((resolve, reject) => {
    const ids = [];
    const end = subscribe({
      next(result) {
        if (result.errors || result.error) return reject(result.errors ?? result.error);
        ids.push(...result.data.changes.changes.map((change) => change.id));
        if (ids.length >= count) {
          end();
          resolve(ids);
        }
      },
      error: reject,
      complete() {},
    });
  });
}

const clients = {
  async 'graphql-ws'() {
    const client = socketClient();
    const ids = await collect((sink) => client.subscribe({ query, variables }, sink));
    await client.dispose();
    return ids;
  },
  async 'graphql-sse'() {
    const client = createEventClient({ url, headers: { Authorization } });
    const ids = await collect((sink) => client.subscribe({ query, variables }, sink));
    client.dispose();
    return ids;
  },
  async urql() {
    const sockets = socketClient();
    const client = new Client({
      url,
      preferGetMethod: false,
      exchanges: [
        subscriptionExchange({
          forwardSubscription: (request) => ({ subscribe: (sink) => ({ unsubscribe: sockets.subscribe(request, sink) }) }),
        }),
      ],
    });
    const ids = await collect((sink) => client.subscription(query, variables).subscribe(sink.next).unsubscribe);
    await sockets.dispose();
    return ids;
  },
  async 'Apollo Client'() {
    const sockets = socketClient();
    const client = new ApolloClient({ cache: new InMemoryCache(), link: new GraphQLWsLink(sockets) });
    const ids = await collect((sink) => {
      const subscription = client.subscribe({ query: gql(query), variables }).subscribe(sink);
      return () => subscription.unsubscribe();
    });
    await sockets.dispose();
    return ids;
  },
};

for (const [name, follow] of Object.entries(clients)) {
  console.log(`${name}: ${(await follow()).join(' ')}`);
}
