import { useState } from 'preact/hooks';
import { reportErrors } from '../state/errors';

interface Page {
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** Returns the pages of a connection that have been read so far, from the first on, and a function that reads the next one. */
export function usePages<P extends Page>(first: P, fetchPage: (after: string | null) => Promise<P | null>) {
  const [{ start, pages }, setRead] = useState<{ start: P; pages: readonly P[] }>({ start: first, pages: [first] });
  if (start !== first) {
    setRead({ start: first, pages: [first] });
  }
  const last = pages.at(-1)!;
  const loadNext = async () => {
    const next = await fetchPage(last.pageInfo.endCursor);
    if (next) {
      setRead({ start: first, pages: [...pages, next] });
    }
  };
  return { pages, last, hasMore: last.pageInfo.hasNextPage, loadMore: () => void reportErrors(loadNext()) };
}
