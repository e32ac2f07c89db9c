/** The frame around every page, and which page an address leads to. */

import { useRoute } from './route.ts';
import { SearchPage } from './search/search-page.tsx';

export function App() {
  const [route, go] = useRoute();
  return (
    <>
      <header class="masthead">
        <h1>
          <a href="/">
            <img src="/favicon.svg" alt="" width="24" height="24" />
            whosaid
          </a>
        </h1>
      </header>
      <main>
        <SearchPage route={route} go={go} />
      </main>
    </>
  );
}
