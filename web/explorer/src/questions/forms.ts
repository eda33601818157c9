import type { EntityType } from '../model/graph';
import type { Question, QuestionKind } from '../model/question';
import { cache } from '../state/store';

interface Form {
  name: string;
  /** The labels of the boxes; b is missing if the question is about one entity. */
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

/** Reports whether an entity has a type that a kind of question is about. */
export function fits(id: string, kind: QuestionKind): boolean {
  const type = cache.entities.get(id)?.type;
  return type !== undefined && (forms[kind].types?.includes(type) ?? true);
}

/** Returns a question of another kind about the same entities, as far as they fit it. */
export function withKind(kind: QuestionKind, { a, b }: Question): Question {
  const fitting = (id: string | null) => (id !== null && fits(id, kind) ? id : null);
  return { kind, a: fitting(a), b: fitting(b) };
}

/** Reports whether all entities of a question are named. */
export function isComplete({ kind, a, b }: Question): boolean {
  return a !== null && (forms[kind].b === undefined || (b !== null && b !== a));
}
