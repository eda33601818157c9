import { kindWords } from '../model/kinds';
import { currentQuestion, tab } from '../state/panels';
import { cache, cacheVersion, nameOf, view } from '../state/store';
import type { Question } from '../model/question';
import { language, t, tn } from '../words/messages';
import { questionTemplatesIn, splitTemplate } from '../words/questions';
import { story, toldStep } from './story';

/** Returns what the page shows, for its title. */
export function pageTitle(): string {
  cacheVersion.value;
  const told = toldStep.value === null ? undefined : story.value[toldStep.value]?.title;
  const asked = tab.value === 'ask' ? questionTitle(currentQuestion.value) : null;
  return [told || (asked ?? selectionTitle()), 'ties'].filter(Boolean).join(' · ');
}

/** Returns a question in words, or null if not all of its entities are named. */
function questionTitle(question: Question): string | null {
  const parts = splitTemplate(questionTemplatesIn(language.value)[question.kind]);
  const ids = parts.map((part, i) => (i % 2 === 0 ? part : question[part as 'a' | 'b']));
  return ids.includes(null) ? null : ids.map((part, i) => (i % 2 === 0 ? part : nameOf(part!))).join('');
}

function selectionTitle(): string {
  const { selected } = view.value;
  const [id] = selected;
  if (id === undefined) {
    return t('the explorer');
  }
  if (selected.length > 1) {
    return tn(selected.length, '{n} selected', '{n} selected');
  }
  const relation = cache.relations.get(id);
  return relation ? `${nameOf(relation.source)} ${kindWords[relation.kind].out} ${nameOf(relation.target)}` : nameOf(id);
}
