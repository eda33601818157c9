import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Name } from '../../api/texts';
import { spansOf } from '../../model/segments';
import { type TextRange, trimmed } from '../../model/quote';
import { partAfter, type Selected, step, type Unit } from '../../model/stepping';
import { typeWords } from '../../model/words';
import { t } from '../../words/messages';
import { selectIn, selectedIn } from './text-selection';

/** What others do with the text: the words that are selected, and the keys' focus. */
export interface ReaderHandle {
  selected: Selected | null;
  /** Goes to the words that are selected. */
  focus: () => void;
  /** Leaves the text: words that are marked as a quote need not be selected, too. */
  leave: () => void;
  select: (range: TextRange) => void;
}

interface Props {
  text: string;
  language: string | null;
  names: readonly Name[];
  /** Sentences that may say something of two. */
  offered: readonly TextRange[];
  /** The words that are cited by what is being made. */
  quotes: readonly TextRange[];
  handle: RefObject<ReaderHandle>;
  onClaim: () => void;
  onNew: () => void;
}

/** A text of which words can be selected, with the mouse, with fingers and with keys: the selection is the browser's own. */
export function TextReader(props: Props) {
  const { text, language, names, offered, quotes, handle } = props;
  const box = useRef<HTMLDivElement>(null);
  const isSelected = useRef(false);
  const select = (next: Selected) => {
    handle.current!.selected = next;
    isSelected.current = true;
    selectIn(box.current!, next)?.scrollIntoView({ block: 'nearest' });
  };
  useEffect(() => {
    handle.current = {
      selected: null,
      focus: () => {
        box.current!.focus();
        if (handle.current!.selected) {
          select(handle.current!.selected);
        }
      },
      leave: () => getSelection()?.removeAllRanges(),
      select: ({ start, end }) => select({ anchor: start, focus: end }),
    };
    const remember = () => {
      const selected = selectedIn(box.current!, text.length);
      isSelected.current = selected !== null;
      if (selected) {
        handle.current!.selected = selected;
      }
    };
    document.addEventListener('selectionchange', remember);
    return () => document.removeEventListener('selectionchange', remember);
  }, [text]);

  const onKeyDown = (event: KeyboardEvent) => {
    const at = handle.current!.selected ?? { anchor: 0, focus: 0 };
    const next = nextSelected(event, text, at, offered, language);
    if (next) {
      select(next);
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      props.onClaim();
    } else if (event.key === 'n' && !event.ctrlKey && !event.metaKey && !event.altKey) {
      props.onNew();
    } else {
      return;
    }
    event.preventDefault();
  };
  const { marks, press } = useMarks(names, offered, quotes);
  useLayoutEffect(() => {
    if (isSelected.current) {
      selectIn(box.current!, handle.current!.selected!); // the elements in which it was are others now
    }
  }, [marks]);
  return (
    <div
      class="document reading"
      ref={box}
      role="group"
      aria-label={t('The text')}
      aria-describedby="reading-keys"
      lang={language ?? undefined}
      dir="auto"
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={({ button, shiftKey }) => {
        if (button === 0 && !shiftKey) {
          getSelection()?.removeAllRanges(); // else it would drag what is selected
        }
        press();
      }}
    >
      {paragraphsOf(text).map((paragraph) => (
        <Paragraph key={paragraph.start} text={text} range={paragraph} marks={marks.filter((mark) => mark.start < paragraph.end && mark.end > paragraph.start)} />
      ))}
    </div>
  );
}

/** Returns the marks of a text, which stay as they are while the mouse is pressed: words are being selected then. */
function useMarks(names: readonly Name[], offered: readonly TextRange[], quotes: readonly TextRange[]): { marks: readonly Mark[]; press: () => void } {
  const [isPressed, setPressed] = useState(false);
  useEffect(() => {
    const release = () => setPressed(false);
    const ends = ['pointerup', 'pointercancel'] as const;
    ends.forEach((end) => addEventListener(end, release));
    return () => ends.forEach((end) => removeEventListener(end, release));
  }, []);
  const latest = useMemo(
    (): readonly Mark[] => [
      ...names.map((name) => ({ ...name, mark: 'known' as const })),
      ...offered.map((range) => ({ ...range, mark: 'offered' as const })),
      ...quotes.map((range) => ({ ...range, mark: 'quoted' as const })),
    ],
    [names, offered, quotes],
  );
  const shown = useRef(latest);
  if (!isPressed) {
    shown.current = latest;
  }
  return { marks: shown.current, press: () => setPressed(true) };
}

/** Returns what a key selects, or null if it is none of those. */
function nextSelected(event: KeyboardEvent, text: string, at: Selected, offered: readonly TextRange[], language: string | null): Selected | null {
  const { key, shiftKey, altKey, ctrlKey, metaKey } = event;
  if (key === 'o' && !ctrlKey && !metaKey && !altKey) {
    const next = offered.find(({ start }) => start > Math.min(at.anchor, at.focus)) ?? offered[0];
    return next ? { anchor: next.start, focus: next.end } : null;
  }
  const isVertical = key === 'ArrowUp' || key === 'ArrowDown';
  if (!isVertical && key !== 'ArrowLeft' && key !== 'ArrowRight') {
    return null;
  }
  const unit: Unit = isVertical ? 'sentence' : altKey || ctrlKey || metaKey ? 'character' : 'word';
  const direction = key === 'ArrowRight' || key === 'ArrowDown' ? 1 : -1;
  return step(text, at, unit, direction, shiftKey, language);
}

/** Returns the paragraphs of a text, each with its line break. */
function paragraphsOf(text: string): TextRange[] {
  const paragraphs: TextRange[] = [];
  for (let start = 0; start < text.length; ) {
    const at = text.indexOf('\n', start);
    const end = at < 0 ? text.length : at + 1;
    paragraphs.push({ start, end });
    start = end;
  }
  return paragraphs;
}

type Mark = TextRange & ({ mark: 'offered' | 'quoted' } | (Name & { mark: 'known' }));

function Paragraph({ text, range, marks }: { text: string; range: TextRange; marks: readonly Mark[] }) {
  return (
    <div data-start={range.start}>
      {spansOf(range.start, range.end, marks).map(({ start, end, ranges }) => {
        const words = text.slice(start, end);
        const name = ranges.find((mark): mark is Mark & { mark: 'known' } => mark.mark === 'known');
        return ranges.length === 0 ? (
          words
        ) : (
          <mark key={start} class={ranges.map(({ mark }) => mark).join(' ')} title={name && titleOf(name)}>
            {words}
          </mark>
        );
      })}
    </div>
  );
}

/** Returns who may be meant by a name. */
function titleOf({ entities }: Name): string {
  return entities.map(({ name, type }) => `${name}, ${typeWords[type].one}`).join('; ');
}

/** Returns the words that are selected, without the spaces around them; the first sentence where none are. */
export function wordsSelected(text: string, selected: Selected | null, language: string | null): TextRange | null {
  if (selected === null || selected.anchor === selected.focus) {
    return partAfter(text, selected?.focus ?? 0, 'sentence', language);
  }
  return trimmed(text, { start: Math.min(selected.anchor, selected.focus), end: Math.max(selected.anchor, selected.focus) });
}
