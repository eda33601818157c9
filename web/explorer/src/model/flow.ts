/** How many people went from one company to another. */
export interface Flow {
  from: string;
  to: string;
  people: number;
  /** How many of them did for certain and possibly; of the others nothing is known. */
  certain: number;
  possible: number;
}

const prefix = 'flow:';
const separator = ' > ';

/** Returns the ID by which a flow is drawn and selected. */
export function flowID({ from, to }: Pick<Flow, 'from' | 'to'>): string {
  return prefix + from + separator + to;
}

/** Returns the ends of the flow with an ID, or null if it is none's. */
export function flowEnds(id: string): { from: string; to: string } | null {
  const [from, to] = id.startsWith(prefix) ? id.slice(prefix.length).split(separator) : [];
  return from && to ? { from, to } : null;
}

/**
 * Returns the flows to draw of some, which come with most people first: the strongest of each company, among the
 * companies with most people.
 */
export function strongestFlows(flows: readonly Flow[], { maxCompanies, perCompany }: { maxCompanies: number; perCompany: number }): Flow[] {
  const people = new Map<string, number>();
  for (const flow of flows) {
    for (const company of [flow.from, flow.to]) {
      people.set(company, (people.get(company) ?? 0) + flow.people);
    }
  }
  const companies = new Set([...people.keys()].sort((a, b) => people.get(b)! - people.get(a)!).slice(0, maxCompanies));
  const drawn = new Map<string, number>();
  return flows.filter(({ from, to }) => {
    const counts = [drawn.get(from) ?? 0, drawn.get(to) ?? 0] as const;
    if (from === to || !companies.has(from) || !companies.has(to) || Math.min(...counts) >= perCompany) {
      return false;
    }
    drawn.set(from, counts[0] + 1);
    drawn.set(to, counts[1] + 1);
    return true;
  });
}
