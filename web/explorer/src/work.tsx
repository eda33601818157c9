import { render } from 'preact';
import { signInByAddress } from '../../shared/session';
import { startLanguage } from './state/language';
import './style/base.css';
import './style/panels.css';
import './style/page.css';
import './style/forms.css';
import './style/record.css';
import './style/work.css';
import './style/texts.css';
import { WorkPage } from './work-page';

const page = document.getElementById('work');
if (!page) {
  throw new Error('work.html has no element with the id "work"');
}
signInByAddress();
await startLanguage();
render(<WorkPage />, page);
