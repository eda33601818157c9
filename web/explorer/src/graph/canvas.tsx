import { effect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { toggleExpanded } from '../commands/expand';
import { clearHighlights, select, toggleSelected } from '../commands/select';
import { reportErrors } from '../state/errors';
import { announcement, cache, drawing, view } from '../state/store';
import { cameraVersion, viewport } from '../state/viewport';
import { palette } from '../ui/palette';
import { enableDragging } from './drag';
import { followSize } from './follow-size';
import { onKey } from './keys';
import { Labels } from './labels';
import { Motion } from './motion';
import { createRenderer } from './renderer';
import { exposeToScripts } from './scripting';
import { sync } from './sync';
import type { Renderer } from './types';
import { createViewport } from './viewport';
import { t } from '../words/messages';

/** The drawing, for mouse, touch and keyboard. */
export function Canvas() {
  const container = useRef<HTMLDivElement>(null);
  useEffect(() => start(container.current!), []);
  return (
    <div
      class="canvas"
      ref={container}
      tabIndex={0}
      role="application"
      aria-label={t('The graph')}
      aria-describedby="canvas-help"
      aria-roledescription={t('drawing')}
      onKeyDown={onKey}
    />
  );
}

function start(container: HTMLDivElement): () => void {
  let renderer: Renderer;
  try {
    renderer = createRenderer(container);
  } catch {
    announcement.value = t('This browser cannot draw with WebGL: the table shows everything that the drawing would.');
    container.classList.add('no-webgl');
    return () => {};
  }
  listen(renderer);
  const labels = new Labels(renderer);
  renderer.setSetting('defaultDrawNodeHover', labels.hover());
  const motion = new Motion(renderer);
  const stopDragging = enableDragging(renderer, motion);
  viewport.value = createViewport(renderer, motion);
  exposeToScripts(container);
  const stopFollowing = followSize(renderer);
  const stopSync = effect(() => {
    sync(renderer.getGraph(), drawing.value, view.value, cache, palette());
    labels.update(view.value.scene);
  });
  return () => {
    stopSync();
    stopDragging();
    stopFollowing();
    motion.stop();
    viewport.value = null;
    renderer.kill();
  };
}

function listen(renderer: Renderer): void {
  renderer.on('clickNode', ({ node, event }) => pick(node, event.original));
  renderer.on('clickEdge', ({ edge }) => select([edge.replace(/ line$/, '')])); // the line to a group means the group
  renderer.on('clickStage', clearHighlights);
  listenForDoubleClicks(renderer);
  renderer.on('enterNode', () => renderer.getContainer().classList.add('over'));
  renderer.on('leaveNode', () => renderer.getContainer().classList.remove('over'));
  renderer.on('enterEdge', () => renderer.getContainer().classList.add('over'));
  renderer.on('leaveEdge', () => renderer.getContainer().classList.remove('over'));
  let drawn = '';
  renderer.on('afterRender', () => {
    // What is placed by toScreen is right only once the frame has been drawn.
    const { x, y, ratio } = renderer.getCamera();
    const { width, height } = renderer.getDimensions();
    const current = [x, y, ratio, width, height].join(' ');
    if (current !== drawn) {
      drawn = current;
      cameraVersion.value++;
    }
  });
}

/**
 * Takes double clicks from the browser, which knows the machine's settings and is right even if the page was too busy to
 * see both clicks in time. Two quick clicks on different nodes are no double click. Double taps come from sigma.
 */
function listenForDoubleClicks(renderer: Renderer): void {
  let pressed: string | null = null;
  let pressedBefore: string | null = null;
  const press = (node: string | null) => {
    pressedBefore = pressed;
    pressed = node;
  };
  renderer.on('downNode', ({ node }) => press(node));
  renderer.on('downEdge', () => press(null));
  renderer.on('downStage', () => press(null));
  renderer.getContainer().addEventListener('dblclick', () => {
    if (pressed !== null && pressed === pressedBefore) {
      void reportErrors(toggleExpanded(pressed));
    }
  });
  renderer.on('doubleClickNode', ({ node, event, preventSigmaDefault }) => {
    preventSigmaDefault();
    if (!(event.original instanceof MouseEvent)) {
      void reportErrors(toggleExpanded(node));
    } else if (node !== pressedBefore) {
      pick(node, event.original); // sigma takes the second click for a double click
    }
  });
}

function pick(node: string, original: MouseEvent | TouchEvent): void {
  if ('shiftKey' in original && (original.shiftKey || original.ctrlKey || original.metaKey)) {
    toggleSelected(node);
  } else {
    select([node]);
  }
}
