/**
 * The control in the header: a button and two shortcuts. Everything else is loaded when somebody means to search.
 * On the search page itself they lead to its box.
 */
import { slashIsOn } from './slash.ts';

const load = () => import('./dialog.ts');

/** True where a key belongs to what is being written. */
function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

function asksForSearch(event: KeyboardEvent): boolean {
  if (event.key.toLowerCase() === 'k')
    return (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  return (
    event.key === '/' &&
    !event.ctrlKey &&
    !event.metaKey &&
    !event.altKey &&
    !isWriting(event.target) &&
    slashIsOn()
  );
}

async function open() {
  const box = document.querySelector<HTMLInputElement>('aa-search-page input[type="search"]');
  if (box) {
    box.focus();
    box.select();
    return;
  }
  try {
    await (await load()).openDialog();
  } catch {
    location.assign('/search/');
  }
}

class SearchControl extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button');
    if (!button) throw new Error('aa-search needs a button');
    const warm = () => void load().catch(() => undefined);
    button.addEventListener('click', () => void open());
    button.addEventListener('pointerenter', warm, { once: true });
    button.addEventListener('focus', warm, { once: true });
    addEventListener('keydown', (event) => {
      if (!asksForSearch(event)) return;
      event.preventDefault();
      void open();
    });
  }
}

customElements.define('aa-search', SearchControl);
