/** The switch "Plain / Clinical" of an explainer: remembered on the device, kept in the address, the place in the text held. */
type Level = 'plain' | 'clinical';

const prefix = 'clinical-';
const root = document.documentElement;
const current = (): Level => (root.dataset['reading'] === 'clinical' ? 'clinical' : 'plain');

/** Heading nearest above the middle of the window, in the layer being read. */
function headingInView(level: Level): Element | undefined {
  const headings = [...document.querySelectorAll(`[data-level="${level}"] h2[id]`)];
  return headings.findLast((heading) => heading.getBoundingClientRect().top < innerHeight / 2);
}

function twinOf(heading: Element, level: Level): Element | null {
  const plainId = heading.id.replace(prefix, '');
  return document.getElementById(level === 'clinical' ? prefix + plainId : plainId);
}

class LevelSwitch extends HTMLElement {
  connectedCallback() {
    this.show(current());
    this.addEventListener('click', (event) => {
      const button = (event.target as Element).closest('button[value]');
      if (button instanceof HTMLButtonElement)
        this.choose(button.value === 'clinical' ? 'clinical' : 'plain');
    });
    addEventListener('hashchange', () => {
      const target = document.getElementById(location.hash.slice(1))?.closest<HTMLElement>('[data-level]');
      const level = target?.dataset['level'];
      if (level && level !== current()) {
        this.show(level === 'clinical' ? 'clinical' : 'plain');
        document.getElementById(location.hash.slice(1))?.scrollIntoView();
      }
    });
  }

  choose(level: Level) {
    const heading = headingInView(current());
    const before = heading?.getBoundingClientRect().top ?? 0;
    this.show(level);
    try {
      localStorage.setItem('level', level);
    } catch {
      // Storage can be off: the address still carries the level.
    }
    const address = new URL(location.href);
    if (level === 'clinical') address.searchParams.set('level', level);
    else address.searchParams.delete('level');
    address.hash = '';
    history.replaceState(history.state, '', address.href.replace(/#$/, ''));
    const twin = heading && twinOf(heading, level);
    if (twin) scrollBy(0, twin.getBoundingClientRect().top - before);
  }

  show(level: Level) {
    root.dataset['reading'] = level;
    for (const details of document.querySelectorAll<HTMLDetailsElement>('details[data-level="clinical"]')) {
      details.open = true;
    }
    for (const button of this.querySelectorAll('button')) {
      button.setAttribute('aria-pressed', String(button.value === level));
    }
  }
}

customElements.define('aa-level', LevelSwitch);
