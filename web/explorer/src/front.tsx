import { render } from 'preact';
import { root } from './api/server';
import { signInByAddress } from '../../shared/session';
import { FrontPage } from './front/front-page';
import { startLanguage } from './state/language';
import './style/base.css';
import './style/panels.css';
import './style/page.css';
import './style/front.css';

/** Opens the playground for links from before it had an address of its own: `/#query=…`. */
function followOldLink(): boolean {
  const isQuery = /[#&]query=/.test(location.hash);
  if (isQuery) {
    location.replace(`${root}playground${location.hash}`);
  }
  return isQuery;
}

const page = document.getElementById('front');
if (!page) {
  throw new Error('front.html has no element with the id "front"');
}
addEventListener('hashchange', followOldLink);
if (!followOldLink()) {
  signInByAddress();
  await startLanguage();
  render(<FrontPage />, page);
}
