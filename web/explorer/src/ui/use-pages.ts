import { useState } from 'preact/hooks';
import { reportErrors } from '../state/errors';

interface Page {
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** Returns the pages of a connection that have been read so far, and a function that reads the next one. */
export function usePages<P extends Page>(first: P, fetchPage: (after: string | null) => Promise<P | null>) {
  const [pages, setPages] = useState<readonly P[]>([first]);
  const last = pages.at(-1)!;
  const loadNext = async () => {
    const next = await fetchPage(last.pageInfo.endCursor);
    if (next) {
      setPages([...pages, next]);
    }
  };
  return { pages, last, hasMore: last.pageInfo.hasNextPage, loadMore: () => void reportErrors(loadNext()) };
}
