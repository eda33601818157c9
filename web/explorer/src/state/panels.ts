import { signal } from '@preact/signals';
import type { CitationPartsFragment } from '../api/generated';
import type { Question } from '../model/question';

/** The panel beside the drawing; its name is part of shared links. */
export type Tab = 'details' | 'ask' | 'table';
export const tab = signal<Tab>('details');

/** How much of a narrow screen the panel takes. */
export type SheetSize = 'low' | 'half' | 'high';
export const sheet = signal<SheetSize>('low');

/** Raises the panel of a narrow screen so far that it can be read. */
export function raiseSheet(): void {
  if (sheet.value === 'low') {
    sheet.value = 'half';
  }
}

/** The question in the panel "Ask". */
export const currentQuestion = signal<Question>({ kind: 'path', a: null, b: null });

/** The citation whose document is open. */
export const openCitation = signal<CitationPartsFragment | null>(null);

export const helpOpen = signal(false);

/** Asks a question in its panel. */
export function askQuestion(question: Question): void {
  currentQuestion.value = question;
  tab.value = 'ask';
  raiseSheet();
}
