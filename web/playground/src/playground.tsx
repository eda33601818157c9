import { DOC_EXPLORER_PLUGIN } from '@graphiql/plugin-doc-explorer';
import { GraphiQL } from 'graphiql';
import { Account } from './account';
import { examples } from './examples';
import { ExamplesMenu } from './examples-menu';
import { fetcher } from './fetcher';

/** The query that the address brings along (`#query=…`), as the explorer's "open this view as a query" does. */
function queryInAddress(): { initialQuery: string } | object {
  const query = new URLSearchParams(location.hash.slice(1)).get('query');
  return query === null ? {} : { initialQuery: query };
}

/** GraphiQL with the documentation open on the left and the examples at the top right. */
export function Playground() {
  return (
    <GraphiQL
      fetcher={fetcher}
      defaultQuery={examples[0]?.query ?? ''}
      visiblePlugin={DOC_EXPLORER_PLUGIN}
      schemaDescription
      {...queryInAddress()}
    >
      <GraphiQL.Logo>
        <span className="hint">Pick a question, then press ▶</span>
        <ExamplesMenu />
        <Account />
        <a className="explore" href="./explore">
          Explorer
        </a>
        <a className="name" href="./">
          ties
        </a>
      </GraphiQL.Logo>
    </GraphiQL>
  );
}
