import { truncate } from '../model/code-points';
import type { Entity } from '../model/graph';
import type { Question } from '../model/question';
import { cache, nameOf } from '../state/store';
import { questionTemplates, splitTemplate } from '../words/questions';

/** Questions that the sample data answers. */
const ofTheArticle: readonly Question[] = [
  { kind: 'path', a: 'project:kimi', b: 'company:google-brain' },
  { kind: 'career', a: 'person:wu-yuxin', b: null },
  { kind: 'overlap', a: 'person:wang-xing', b: 'person:wang-huiwen' },
];

/** The entities that samples are about, where there are any. */
export const sampleIDs = [...new Set(ofTheArticle.flatMap(({ a, b }) => [a, b]).filter((id) => id !== null))];

/** Returns three questions that the data answer: about the article, or about the entities that are given, the best connected first. */
export function sampleQuestions(others: readonly Entity[]): Question[] {
  return [...ofTheArticle.filter(isAnswerable), ...questionsAbout(others)].slice(0, 3);
}

function isAnswerable({ a, b }: Question): boolean {
  return [a, b].every((id) => id === null || cache.entities.has(id));
}

function questionsAbout(entities: readonly Entity[]): Question[] {
  const [person, other] = entities.filter(({ type }) => type === 'Person');
  const company = entities.find(({ type }) => type === 'Company');
  return [
    ...(person && company ? [{ kind: 'path', a: person.id, b: company.id } as const] : []),
    ...(person && other ? [{ kind: 'overlap', a: person.id, b: other.id } as const] : []),
    ...(company ? [{ kind: 'flows', a: company.id, b: null } as const] : []),
    ...(person && !other ? [{ kind: 'career', a: person.id, b: null } as const] : []),
  ];
}

export function QuestionText({ question }: { question: Question }) {
  return splitTemplate(questionTemplates[question.kind]).map((part, i) => (i % 2 === 0 ? part : <Name key={part} id={question[part as 'a' | 'b']} />));
}

function Name({ id }: { id: string | null }) {
  return <bdi>{id === null ? '' : truncate(nameOf(id), 60)}</bdi>;
}
