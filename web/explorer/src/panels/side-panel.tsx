import { QuestionPanel } from '../questions/question-panel';
import { type Tab, tab } from '../state/panels';
import { Details } from './details';
import { Table } from './table';

const tabs: readonly { id: Tab; name: string }[] = [
  { id: 'details', name: 'Evidence' },
  { id: 'ask', name: 'Ask' },
  { id: 'table', name: 'Table' },
];

/** The panels beside the drawing, one at a time. */
export function SidePanel() {
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step) {
      const current = tabs.findIndex(({ id }) => id === tab.value);
      tab.value = tabs[(current + step + tabs.length) % tabs.length]!.id;
      document.getElementById(`tab-${tab.value}`)?.focus();
      event.preventDefault();
    }
  };
  return (
    <aside class="side" aria-label="Beside the drawing">
      <div class="tabs" role="tablist" aria-label="Panels" onKeyDown={onKeyDown}>
        {tabs.map(({ id, name }) => (
          <button
            type="button"
            key={id}
            role="tab"
            id={`tab-${id}`}
            aria-selected={tab.value === id}
            aria-controls="panel"
            tabIndex={tab.value === id ? 0 : -1}
            onClick={() => (tab.value = id)}
          >
            {name}
          </button>
        ))}
      </div>
      <div class="panel" role="tabpanel" id="panel" aria-labelledby={`tab-${tab.value}`} tabIndex={0}>
        {tab.value === 'details' && <Details />}
        {tab.value === 'ask' && <QuestionPanel />}
        {tab.value === 'table' && <Table />}
      </div>
    </aside>
  );
}
