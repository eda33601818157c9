import { ChevronDownIcon, DropdownMenu, pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { parse, type OperationDefinitionNode } from 'graphql';
import { useRef } from 'react';
import { examples, type Example } from './examples';

/** The menu of ready-made questions: one pick puts a question into the editor. */
export function ExamplesMenu() {
  const { queryEditor, variableEditor, responseEditor } = useGraphiQL(
    pick('queryEditor', 'variableEditor', 'responseEditor'),
  );
  const { addTab, setOperationFacts } = useGraphiQLActions();
  const picked = useRef(false);

  function open({ query }: Example) {
    picked.current = true;
    if (variableEditor?.getValue().trim() || !isDisposable(queryEditor?.getValue() ?? '')) {
      addTab();
    }
    queryEditor?.setValue(query);
    queryEditor?.setScrollPosition({ scrollTop: 0, scrollLeft: 0 });
    responseEditor?.setValue('');
    setOperationFacts(factsOf(query));
  }

  /** After a pick, Enter asks the question; after Escape, the button has the focus again. */
  function focusNext(event: Event) {
    if (picked.current) {
      event.preventDefault();
      document.querySelector<HTMLButtonElement>('.graphiql-execute-button')?.focus();
    }
    picked.current = false;
  }

  return (
    <DropdownMenu>
      <DropdownMenu.Button className="examples-button" disabled={!(queryEditor && variableEditor && responseEditor)}>
        Examples
        <ChevronDownIcon className="examples-chevron" aria-hidden="true" />
      </DropdownMenu.Button>
      <DropdownMenu.Content className="examples-list" align="end" onCloseAutoFocus={focusNext}>
        {examples.map(example => (
          <DropdownMenu.Item key={example.title} onSelect={() => open(example)}>
            {example.title}
          </DropdownMenu.Item>
        ))}
      </DropdownMenu.Content>
    </DropdownMenu>
  );
}

/** What somebody has typed is never overwritten: only an empty tab or an untouched example is. */
function isDisposable(query: string): boolean {
  return query.trim() === '' || examples.some(example => example.query === query);
}

/**
 * What GraphiQL itself finds out only once nobody has typed for a while: until then it would ask for the
 * operation that stood in the editor before.
 */
function factsOf(query: string) {
  const documentAST = parse(query);
  const operations = documentAST.definitions.filter(
    (definition): definition is OperationDefinitionNode => definition.kind === 'OperationDefinition',
  );
  const operationName = operations[0]?.name?.value;
  return { documentAST, operations, ...(operationName && { operationName }) };
}
