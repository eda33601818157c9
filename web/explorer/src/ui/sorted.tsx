import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { language } from '../words/messages';

/** By column, what rows are sorted by: texts in the order of the reader's language, numbers from the smallest on. */
type Keys<Row> = Readonly<Record<string, (row: Row) => string | number>>;

interface Header {
  direction: 'ascending' | 'descending' | 'none';
  onSort: () => void;
}

/** Returns rows in the order that the user has chosen, by a column at first or else as they are, and the properties of the headers. */
export function useSorted<Row>(rows: readonly Row[], keys: Keys<Row>, first: string | null): { sorted: readonly Row[]; header: (column: string) => Header } {
  const [{ by, descending }, setSort] = useState({ by: first, descending: false });
  const key = by === null ? undefined : keys[by];
  const sorted = key ? sortBy(rows, key, descending) : rows;
  const header = (column: string): Header => ({
    direction: column !== by ? 'none' : descending ? 'descending' : 'ascending',
    onSort: () => setSort({ by: column, descending: column === by && !descending }),
  });
  return { sorted, header };
}

function sortBy<Row>(rows: readonly Row[], key: (row: Row) => string | number, descending: boolean): Row[] {
  const collator = new Intl.Collator(language.value, { numeric: true });
  const compare = (x: string | number, y: string | number) => (typeof x === 'number' && typeof y === 'number' ? x - y : collator.compare(String(x), String(y)));
  return rows
    .map((row) => ({ row, value: key(row) }))
    .sort((a, b) => (descending ? compare(b.value, a.value) : compare(a.value, b.value)))
    .map(({ row }) => row);
}

/** The header of a column by which a click sorts, and the other way round with the next one. */
export function SortHeader({ direction, onSort, class: name, children }: Header & { class?: string; children: ComponentChildren }) {
  return (
    <th scope="col" class={name} aria-sort={direction}>
      <button type="button" class="sort" onClick={onSort}>
        {children}
        <span aria-hidden="true">{{ ascending: ' ▲', descending: ' ▼', none: '' }[direction]}</span>
      </button>
    </th>
  );
}
