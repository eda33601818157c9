import { effect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { drawing, known, said, view } from '../state/store';
import { alsoSelect, select, toggle } from '../commands/commands';
import { openToScripts } from './scripting';
import { reported } from '../state/errors';
import { cameraMoved, stage } from '../state/viewport';
import { dragging } from './drag';
import { onKey } from './keys';
import { Motion } from './motion';
import { palette } from '../ui/palette';
import { createRenderer, type Renderer } from './renderer';
import { stageOf } from './viewport';
import { sync } from './sync';

/** The drawing: a picture for eyes and pointers, and for the keyboard a place to walk in. */
export function Canvas() {
  const container = useRef<HTMLDivElement>(null);
  useEffect(() => begin(container.current!), []);
  return (
    <div
      class="canvas"
      ref={container}
      tabIndex={0}
      role="application"
      aria-label="The graph"
      aria-describedby="canvas-help"
      aria-roledescription="drawing"
      onKeyDown={onKey}
    />
  );
}

function begin(container: HTMLDivElement): () => void {
  let renderer: Renderer;
  try {
    renderer = createRenderer(container);
  } catch {
    said.value = 'This browser cannot draw with WebGL: the table shows everything that the drawing would.';
    container.classList.add('no-webgl');
    return () => {};
  }
  listen(renderer);
  const motion = new Motion(renderer);
  const stopDragging = dragging(renderer, motion);
  stage.value = stageOf(renderer, motion);
  openToScripts(container);
  const stopSync = effect(() => {
    sync(renderer.getGraph(), drawing.value, view.value, known, palette());
  });
  return () => {
    stopSync();
    stopDragging();
    motion.stop();
    stage.value = null;
    renderer.kill();
  };
}

function listen(renderer: Renderer): void {
  renderer.on('clickNode', ({ node, event }) => pick(node, event.original));
  renderer.on('clickEdge', ({ edge }) => select([edge]));
  renderer.on('clickStage', () => select([]));
  listenForDoubleClicks(renderer);
  renderer.on('enterNode', () => renderer.getContainer().classList.add('over'));
  renderer.on('leaveNode', () => renderer.getContainer().classList.remove('over'));
  renderer.on('enterEdge', () => renderer.getContainer().classList.add('over'));
  renderer.on('leaveEdge', () => renderer.getContainer().classList.remove('over'));
  renderer.getCamera().on('updated', () => {
    cameraMoved.value++;
  });
}

/**
 * What a double click is, the browser knows best: by the settings of the machine, and also where the page was too
 * busy to see both clicks in time. Two quick clicks on different nodes are none. A double tap is sigma's to tell.
 */
function listenForDoubleClicks(renderer: Renderer): void {
  let pressed: string | null = null;
  let before: string | null = null;
  const press = (node: string | null) => {
    before = pressed;
    pressed = node;
  };
  renderer.on('downNode', ({ node }) => press(node));
  renderer.on('downEdge', () => press(null));
  renderer.on('downStage', () => press(null));
  renderer.getContainer().addEventListener('dblclick', () => {
    if (pressed !== null && pressed === before) {
      void reported(toggle(pressed));
    }
  });
  renderer.on('doubleClickNode', ({ node, event, preventSigmaDefault }) => {
    preventSigmaDefault();
    if (!(event.original instanceof MouseEvent)) {
      void reported(toggle(node));
    } else if (node !== before) {
      pick(node, event.original); // sigma takes the second click for half of a double one
    }
  });
}

function pick(node: string, original: MouseEvent | TouchEvent): void {
  if ('shiftKey' in original && (original.shiftKey || original.ctrlKey || original.metaKey)) {
    alsoSelect(node);
  } else {
    select([node]);
  }
}
