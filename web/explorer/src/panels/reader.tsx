import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { query } from '../api/client';
import { fetchCitedRanges } from '../api/fetch-graph';
import { DocumentText } from '../api/generated';
import { select } from '../commands/select';
import { fitStage } from '../commands/stage';
import { type Segment, segmentsOf } from '../model/segments';
import { readDocument } from '../state/panels';
import { cache, drawing, nameOf, view } from '../state/store';
import { leftInset } from '../state/viewport';
import { Icon } from '../ui/icon';
import { SafeLink } from '../ui/safe-link';
import { useAsync } from '../ui/use-async';
import { t, tn } from '../words/messages';
import { relationVerb } from '../words/relations';

/** A document at the left of the drawing: what drawn lines cite is marked, and the rest is pale. */
export function Reader() {
  const document = readDocument.value;
  return document && <Pages key={document.id} {...document} />;
}

function Pages({ id, title }: { id: string; title: string }) {
  const box = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    leftInset.value = box.current?.clientWidth ?? 0;
    fitStage();
    return () => {
      leftInset.value = 0;
    };
  }, []);
  const drawn = drawing.value.lines.map(({ relation }) => relation.id).join(' ');
  const loaded = useAsync(async (signal) => (await query('Opening the document', DocumentText, { id }, signal)).document, [id]);
  const ranges = useAsync((signal) => fetchCitedRanges(drawn === '' ? [] : drawn.split(' '), id, signal), [id, drawn]);
  const close = () => {
    readDocument.value = null;
    leftInset.value = 0;
    fitStage();
  };
  return (
    <section class="reader" ref={box} aria-label={t('Document')} onKeyDown={({ key }) => key === 'Escape' && close()}>
      <header>
        <h2>
          <bdi>{title}</bdi>
        </h2>
        <button type="button" class="icon" onClick={close}>
          <Icon name="close" label={t('Close the document')} />
        </button>
      </header>
      {loaded && (
        <p class="quiet">
          {t('Recorded {date}.', { date: loaded.recordedAt.slice(0, 10) })} {loaded.url && <SafeLink url={loaded.url} />}{' '}
          {ranges && tn(ranges.length, '{n} quote of what is drawn', '{n} quotes of what is drawn')}
        </p>
      )}
      {loaded?.text && ranges && <Text language={loaded.language} segments={segmentsOf(loaded.text, ranges)} />}
    </section>
  );
}

function Text({ language, segments }: { language: string | null; segments: readonly Segment[] }) {
  const text = useRef<HTMLDivElement>(null);
  const { selected } = view.value;
  const [first] = selected;
  useEffect(() => text.current?.querySelector('mark.lit')?.scrollIntoView({ block: 'center' }), [first]);
  return (
    <div class="document" ref={text} lang={language ?? undefined} dir="auto" tabIndex={0}>
      {segments.map(({ text, relations }, i) =>
        relations.length === 0 ? (
          <span key={i} class="pale">
            {text}
          </span>
        ) : (
          <mark
            key={i}
            class={relations.some((id) => isLit(id, selected)) ? 'lit' : undefined}
            role="button"
            tabIndex={0}
            title={relations.map(sentenceOf).join('; ')}
            onClick={() => select([nextOf(relations, selected)])}
            onKeyDown={({ key }) => key === 'Enter' && select([nextOf(relations, selected)])}
          >
            {text}
          </mark>
        ),
      )}
    </div>
  );
}

/** Reports whether a relation, or one of its ends, is selected. */
function isLit(id: string, selected: readonly string[]): boolean {
  const relation = cache.relations.get(id);
  return selected.some((one) => one === id || one === relation?.source || one === relation?.target);
}

/** Returns the relation to select of those that cite some words: another click selects the next one. */
function nextOf(relations: readonly string[], selected: readonly string[]): string {
  const current = relations.findIndex((id) => selected.includes(id));
  return relations[(current + 1) % relations.length]!;
}

function sentenceOf(id: string): string {
  const relation = cache.relations.get(id);
  return relation ? `${nameOf(relation.source)} ${relationVerb(relation)} ${nameOf(relation.target)}` : '';
}
