import { useEffect, useRef } from 'preact/hooks';
import { renderSVG } from '../share/download';
import { viewport } from '../state/viewport';

/** The drawing as a picture while the page is printed: a canvas prints empty. */
export function PrintPicture() {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const draw = () => {
      if (viewport.value) {
        const picture = new DOMParser().parseFromString(renderSVG(), 'image/svg+xml').documentElement;
        place.current?.replaceChildren(document.importNode(picture, true));
      }
    };
    const clear = () => place.current?.replaceChildren();
    addEventListener('beforeprint', draw);
    addEventListener('afterprint', clear);
    return () => {
      removeEventListener('beforeprint', draw);
      removeEventListener('afterprint', clear);
    };
  }, []);
  return <div ref={place} class="print-picture" aria-hidden="true" />;
}
