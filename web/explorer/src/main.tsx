import { render } from 'preact';
import { App } from './app';
import './style/base.css';
import './style/layout.css';
import './style/panels.css';
import './style/charts.css';

const root = document.getElementById('explorer');
if (!root) {
  throw new Error('index.html has no element with the id "explorer"');
}
render(<App />, root);
