import { useEffect } from 'preact/hooks';
import { followDate } from './commands/as-of';
import { Canvas } from './graph/canvas';
import { Banner } from './panels/banner';
import { DocumentView } from './panels/document';
import { Legend } from './panels/legend';
import { PrintPicture } from './panels/print-picture';
import { Help, useShortcuts } from './panels/shortcuts';
import { SidePanel } from './panels/side-panel';
import { Status } from './panels/status';
import { TimeBar } from './panels/time-bar';
import { Toolbar } from './panels/toolbar';
import { ZoomButtons } from './panels/zoom-buttons';
import { followAddress } from './share/follow-address';

export function App() {
  useShortcuts();
  useEffect(followDate, []);
  useEffect(followAddress, []);
  return (
    <>
      <Toolbar />
      <main>
        <section class="stage" aria-label="Drawing">
          <Canvas />
          <PrintPicture />
          <p id="canvas-help" class="unseen">
            Arrow keys go from one node to the next, Enter expands, Space steps through lines. The tab Table beside the
            drawing lists the same.
          </p>
          <Banner />
          <Legend />
          <ZoomButtons />
          <footer>
            <TimeBar />
            <Status />
          </footer>
        </section>
        <SidePanel />
      </main>
      <DocumentView />
      <Help />
    </>
  );
}
