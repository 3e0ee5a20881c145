/**
 * Copies what its button names: the text of the `pre` inside, or the page's own address (`data-copy="link"`).
 * Says so politely; where the browser refuses, it selects the text, so that the reader's own keys can copy it.
 */
class CopyButton extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button');
    const status = this.querySelector('[role="status"]');
    if (!button || !status) throw new Error('aa-copy needs a button and a status');
    button.addEventListener('click', async () => {
      const done = await this.copy();
      // Emptied first: the same words twice would not be read out twice.
      status.textContent = '';
      requestAnimationFrame(() => {
        status.textContent = done;
      });
    });
  }

  async copy(): Promise<string> {
    const link = this.dataset['copy'] === 'link';
    const pre = this.querySelector('pre');
    const text = link ? location.origin + location.pathname : (pre?.textContent ?? '');
    try {
      await navigator.clipboard.writeText(text);
      return 'Copied';
    } catch {
      if (link || !pre) return `Copy it from here: ${text}`;
      getSelection()?.selectAllChildren(pre);
      return 'Selected. Press Ctrl or Command and C to copy.';
    }
  }
}

customElements.define('aa-copy', CopyButton);
