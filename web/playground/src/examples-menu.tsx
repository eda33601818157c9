import { ChevronDownIcon, DropdownMenu, pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useRef } from 'react';
import { examples, type Example } from './examples';

/** The menu of ready-made questions: one pick puts a question into the editor. */
export function ExamplesMenu() {
  const { queryEditor, variableEditor, responseEditor } = useGraphiQL(
    pick('queryEditor', 'variableEditor', 'responseEditor'),
  );
  const { addTab } = useGraphiQLActions();
  const picked = useRef(false);

  function open({ query }: Example) {
    picked.current = true;
    if (variableEditor?.getValue().trim() || !isDisposable(queryEditor?.getValue() ?? '')) {
      addTab();
    }
    queryEditor?.setValue(query);
    queryEditor?.setScrollPosition({ scrollTop: 0, scrollLeft: 0 });
    responseEditor?.setValue('');
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
