/** Day and night: the button names what it would do; the choice stays on the device, nowhere else. */
class ThemeButton extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button');
    if (!button) throw new Error('aa-theme needs a button');
    const root = document.documentElement;
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const isDark = () => (root.dataset['theme'] ?? (dark.matches ? 'dark' : 'light')) === 'dark';
    const name = () =>
      button.setAttribute('aria-label', isDark() ? 'Switch to the light page' : 'Switch to the dark page');
    name();
    dark.addEventListener('change', name);
    button.addEventListener('click', () => {
      const theme = isDark() ? 'light' : 'dark';
      root.dataset['theme'] = theme;
      try {
        localStorage.setItem('theme', theme);
      } catch {
        // Storage can be off: the choice then lasts as long as the page.
      }
      name();
    });
  }
}

customElements.define('aa-theme', ThemeButton);
