import { fetchSigned } from '../../../shared/session';
import { type ResponseError, runTask, serverErrorOf } from './client';
import type { TextDraft } from './read-file';
import { root } from './server';

/**
 * Sends a text that is too long for a request of GraphQL. Its ID has a key in it, so that what is sent again with the same one is the same
 * document. Returns the ID, or what is wrong with it.
 */
export async function putText({ text, ...lines }: TextDraft, key: string): Promise<{ id: string } | { problems: readonly string[] }> {
  const id = `document:${slugOf(lines.title)}${key.slice(0, 8)}`;
  const url = new URL(`documents/${id}`, root);
  for (const [name, line] of Object.entries(lines)) {
    if (line.trim() !== '') {
      url.searchParams.set(name, line.trim());
    }
  }
  return runTask('Saving', undefined, async (signal) => {
    const response = await fetchSigned(url.href, { method: 'PUT', headers: { 'Content-Type': 'text/plain; charset=utf-8' }, body: text, signal });
    const answer = (await response.json()) as { problems?: { text: string }[]; errors?: ResponseError[] };
    if (!answer.problems) {
      throw serverErrorOf(answer.errors?.[0]);
    }
    return answer.problems.length > 0 ? { problems: answer.problems.map((problem) => problem.text) } : { id };
  });
}

/** Returns the Latin letters and digits of a title, in words. */
function slugOf(title: string): string {
  const words = title.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return words.map((word) => `${word}-`).join('').slice(0, 60);
}
