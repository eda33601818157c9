import { useEffect } from 'preact/hooks';
import { clearHighlights } from '../commands/select';
import { leaveStage, reframe } from '../commands/stage';
import { truncate } from '../model/code-points';
import type { Point } from '../model/placement';
import { periodText } from '../model/words';
import { type Caption, captions } from '../state/captions';
import { openCitation } from '../state/panels';
import { drawing, view } from '../state/store';
import { cameraVersion, type Viewport, viewport } from '../state/viewport';
import { t, tn } from '../words/messages';
import { relationVerb } from '../words/relations';

const maxQuote = 220;

/** The sentences beside the lines of a path, and the way back from an answer. */
export function Stage() {
  const { scene, aside } = view.value;
  const current = viewport.value;
  cameraVersion.value;
  const { width, height } = current?.dimensions() ?? { width: 0, height: 0 };
  useEffect(() => {
    // A canvas that is not seen, as on paper, has no size.
    if (view.peek().scene && width > 100 && height > 100) {
      reframe();
    }
  }, [width, height]);
  if (!scene) {
    return <Highlighted />;
  }
  const others = aside ? [...aside.nodes.keys()].filter((id) => !view.value.nodes.has(id)).length : 0;
  return (
    <>
      <div class="stage-bar">
        <button type="button" onClick={leaveStage}>
          ← {t('Back to the whole drawing')}
        </button>
        {others > 0 && <span class="quiet">{tn(others, '{n} set aside', '{n} set aside')}</span>}
      </div>
      <div class="captions">{current && captions.value.map((caption, i) => <CaptionCard key={i} caption={caption} viewport={current} />)}</div>
    </>
  );
}

/** What stands out in the whole drawing, and the way back to its colours. */
function Highlighted() {
  const n = view.value.highlighted.filter((id) => drawing.value.entities.has(id)).length;
  return view.value.highlighted.length === 0 ? null : (
    <div class="stage-bar">
      <button type="button" onClick={clearHighlights}>
        {t('All in colour again')}
      </button>
      <span class="quiet">{tn(n, '{n} entity stands out', '{n} entities stand out')}</span>
    </div>
  );
}

function CaptionCard({ caption: { from, to, claims }, viewport }: { caption: Caption; viewport: Viewport }) {
  cameraVersion.value;
  const { nodes } = view.value;
  const [a, b] = [nodes.get(from), nodes.get(to)];
  const [claim] = claims;
  if (!a || !b || !claim) {
    return null;
  }
  const box = placeCaption(viewport.toScreen(a), viewport.toScreen(b), viewport.dimensions());
  if (!box) {
    return null;
  }
  const [citation] = claim.citations;
  const verbs = new Set(claims.map((claim) => relationVerb(claim, claim.source.id === from ? 'out' : 'in')));
  return (
    <div class="caption" style={box}>
      <p>
        <strong>{[...verbs].join(' · ')}</strong> <span class="quiet">{periodText(claim.period)}</span>
      </p>
      {citation && (
        <button type="button" class="quote" title={t('Open “{title}” at these words', { title: citation.document.title })} onClick={() => (openCitation.value = citation)}>
          {citation.quote === null ? <bdi>{citation.document.title}</bdi> : (
            <q lang={citation.document.language ?? undefined} dir="auto">
              {truncate(citation.quote, maxQuote)}
            </q>
          )}
        </button>
      )}
      {claims.length > 1 && <p class="quiet">{tn(claims.length - 1, '{n} more claim', '{n} more claims')}</p>}
    </div>
  );
}

/** There is room for captions in a canvas of at least so many pixels; in a smaller one they are in the panel only. */
const minCanvas = { width: 560, height: 400 };
/** The least room of a caption, in pixels, and that below the bar with the way back. */
const minRoom = { width: 120, height: 44, top: 64 };

/** Returns where a caption stands, below the line of a row or beside that of a column; null where there is no room. */
function placeCaption(a: Point, b: Point, { width, height }: { width: number; height: number }): Record<string, string> | null {
  const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  const gap = 16;
  if (width < minCanvas.width || height < minCanvas.height || middle.y < minRoom.top) {
    return null;
  }
  if (Math.abs(b.x - a.x) >= Math.abs(b.y - a.y)) {
    const room = Math.min(Math.abs(b.x - a.x) - 20, 330);
    const isRoom = room >= minRoom.width && middle.y + 150 < height && a.x > 0 && b.x > 0 && a.x < width && b.x < width;
    return isRoom ? { left: `${middle.x - room / 2}px`, top: `${middle.y + gap}px`, width: `${room}px`, maxHeight: `${height - middle.y - gap - 4}px` } : null;
  }
  const room = Math.abs(b.y - a.y) - 24;
  const across = Math.min(width - middle.x - 80, 420);
  const isRoom = room >= minRoom.height && across >= minRoom.width && middle.y + room / 2 < height;
  return isRoom ? { left: `${middle.x + gap}px`, top: `${middle.y - room / 2}px`, width: `${across}px`, maxHeight: `${room}px` } : null;
}
