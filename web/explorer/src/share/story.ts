import { signal } from '@preact/signals';
import { currentQuestion, tab } from '../state/panels';
import { view } from '../state/store';
import { viewport } from '../state/viewport';
import { type EncodedState, fromEncoded, pack, type PageState, toEncoded, unpack } from './address';

/** A view with a title and a note. */
export interface StoryStep {
  title: string;
  note: string;
  state: PageState;
}

/** The encoded form; shared links depend on it. */
interface EncodedStory {
  v: 1;
  steps: { t: string; n: string; s: EncodedState }[];
}

/** The story that is being made or told: it stands in the address, and nowhere else. */
export const story = signal<readonly StoryStep[]>([]);
/** The index of the step that is being told; null for none. */
export const toldStep = signal<number | null>(null);
/** Whether the story is being edited. */
export const storyOpen = signal(false);

export const maxSteps = 30;
export const maxTitle = 120;
export const maxNote = 1_000;

/** Returns what is shown, as an address holds it. */
export function shownState(): PageState {
  return { view: view.value, camera: viewport.value?.camera() ?? null, question: currentQuestion.value, tab: tab.value };
}

/** Adds what is shown as the last step. */
export function addStep(title: string): void {
  story.value = [...story.value, { title, note: '', state: shownState() }].slice(0, maxSteps);
}

export function editStep(index: number, change: Partial<StoryStep>): void {
  story.value = story.value.map((step, i) => (i === index ? { ...step, ...change } : step));
}

/** Moves a step towards the beginning (-1) or the end (1). */
export function moveStep(index: number, by: number): void {
  const steps = [...story.value];
  const [moved] = steps.splice(index, 1);
  steps.splice(index + by, 0, moved!);
  story.value = steps;
  toldStep.value = null;
}

export function removeStep(index: number): void {
  story.value = story.value.filter((_, i) => i !== index);
  toldStep.value = null;
}

export async function encodeStory(steps: readonly StoryStep[]): Promise<string> {
  const encoded: EncodedStory = { v: 1, steps: steps.map(({ title, note, state }) => ({ t: title, n: note, s: toEncoded(state) })) };
  return pack(encoded);
}

/** Returns the story of an address, or null if it is damaged. */
export async function decodeStory(text: string): Promise<StoryStep[] | null> {
  const encoded = await unpack<EncodedStory>(text);
  try {
    const steps = encoded?.v === 1 ? encoded.steps.slice(0, maxSteps).map(({ t, n, s }) => ({ title: String(t).slice(0, maxTitle), note: String(n).slice(0, maxNote), state: fromEncoded(s) })) : [];
    const whole = steps.filter((step): step is StoryStep => step.state !== null);
    return whole.length > 0 && whole.length === steps.length ? whole : null;
  } catch {
    return null;
  }
}
