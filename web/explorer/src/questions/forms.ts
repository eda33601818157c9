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

/** The texts are messages: see words. */
export const forms: Record<QuestionKind, Form> = {
  path: { name: 'How are two linked?', a: 'From', b: 'to', types: null },
  overlap: { name: 'Were two people together?', a: 'Person', b: 'and', types: ['Person'] },
  colleagues: { name: 'Who were the colleagues?', a: 'Of', types: ['Person'] },
  career: { name: 'What happened when?', a: 'Person or company', types: ['Person', 'Company'] },
  company: { name: 'All about a company', a: 'Company', types: ['Company'] },
  people: { name: 'Who was there?', a: 'Company, team or project', types: ['Company', 'Team', 'Project'] },
  alumni: { name: 'Who has left, and where are they now?', a: 'Company', types: ['Company'] },
  flows: { name: 'Where did people come from and go to?', a: 'Company', types: ['Company'] },
  both: { name: 'Who was at both of two companies?', a: 'At', b: 'and at', types: ['Company'] },
  moved: { name: 'Who went from one company to another later?', a: 'First at', b: 'later at', types: ['Company'] },
  back: { name: 'Who came back?', a: 'To', types: ['Company'] },
  headcount: { name: 'How many were there over the years?', a: 'Company', types: ['Company'] },
  similar: { name: 'Who or what has a similar name?', a: 'Name like that of', types: null },
  gaps: { name: 'What is missing?', a: 'About', types: ['Person', 'Company'] },
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
