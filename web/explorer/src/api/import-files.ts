import { fetchSigned } from '../../../shared/session';
import { root } from './server';
import { ServerError } from './client';

/** What becomes of a record of a file. */
export const outcomes = ['BAD', 'NEW', 'CHANGED', 'SAME', 'REPEATED', 'LEFT_OUT'] as const;
export type ImportOutcome = (typeof outcomes)[number];

export interface ImportRow {
  file: string;
  line: number;
  outcome: ImportOutcome;
  kind?: string;
  id?: string;
  fields?: { name: string; before: string; after: string }[];
  field?: string;
  text?: string;
  times?: number;
}

/** What an import did, or would do. */
export interface ImportAnswer {
  written: number;
  counts: Record<ImportOutcome, number>;
  rows: ImportRow[];
  problems: string[];
  revisions: number[];
  proposal?: string;
  document?: string;
}

/** How far an import has come. */
export interface ImportProgress {
  stage: 'CHECKING' | 'WRITING' | 'BUILDING';
  done: number;
  total: number;
}

export interface ImportOptions {
  manner: 'apply' | 'propose';
  dryRun: boolean;
  reason: string;
  /** Of what is proposed: sending it again is harmless. */
  key: string;
}

type Line = ImportProgress | { status: number; answer: ImportAnswer | { errors: { message: string; extensions?: { code?: string } }[] } };

/** Returns the form in which the server takes files. */
export function formOf(files: readonly File[]): FormData {
  const form = new FormData();
  files.forEach((file) => form.append('file', file, file.name));
  return form;
}

/** Sends files, and tells how far the server has come with them. Rejects with a ServerError where it refuses them as a whole. */
export async function importFiles(files: readonly File[], options: ImportOptions, onProgress: (progress: ImportProgress) => void, signal: AbortSignal): Promise<ImportAnswer> {
  const { manner, dryRun, reason, key } = options;
  const parameters = new URLSearchParams({ dryRun: String(dryRun), ...(reason && { reason }), ...(manner === 'propose' && { key }) });
  const response = await fetchSigned(`${root}import${manner === 'propose' ? '/proposal' : ''}?${parameters}`, {
    method: 'POST',
    body: formOf(files),
    signal,
    headers: { Accept: 'application/x-ndjson, application/json' },
  });
  let last: Line | null = null;
  for await (const line of linesOf(response)) {
    const read = JSON.parse(line) as Line & { errors?: unknown };
    last = 'errors' in read ? { status: response.status, answer: read as never } : read;
    if ('stage' in last) {
      onProgress(last);
    }
  }
  if (last === null || 'stage' in last) {
    throw new ServerError('the answer ended early: import the same again, which changes nothing twice', 'UNAVAILABLE');
  }
  if ('errors' in last.answer) {
    const [error] = last.answer.errors;
    throw new ServerError(error?.message ?? 'the server gave no answer', error?.extensions?.code ?? 'INTERNAL');
  }
  return last.answer;
}

async function* linesOf(response: Response): AsyncGenerator<string> {
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    const lines = (rest + (value ?? '')).split('\n');
    rest = done ? '' : lines.pop()!;
    yield* lines.filter((line) => line.trim() !== '');
    if (done) {
      return;
    }
  }
}
