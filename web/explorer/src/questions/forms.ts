import { signal } from '@preact/signals';
import type { EntityType } from '../model/graph';
import { known } from '../state/store';

export type QuestionKind = 'path' | 'overlap' | 'colleagues' | 'flows' | 'career';

export interface Question {
  kind: QuestionKind;
  /** Of whom or what; null until somebody is named. */
  a: string | null;
  b: string | null;
  /** Of paths: only people who may have been together; anybody unless true. */
  together?: boolean;
  /** Of paths: around what more links than this touch. */
  avoidOver?: number | null;
}

interface Form {
  name: string;
  /** What stands before the boxes; the second is missing where one is enough. */
  a: string;
  b?: string;
  types: readonly EntityType[] | null;
}

export const forms: Record<QuestionKind, Form> = {
  path: { name: 'How are two linked?', a: 'From', b: 'to', types: null },
  overlap: { name: 'Were two people together?', a: 'Person', b: 'and', types: ['Person'] },
  colleagues: { name: 'Who were the colleagues?', a: 'Of', types: ['Person'] },
  flows: { name: 'Where did people come from and go to?', a: 'Company', types: ['Company'] },
  career: { name: 'What happened when?', a: 'Person or company', types: ['Person', 'Company'] },
};

export const asking = signal<Question>({ kind: 'path', a: null, b: null });

/** The question with another kind, of the same entities as far as they fit it. */
export function as(kind: QuestionKind, { a, b }: Question): Question {
  const fits = (id: string | null) => {
    const type = id === null ? undefined : known.entities.get(id)?.type;
    return type !== undefined && (forms[kind].types?.includes(type) ?? true);
  };
  return { kind, a: fits(a) ? a : null, b: fits(b) ? b : null };
}

/** Whether all that the question needs has been named. */
export function isComplete({ kind, a, b }: Question): boolean {
  return a !== null && (forms[kind].b === undefined || (b !== null && b !== a));
}
