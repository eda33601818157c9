import { useEffect, useRef, useState } from 'preact/hooks';
import { playgroundWith, queryOf } from '../share/query';
import { data, mostExported, png, save, svg } from '../share/download';
import { drawing, said, view } from '../state/store';
import { reported } from '../state/errors';
import { Icon } from '../ui/icon';

/** Ways to take a view away. */
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
          <button type="button" onClick={() => void reported(copyLink())}>
            Copy the link to this view
          </button>
          <button type="button" onClick={() => void reported(png().then((picture) => save(picture, 'ties.png')))}>
            Picture (PNG)
          </button>
          <button type="button" onClick={() => save(new Blob([svg()], { type: 'image/svg+xml' }), 'ties.svg')}>
            Picture (SVG)
          </button>
          <button type="button" disabled={ids.length > mostExported} onClick={() => void reported(data('csv', ids).then((zip) => save(zip, 'ties.zip')))}>
            Data (CSV, zipped)
          </button>
          <button type="button" disabled={ids.length > mostExported} onClick={() => void reported(data('graphml', ids).then((graph) => save(graph, 'ties.graphml')))}>
            Data (GraphML)
          </button>
          <p class="quiet">
            {ids.length > mostExported
              ? `Data of at most ${mostExported.toLocaleString('en')} entities can be taken at once: leave some out.`
              : 'Data are of what is drawn, with every link in between.'}
          </p>
          <a href={playgroundWith(queryOf(ids, view.value.asOf))}>Open this view as a query</a>
          <a href="./">Playground</a>
        </div>
      )}
    </div>
  );
}

/** Browsers keep the clipboard from pages that came without encryption, and from whoever has not been allowed it. */
async function copyLink(): Promise<void> {
  try {
    await navigator.clipboard.writeText(location.href);
    said.value = 'The link is in the clipboard.';
  } catch {
    said.value = 'This browser gives no way to the clipboard: copy the address of the page, which is the link.';
  }
}
