import type { FixtureApi } from './preload-ui';
import type { Row } from './rows';

declare global {
  interface Window {
    readonly api: FixtureApi;
  }
}

async function showRows(): Promise<void> {
  const count = await window.api.ask('count');
  const rows = (await window.api.ask('page', { account: 'a3', limit: 50 })) as readonly Row[];
  const items = rows.map((row) => {
    const item = document.createElement('li');
    item.textContent = row.subject;
    return item;
  });
  document.querySelector('ul')?.replaceChildren(...items);
  // Last: the specs take it as the sign that the list is drawn.
  document.querySelector('#count')?.replaceChildren(String(count));
}

document.querySelector('button')?.addEventListener('click', () => void showRows());
void showRows();
