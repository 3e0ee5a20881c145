/** The search dialog, made on first use. */
import { writeSearch } from '../share/search-query.ts';
import looks from '../styles/search.css?url';
import { make } from './dom.ts';
import { Finder } from './finder.ts';
import { keepSlash, slashIsOn } from './slash.ts';

let dialog: HTMLDialogElement | undefined;
let box: HTMLInputElement | undefined;

/** The key `/` can be turned off, as WCAG 2.1.4 asks of a shortcut of one key. */
function slashSwitch(): HTMLElement {
  const check = make('input', { type: 'checkbox' });
  check.checked = slashIsOn();
  check.addEventListener('change', () => keepSlash(check.checked));
  return make(
    'label',
    { class: 'search-slash' },
    check,
    ' Open search with the ',
    make('kbd', {}, '/'),
    ' key',
  );
}

function build(): HTMLDialogElement {
  const input = make('input', {
    type: 'search',
    name: 'q',
    id: 'search-box',
    maxlength: '120',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
  });
  const form = make(
    'form',
    { action: '/search/', class: 'search-form', role: 'search' },
    make('label', { for: input.id, class: 'visually-hidden' }, 'Search the site'),
    input,
    make('button', { type: 'submit', class: 'search-submit' }, 'All results'),
  );
  const close = make(
    'button',
    { type: 'button', class: 'search-close', 'aria-label': 'Close search' },
    make('span', { 'aria-hidden': 'true' }, '×'),
  );
  const host = make('div', { class: 'search-host' });
  const made = make(
    'dialog',
    { class: 'search-dialog', 'aria-label': 'Search' },
    make('div', { class: 'search-top' }, form, close),
    host,
    make(
      'p',
      { class: 'search-keys' },
      make(
        'span',
        {},
        make('kbd', {}, '↓'),
        ' ',
        make('kbd', {}, '↑'),
        ' choose, ',
        make('kbd', {}, 'Enter'),
        ' open, ',
        make('kbd', {}, 'Esc'),
        ' close',
      ),
      slashSwitch(),
    ),
  );
  const finder = new Finder({ input, host, level: 'h2' });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    location.assign(`/search/${writeSearch({ ...finder.state, q: input.value.trim() })}`);
  });
  close.addEventListener('click', () => made.close());
  made.addEventListener('keydown', (event) => {
    // A search box would take the first Escape to empty itself.
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    made.close();
  });
  made.addEventListener('click', (event) => {
    const target = event.target as Element;
    if (target === made || target.closest('a')) made.close();
  });
  box = input;
  return made;
}

/** The looks come with the dialog: pages on which nobody searches don't pay for them. */
async function loadLooks(): Promise<void> {
  if (document.querySelector(`link[href="${looks}"]`)) return;
  const link = make('link', { rel: 'stylesheet', href: looks });
  const loaded = new Promise<void>((resolve, reject) => {
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => reject(new Error(`${looks} did not load`)));
  });
  document.head.append(link);
  await loaded;
}

/** Opens the dialog over the page; the focus returns to where it was when it closes. */
export async function openDialog(): Promise<void> {
  await loadLooks();
  if (!dialog) {
    dialog = build();
    document.body.append(dialog);
  }
  if (!dialog.open) dialog.showModal();
  box?.focus();
  box?.select();
}
