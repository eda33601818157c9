import { answered, query } from '../../api/client';
import { NamesOf } from '../../api/generated';

/** The names of records by their IDs. */
export type Names = ReadonlyMap<string, string>;

/** How many names the server tells at once. */
const most = 1000;

/** Returns the names of those entities of some IDs that there are. */
export async function fetchNames(ids: readonly string[], signal?: AbortSignal): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)].slice(0, most);
  const names = new Map<string, string>();
  if (wanted.length > 0) {
    const nodes = answered((await query('Reading names', NamesOf, { ids: wanted }, signal)).nodes);
    nodes.forEach((node, i) => {
      if (node && 'name' in node) {
        names.set(wanted[i]!, node.name);
      }
    });
  }
  return names;
}
