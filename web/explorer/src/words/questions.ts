import { type Language, language } from './language';

type Kind = 'path' | 'overlap' | 'colleagues' | 'flows' | 'career';

const all: Record<Language, Record<Kind, string>> = {
  en: {
    path: 'How is {a} linked to {b}?',
    overlap: 'Were {a} and {b} together?',
    colleagues: 'Who were the colleagues of {a}?',
    flows: 'Where did the people of {a} come from and go to?',
    career: 'What happened when in the career of {a}?',
  },
  it: {
    path: 'Come è legato {a} a {b}?',
    overlap: '{a} e {b} sono stati insieme?',
    colleagues: 'Chi erano i colleghi di {a}?',
    flows: 'Da dove venivano e dove sono andate le persone di {a}?',
    career: 'Che cosa è successo, e quando, nella carriera di {a}?',
  },
  zh: {
    path: '{a} 与 {b} 有什么关联?',
    overlap: '{a} 与 {b} 曾经共事吗?',
    colleagues: '{a} 的同事有谁?',
    flows: '{a} 的人从哪里来,到哪里去?',
    career: '{a} 的职业生涯中何时发生了什么?',
  },
};

/** Questions about one or two entities, whose names come at {a} and {b}. */
export const questionTemplates = all[language];

/** Returns a template cut where names come: at odd places are the letters of the entities. */
export function splitTemplate(template: string): string[] {
  return template.split(/\{([ab])\}/);
}
