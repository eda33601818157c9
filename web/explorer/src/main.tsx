import { render } from 'preact';
import { signInByAddress } from '../../shared/session';
import { App } from './app';
import { forceAtlas2 } from './graph/layout';
import { startLanguage } from './state/language';
import { installLayout } from './state/layout';
import './style/base.css';
import './style/layout.css';
import './style/panels.css';
import './style/charts.css';
import './style/answers.css';
import './style/forms.css';
import './style/record.css';

const root = document.getElementById('explorer');
if (!root) {
  throw new Error('index.html has no element with the id "explorer"');
}
signInByAddress();
installLayout(forceAtlas2);
await startLanguage();
render(<App />, root);
