import { firstDay, lastDay, type PartialDate } from '../dates';

/** What the queries ask of an employment. */
export interface Job {
  readonly role?: string | null;
  readonly person: { readonly name: string };
  readonly period: {
    readonly start?: PartialDate | null;
    readonly end?: PartialDate | null;
    readonly status: string;
    readonly holds: string;
  };
  readonly citations: readonly { readonly quote?: string | null }[];
  readonly recordedAt: string;
}

/** Prints an employment. A missing end means that it goes on only if the status says so. */
export function printJob({ role, person, period, citations, recordedAt }: Job) {
  const goesOn = period.end == null && period.status === 'CURRENT';
  const end = goesOn ? `going on when recorded, ${new Date(recordedAt).toISOString().slice(0, 10)}` : days(period.end);
  console.log(
    `${person.name}, ${role ?? 'no role'}; start ${days(period.start)}; end ${end}; ${period.holds}; "${citations[0]?.quote}"`,
  );
}

function days(date: PartialDate | null | undefined): string {
  return date == null ? 'unknown' : `${date} (${firstDay(date)} to ${lastDay(date)})`;
}
