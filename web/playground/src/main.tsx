import './workers';
import { createRoot } from 'react-dom/client';
import { signInByAddress } from '../../shared/session';
import { Playground } from './playground';
import '@graphiql/react/style.css';
import '@graphiql/plugin-doc-explorer/style.css';
import '@graphiql/plugin-history/style.css';
import 'graphiql/graphiql.css';
import './style.css';

const root = document.getElementById('playground');
if (!root) {
  throw new Error('index.html has no element with the id "playground"');
}
signInByAddress();
createRoot(root).render(<Playground />);
