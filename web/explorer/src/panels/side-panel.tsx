import { useEffect } from 'preact/hooks';
import { QuestionPanel } from '../questions/question-panel';
import { raiseSheet, sheet, type SheetSize, type Tab, tab } from '../state/panels';
import { view } from '../state/store';
import { Details } from './details';
import { Table } from './table';

const tabs: readonly { id: Tab; name: string }[] = [
  { id: 'details', name: 'Evidence' },
  { id: 'ask', name: 'Ask' },
  { id: 'table', name: 'Table' },
];

/** What the handle of the sheet does, by its size: texts and the next size. */
const sheetSteps: Record<SheetSize, { label: string; next: SheetSize }> = {
  low: { label: 'Open the panel', next: 'half' },
  half: { label: 'More of the panel', next: 'high' },
  high: { label: 'Close the panel', next: 'low' },
};

/** The handle by which the panel of a narrow screen is raised and lowered. */
function SheetHandle() {
  const { label, next } = sheetSteps[sheet.value];
  return (
    <button type="button" class="sheet-handle" aria-label={label} aria-expanded={sheet.value !== 'low'} aria-controls="panel" onClick={() => (sheet.value = next)}>
      <span />
    </button>
  );
}

/** The panels beside the drawing, one at a time. */
export function SidePanel() {
  const { selected } = view.value;
  useEffect(() => {
    if (selected.length > 0) {
      raiseSheet();
    }
  }, [selected.join(' ')]);
  const open = (id: Tab) => {
    tab.value = id;
    raiseSheet();
  };
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
    <aside class={`side sheet-${sheet.value}`} aria-label="Beside the drawing">
      <SheetHandle />
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
            onClick={() => open(id)}
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
