const paths = {
  undo: 'M7 5L3.5 8.5L7 12M4 8.5h7a4 4 0 0 1 0 8h-3',
  redo: 'M13 5l3.5 3.5L13 12M16 8.5h-7a4 4 0 0 0 0 8h3',
  arrange: 'M10 4v3M10 13v3M4 10h3M13 10h3M10 10h.01M5.5 5.5l2 2M14.5 5.5l-2 2M5.5 14.5l2-2M14.5 14.5l-2-2',
  share: 'M13 7l-6 3l6 3M14 8.5a2 2 0 1 0 0-4a2 2 0 0 0 0 4zM14 15.5a2 2 0 1 0 0-4a2 2 0 0 0 0 4zM6 12a2 2 0 1 0 0-4a2 2 0 0 0 0 4z',
  sun: 'M10 6.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 0 0 0-7zM10 2v2M10 16v2M2 10h2M16 10h2M4.3 4.3l1.4 1.4M14.3 14.3l1.4 1.4M4.3 15.7l1.4-1.4M14.3 5.7l1.4-1.4',
  moon: 'M15.5 12A6.5 6.5 0 0 1 8 4.5a6 6 0 1 0 7.5 7.5z',
  keys: 'M3 6h14v8H3zM6 9h.01M9 9h.01M12 9h.01M14.5 9h.01M7 11.5h6',
  plus: 'M10 5v10M5 10h10',
  minus: 'M5 10h10',
  fit: 'M4 8V4h4M12 4h4v4M16 12v4h-4M8 16H4v-4',
  play: 'M7 5l8 5l-8 5z',
  pause: 'M7.5 5v10M12.5 5v10',
  close: 'M5 5l10 10M15 5L5 15',
};

export function Icon({ name, label }: { name: keyof typeof paths; label: string }) {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" role="img" aria-label={label}>
      <path d={paths[name]} fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  );
}
