import { useEffect, useRef, useState } from 'preact/hooks';
import { fetchExport, maxExported, renderPNG, saveFile, sourcedSVG } from '../share/download';
import { embedCode, embedParameters, playgroundLink } from '../share/links';
import { queryOf } from '../share/query';
import { storyOpen } from '../share/story';
import { hasPlayground } from '../api/server';
import { reportErrors } from '../state/errors';
import { currentQuestion, tab } from '../state/panels';
import { announcement, cache, drawing, view } from '../state/store';
import { Icon } from '../ui/icon';
import { formatNumber, t } from '../words/messages';

/** The menu with links, pictures and data of the view. */
export function ShareMenu() {
  const [open, setOpen] = useState(false);
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const onPointerDown = ({ target }: Event) => {
      if (!menu.current?.contains(target as Node)) {
        setOpen(false);
      }
    };
    addEventListener('pointerdown', onPointerDown);
    return () => removeEventListener('pointerdown', onPointerDown);
  }, []);
  const ids = [...drawing.value.entities];
  const close = () => setOpen(false);
  return (
    <div
      class="share"
      ref={menu}
      onKeyDown={(event) => {
        if (open && event.key === 'Escape') {
          event.preventDefault();
          close();
        }
      }}
    >
      <button type="button" class="icon" title={t('Share and take away')} aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name="share" label={t('Share and take away')} />
      </button>
      {open && (
        <div class="menu" onClick={close}>
          <button type="button" onClick={() => void reportErrors(copyLink())}>
            {t('Copy the link to this view')}
          </button>
          <button type="button" onClick={() => (storyOpen.value = true)}>
            {t('A story of views')}…
          </button>
          <button type="button" onClick={() => void reportErrors(copyEmbed(ids))}>
            {t('Copy the code to embed this')}
          </button>
          <button type="button" onClick={() => void reportErrors(renderPNG().then((picture) => saveFile(picture, 'ties.png')))}>
            {t('Picture (PNG)')}
          </button>
          <button type="button" onClick={() => void reportErrors(sourcedSVG().then((svg) => saveFile(new Blob([svg], { type: 'image/svg+xml' }), 'ties.svg')))}>
            {t('Picture (SVG)')}
          </button>
          <button type="button" disabled={ids.length > maxExported} onClick={() => void reportErrors(fetchExport('csv', ids).then((zip) => saveFile(zip, 'ties.zip')))}>
            {t('Data (CSV, zipped)')}
          </button>
          <button type="button" disabled={ids.length > maxExported} onClick={() => void reportErrors(fetchExport('graphml', ids).then((graph) => saveFile(graph, 'ties.graphml')))}>
            {t('Data (GraphML)')}
          </button>
          <button type="button" disabled={ids.length > maxExported} onClick={() => void reportErrors(fetchExport('gexf', ids).then((graph) => saveFile(graph, 'ties.gexf')))}>
            {t('Data (GEXF)')}
          </button>
          <button type="button" disabled={ids.length > maxExported} onClick={() => void reportErrors(fetchExport('cytoscape', ids).then((graph) => saveFile(graph, 'ties.json')))}>
            {t('Data (JSON, for Cytoscape)')}
          </button>
          <p class="quiet">
            {ids.length > maxExported
              ? t('Data of at most {n} entities can be taken at once: leave some out.', { n: formatNumber(maxExported) })
              : t('Data are of what is drawn, with every link in between.')}
          </p>
          {hasPlayground && <a href={playgroundLink(queryOf(ids, view.value.asOf))}>{t('Open this view as a query')}</a>}
        </div>
      )}
    </div>
  );
}

/** Copies the code by which another page embeds what is shown: the path that is asked for, or else the entities. */
async function copyEmbed(ids: readonly string[]): Promise<void> {
  const question = tab.value === 'ask' ? currentQuestion.value : null;
  const selected = view.value.selected.filter((id) => cache.entities.has(id));
  const code = embedCode(embedParameters({ question, selected, drawn: ids, asOf: view.value.asOf }), document.title);
  try {
    await navigator.clipboard.writeText(code);
    announcement.value = t('The code is in the clipboard. The server must allow the page that it goes into: --embed-origin.');
  } catch {
    announcement.value = t('This browser gives no way to the clipboard. The code is: {code}', { code });
  }
}

/** Copies the link; browsers deny the clipboard to pages without encryption or permission. */
async function copyLink(): Promise<void> {
  try {
    await navigator.clipboard.writeText(location.href);
    announcement.value = t('The link is in the clipboard.');
  } catch {
    announcement.value = t('This browser gives no way to the clipboard: copy the address of the page, which is the link.');
  }
}
