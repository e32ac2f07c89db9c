/** Where the page begins. */

import { render } from 'preact';
import { App } from './app.tsx';

const root = document.getElementById('app');
if (root === null) throw new Error('Expected an element #app in the page, found none.');
render(<App />, root);
