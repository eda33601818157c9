import { useEffect } from 'preact/hooks';
import { followDate } from './commands/as-of';
import { followChanges } from './commands/follow-changes';
import { followFlows } from './commands/follow-flows';
import { Canvas } from './graph/canvas';
import { Banner } from './panels/banner';
import { Stage } from './panels/captions';
import { DocumentView } from './panels/document';
import { ExpandDialog } from './panels/expand-dialog';
import { KnownBar } from './panels/known-bar';
import { Legend } from './panels/legend';
import { PrintPicture } from './panels/print-picture';
import { Reader } from './panels/reader';
import { Help, useShortcuts } from './panels/shortcuts';
import { SidePanel } from './panels/side-panel';
import { Status } from './panels/status';
import { StoryBar, StoryDialog } from './panels/story';
import { TimeBar } from './panels/time-bar';
import { Toolbar } from './panels/toolbar';
import { ZoomButtons } from './panels/zoom-buttons';
import { followAddress } from './share/follow-address';
import { NewsBar } from './work/news-bar';
import { t } from './words/messages';

export function App() {
  useShortcuts();
  useEffect(followDate, []);
  useEffect(followFlows, []);
  useEffect(followChanges, []);
  useEffect(followAddress, []);
  return (
    <>
      <Toolbar />
      <main>
        <section class="stage" aria-label={t('Drawing')}>
          <Canvas />
          <PrintPicture />
          <p id="canvas-help" class="unseen">
            {t('Arrow keys go from one node to the next, Enter expands, Space steps through lines. The tab Table beside the drawing lists the same.')}
          </p>
          <Stage />
          <Reader />
          <Banner>
            <KnownBar />
            <StoryBar />
            <NewsBar />
          </Banner>
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
      <ExpandDialog />
      <StoryDialog />
      <Help />
    </>
  );
}
