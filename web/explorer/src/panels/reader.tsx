import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { query } from '../api/client';
import { type CitedFact, fetchCited } from '../api/fetch-graph';
import { DocumentText } from '../api/generated';
import { select } from '../commands/select';
import { fitStage } from '../commands/stage';
import { truncate } from '../model/code-points';
import { type Segment, segmentsOf } from '../model/segments';
import { readDocument } from '../state/panels';
import { cache, drawing, shortNameOf, view } from '../state/store';
import { leftInset } from '../state/viewport';
import { Icon } from '../ui/icon';
import { SafeLink } from '../ui/safe-link';
import { useAsync } from '../ui/use-async';
import { t, tn } from '../words/messages';
import { publicationText } from '../words/publication';
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
  const entities = [...drawing.value.entities].join(' ');
  const loaded = useAsync(async (signal) => (await query('Opening the document', DocumentText, { id }, signal)).document, [id]);
  const cited = useAsync((signal) => fetchCited(listOf(drawn), listOf(entities), id, signal), [id, drawn, entities]);
  const close = () => {
    readDocument.value = null;
    leftInset.value = 0;
    fitStage();
  };
  const closeByKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      close();
    }
  };
  return (
    <section class="reader" ref={box} aria-label={t('Document')} onKeyDown={closeByKey}>
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
          {t('Recorded {date}.', { date: loaded.recordedAt.slice(0, 10) })} {publicationText(loaded)} {loaded.url && <SafeLink url={loaded.url} />}{' '}
          {cited && tn(cited.ranges.length, '{n} quote of what is drawn', '{n} quotes of what is drawn')}
        </p>
      )}
      {loaded?.text && cited && <Text language={loaded.language} segments={segmentsOf(loaded.text, cited.ranges)} facts={cited.facts} />}
    </section>
  );
}

/** How much of a fact is told where the mouse rests. */
const maxFact = 200;

function listOf(ids: string): string[] {
  return ids === '' ? [] : ids.split(' ');
}

interface TextProps {
  language: string | null;
  segments: readonly Segment[];
  facts: ReadonlyMap<string, CitedFact>;
}

function Text({ language, segments, facts }: TextProps) {
  const text = useRef<HTMLDivElement>(null);
  const { selected } = view.value;
  const [first] = selected;
  useEffect(() => text.current?.querySelector('mark.lit')?.scrollIntoView({ block: 'center' }), [first]);
  // A fact is read with what it is about.
  const shownBy = (claims: readonly string[]) => [...new Set(claims.map((id) => facts.get(id)?.entity ?? id))];
  return (
    <div class="document" ref={text} lang={language ?? undefined} dir="auto" tabIndex={0}>
      {segments.map(({ text, claims }, i) =>
        claims.length === 0 ? (
          <span key={i} class="pale">
            {text}
          </span>
        ) : (
          <mark
            key={i}
            class={shownBy(claims).some((id) => isLit(id, selected)) ? 'lit' : undefined}
            role="button"
            tabIndex={0}
            title={claims.map((id) => sentenceOf(id, facts)).join('; ')}
            onClick={() => select([nextOf(shownBy(claims), selected)])}
            onKeyDown={({ key }) => key === 'Enter' && select([nextOf(shownBy(claims), selected)])}
          >
            {text}
          </mark>
        ),
      )}
    </div>
  );
}

/** Reports whether an entity, a relation, or one of its ends, is selected. */
function isLit(id: string, selected: readonly string[]): boolean {
  const relation = cache.relations.get(id);
  return selected.some((one) => one === id || one === relation?.source || one === relation?.target);
}

/** Returns what to select of all that some words are about: another click selects the next one. */
function nextOf(ids: readonly string[], selected: readonly string[]): string {
  const current = ids.findIndex((id) => selected.includes(id));
  return ids[(current + 1) % ids.length]!;
}

function sentenceOf(id: string, facts: ReadonlyMap<string, CitedFact>): string {
  const fact = facts.get(id);
  if (fact) {
    return `${shortNameOf(fact.entity)}, ${truncate(fact.name, maxFact)}: ${truncate(fact.value, maxFact)}`;
  }
  const relation = cache.relations.get(id);
  return relation ? `${shortNameOf(relation.source)} ${relationVerb(relation)} ${shortNameOf(relation.target)}` : '';
}
