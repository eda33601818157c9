import { DOC_EXPLORER_PLUGIN } from '@graphiql/plugin-doc-explorer';
import { GraphiQL } from 'graphiql';
import { examples } from './examples';
import { ExamplesMenu } from './examples-menu';
import { fetcher } from './fetcher';

/** GraphiQL with the documentation open on the left and the examples at the top right. */
export function Playground() {
  return (
    <GraphiQL
      fetcher={fetcher}
      defaultQuery={examples[0]?.query ?? ''}
      visiblePlugin={DOC_EXPLORER_PLUGIN}
      schemaDescription
    >
      <GraphiQL.Logo>
        <span className="hint">Pick a question, then press ▶</span>
        <ExamplesMenu />
        <span className="name">ties</span>
      </GraphiQL.Logo>
    </GraphiQL>
  );
}
