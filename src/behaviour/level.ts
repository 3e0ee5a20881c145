/** The switch "Plain / Clinical" of an explainer: remembered on the device, kept in the address, the place in the text held. */
type Level = 'plain' | 'clinical';

const prefix = 'clinical-';
const root = document.documentElement;
/** The boot script has set it to one of the two. */
const current = () => root.dataset['reading'] as Level;

/** Heading nearest above the middle of the window, in the layer being read. */
function headingInView(): Element | undefined {
  const headings = [...document.querySelectorAll(`[data-level="${current()}"] h2[id]`)];
  return headings.findLast((heading) => heading.getBoundingClientRect().top < innerHeight / 2);
}

class LevelSwitch extends HTMLElement {
  connectedCallback() {
    this.show(current());
    this.addEventListener('click', (event) => {
      const button = (event.target as Element).closest('button');
      if (button) this.choose(button.value as Level);
    });
    addEventListener('hashchange', () => {
      const target = document.getElementById(location.hash.slice(1));
      const level = target?.closest<HTMLElement>('[data-level]')?.dataset['level'];
      if (!level || level === current()) return;
      this.show(level as Level);
      target?.scrollIntoView();
    });
  }

  choose(level: Level) {
    const heading = headingInView();
    const before = heading?.getBoundingClientRect().top ?? 0;
    this.show(level);
    try {
      localStorage.setItem('level', level);
    } catch {
      // Storage can be off: the address still carries the level.
    }
    const { pathname, searchParams } = new URL(location.href);
    searchParams.delete('level');
    if (level === 'clinical') searchParams.set('level', level);
    const query = String(searchParams);
    history.replaceState(history.state, '', pathname + (query && `?${query}`));
    const twinId = heading && (level === 'clinical' ? prefix : '') + heading.id.replace(prefix, '');
    const twin = twinId && document.getElementById(twinId);
    if (twin) scrollBy(0, twin.getBoundingClientRect().top - before);
  }

  show(level: Level) {
    root.dataset['reading'] = level;
    const layer = document.getElementById('clinical');
    if (layer instanceof HTMLDetailsElement) layer.open = true;
    for (const button of this.querySelectorAll('button')) {
      button.setAttribute('aria-pressed', String(button.value === level));
    }
  }
}

customElements.define('aa-level', LevelSwitch);
