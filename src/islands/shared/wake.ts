/**
 * `<aa-island>`: wakes a figure that stands finished in the page. Near the screen, touched or focused, it fetches the
 * island's module and its data (a file of its own, which every page with that figure shares and which is not in the
 * HTML a second time) and hands both to `mount`. Where either can't be had the finished picture stays, and says so.
 */
import type { Mount } from './mount.tsx';

/** Fetches an island's module: `() => import('../islands/trials/entry.tsx')`. */
export type Load = () => Promise<{ readonly mount: Mount }>;

const modules = new Map<string, Load>();
const wakers = ['pointerover', 'focusin', 'touchstart'] as const;

class Island extends HTMLElement {
  private readonly wake = () => {
    this.sleepless();
    void this.mount();
  };
  private sleepless = () => {};

  connectedCallback() {
    const seen = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) this.wake();
      },
      { rootMargin: '300px' },
    );
    seen.observe(this);
    for (const kind of wakers) this.addEventListener(kind, this.wake, { passive: true });
    this.sleepless = () => {
      seen.disconnect();
      for (const kind of wakers) this.removeEventListener(kind, this.wake);
    };
  }

  private async mount() {
    const { name = '', src = '', options = '{}' } = this.dataset;
    try {
      const [module, response] = await Promise.all([modules.get(name)?.(), fetch(src)]);
      if (!module || !response.ok) throw new Error(`no island ${name}`);
      module.mount(this, await response.text(), JSON.parse(options));
      // The state of a shared link is drawn in the turn after this one.
      await new Promise((resolve) => setTimeout(resolve));
      this.dataset['live'] = '';
    } catch {
      this.dataset['failed'] = '';
      const notice = this.querySelector('[data-island-notice]');
      if (notice)
        notice.textContent =
          'The controls could not be loaded. The figure below stands as printed; load the page again to try once more.';
    }
    // The boot script hid the figure of a shared link until it shows what the link asks for.
    document.documentElement.classList.remove('asked');
  }
}

/** Makes an island known to the page's `<aa-island data-name="…">`. */
export function island(name: string, load: Load): void {
  modules.set(name, load);
  if (!customElements.get('aa-island')) customElements.define('aa-island', Island);
}
