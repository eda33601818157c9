export interface Example {
  /** The file's first line, without the leading "#". */
  title: string;
  /** The whole file, comments included. */
  query: string;
}

const files = import.meta.glob<string>('./examples/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The ready-made questions, in the order of their file names. */
export const examples: Example[] = Object.entries(files)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([, query]) => ({ title: titleOf(query), query }));

function titleOf(query: string): string {
  const [firstLine = ''] = query.split('\n', 1);
  return firstLine.replace(/^#\s*/, '');
}
