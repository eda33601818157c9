import { useEffect, useRef, useState } from 'preact/hooks';
import { fetchExport, maxExported, renderPNG, renderSVG, saveFile } from '../share/download';
import { playgroundLink } from '../share/links';
import { queryOf } from '../share/query';
import { hasPlayground } from '../api/server';
import { reportErrors } from '../state/errors';
import { announcement, drawing, view } from '../state/store';
import { Icon } from '../ui/icon';

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
        if (event.key === 'Escape') {
          close();
        }
      }}
    >
      <button type="button" class="icon" title="Share and take away" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name="share" label="Share and take away" />
      </button>
      {open && (
        <div class="menu" onClick={close}>
          <button type="button" onClick={() => void reportErrors(copyLink())}>
            Copy the link to this view
          </button>
          <button type="button" onClick={() => void reportErrors(renderPNG().then((picture) => saveFile(picture, 'ties.png')))}>
            Picture (PNG)
          </button>
          <button type="button" onClick={() => saveFile(new Blob([renderSVG()], { type: 'image/svg+xml' }), 'ties.svg')}>
            Picture (SVG)
          </button>
          <button type="button" disabled={ids.length > maxExported} onClick={() => void reportErrors(fetchExport('csv', ids).then((zip) => saveFile(zip, 'ties.zip')))}>
            Data (CSV, zipped)
          </button>
          <button type="button" disabled={ids.length > maxExported} onClick={() => void reportErrors(fetchExport('graphml', ids).then((graph) => saveFile(graph, 'ties.graphml')))}>
            Data (GraphML)
          </button>
          <p class="quiet">
            {ids.length > maxExported
              ? `Data of at most ${maxExported.toLocaleString('en')} entities can be taken at once: leave some out.`
              : 'Data are of what is drawn, with every link in between.'}
          </p>
          {hasPlayground && <a href={playgroundLink(queryOf(ids, view.value.asOf))}>Open this view as a query</a>}
        </div>
      )}
    </div>
  );
}

/** Copies the link; browsers deny the clipboard to pages without encryption or permission. */
async function copyLink(): Promise<void> {
  try {
    await navigator.clipboard.writeText(location.href);
    announcement.value = 'The link is in the clipboard.';
  } catch {
    announcement.value = 'This browser gives no way to the clipboard: copy the address of the page, which is the link.';
  }
}
