import type { Language } from './language';

type Kind =
  | 'path'
  | 'overlap'
  | 'colleagues'
  | 'flows'
  | 'career'
  | 'company'
  | 'people'
  | 'alumni'
  | 'both'
  | 'moved'
  | 'back'
  | 'headcount'
  | 'similar'
  | 'gaps';

const all: Record<Language, Record<Kind, string>> = {
  en: {
    path: 'How is {a} linked to {b}?',
    overlap: 'Were {a} and {b} together?',
    colleagues: 'Who were the colleagues of {a}?',
    flows: 'Where did the people of {a} come from and go to?',
    career: 'What happened when in the career of {a}?',
    company: 'All about {a}',
    people: 'Who was at {a}?',
    alumni: 'Who has left {a}, and where are they now?',
    both: 'Who was at both {a} and {b}?',
    moved: 'Who was at {a} and later at {b}?',
    back: 'Who came back to {a}?',
    headcount: 'How many people were at {a} over the years?',
    similar: 'What has a name like {a}?',
    gaps: 'What is missing about {a}?',
  },
  it: {
    path: 'Come è legato {a} a {b}?',
    overlap: '{a} e {b} sono stati insieme?',
    colleagues: 'Chi erano i colleghi di {a}?',
    flows: 'Da dove venivano e dove sono andate le persone di {a}?',
    career: 'Che cosa è successo, e quando, nella carriera di {a}?',
    company: 'Tutto su {a}',
    people: 'Chi c’era da {a}?',
    alumni: 'Chi ha lasciato {a}, e dov’è ora?',
    both: 'Chi è stato sia da {a} sia da {b}?',
    moved: 'Chi è stato da {a} e poi da {b}?',
    back: 'Chi è tornato da {a}?',
    headcount: 'Quante persone c’erano da {a} negli anni?',
    similar: 'Che cosa ha un nome come {a}?',
    gaps: 'Che cosa manca su {a}?',
  },
  zh: {
    path: '{a} 与 {b} 有什么关联?',
    overlap: '{a} 与 {b} 曾经共事吗?',
    colleagues: '{a} 的同事有谁?',
    flows: '{a} 的人从哪里来,到哪里去?',
    career: '{a} 的职业生涯中何时发生了什么?',
    company: '{a} 的全部',
    people: '谁在 {a} 待过?',
    alumni: '谁离开了 {a},现在在哪里?',
    both: '谁在 {a} 和 {b} 都待过?',
    moved: '谁先在 {a},后在 {b}?',
    back: '谁回到了 {a}?',
    headcount: '{a} 历年有多少人?',
    similar: '什么名称与 {a} 相似?',
    gaps: '关于 {a} 缺少什么?',
  },
};

/** Returns questions about one or two entities, whose names come at {a} and {b}. */
export function questionTemplatesIn(wanted: Language): Record<Kind, string> {
  return all[wanted];
}

/** Returns a template cut where names come: at odd places are the letters of the entities. */
export function splitTemplate(template: string): string[] {
  return template.split(/\{([ab])\}/);
}
