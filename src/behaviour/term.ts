/**
 * A glossed word. Where the margin shows its note, or without script, the word is a link to the glossary;
 * on a narrow page it opens the note under its sentence instead.
 */
const marginWidth = '(width >= 66rem)';
let count = 0;

class Term extends HTMLElement {
  connectedCallback() {
    const word = this.querySelector('a');
    const note = this.querySelector<HTMLElement>('.term-note');
    if (!word || !note) throw new Error('aa-term needs a word and its note');
    note.id ||= `term-note-${++count}`;
    const narrow = !matchMedia(marginWidth).matches;
    if (narrow) this.announce(word, note, false);
    word.addEventListener('click', (event) => {
      if (matchMedia(marginWidth).matches || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      this.announce(word, note, !this.hasAttribute('data-open'));
    });
  }

  announce(word: HTMLAnchorElement, note: HTMLElement, open: boolean) {
    this.toggleAttribute('data-open', open);
    word.setAttribute('role', 'button');
    word.setAttribute('aria-expanded', String(open));
    word.setAttribute('aria-controls', note.id);
  }
}

customElements.define('aa-term', Term);
