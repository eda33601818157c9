import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { currentQuestion, questionKey } from '../state/panels';
import { announcement } from '../state/store';

/** The question whose answer had the focus last. */
let focused = '';

/** The first sentence of an answer: it is announced, and has the focus once for each question. */
export function Headline({ children }: { children: ComponentChildren }) {
  const sentence = useRef<HTMLParagraphElement>(null);
  const key = questionKey(currentQuestion.value, null);
  useEffect(() => {
    const active = document.activeElement;
    // Nobody who is typing, or sets the date, loses the focus; a box that was filled is a new one, without it.
    const isElsewhere = active !== null && active !== document.body && !active.matches(':is(.ask, .questions, .details) button');
    if (focused !== key && sentence.current) {
      focused = key;
      announcement.value = sentence.current.textContent ?? '';
      if (!isElsewhere) {
        sentence.current.focus({ preventScroll: true });
      }
    }
  }, [key]);
  return (
    <p class="headline" tabIndex={-1} ref={sentence}>
      {children}
    </p>
  );
}
