import { signal } from '@preact/signals';
import type { CitationPartsFragment } from '../api/generated';
import type { Question } from '../model/question';
import type { View } from '../model/view';

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

/** The question whose answer is shown by itself already, or was before somebody left it: see questionKey. */
export const stagedQuestion = signal('');

/** Returns what tells the answers to questions apart, also by the dates of a view unless it is null. */
export function questionKey({ kind, a, b }: Question, dates: Pick<View, 'asOf' | 'comparedTo'> | null): string {
  return [kind, a, b, dates?.asOf, kind === 'people' || kind === 'company' ? dates?.comparedTo : null].join(' ');
}

/** The citation whose document is open. */
export const openCitation = signal<CitationPartsFragment | null>(null);

/** The document that is read beside the drawing; null if none. */
export const readDocument = signal<{ id: string; title: string } | null>(null);

export const helpOpen = signal(false);

/** Asks a question in its panel. */
export function askQuestion(question: Question): void {
  currentQuestion.value = question;
  tab.value = 'ask';
  raiseSheet();
}

/** The entity of which it is being asked which neighbours to show; null if none. */
export const expandRequest = signal<string | null>(null);
