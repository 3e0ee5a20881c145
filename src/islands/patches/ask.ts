/** Opens the live figure in place of a button, for a reader who asks for it. */

/** Fetches the figure and its data and stands it where the button is. Rejects where either can't be had. */
export async function open(button: HTMLElement): Promise<void> {
  const { src = '', options = '{}' } = button.dataset;
  const [{ mount }, response] = await Promise.all([import('./entry.tsx'), fetch(src)]);
  if (!response.ok) throw new Error('no data');
  const text = await response.text();
  // No aa-island: that would try to wake what is awake already.
  const element = document.createElement('div');
  const figure = button.closest('.patches-figure');
  figure?.prepend(element);
  mount(element, text, JSON.parse(options));
  figure?.classList.remove('patches-embedded');
  button.remove();
  element.querySelector<HTMLElement>('[data-run]')?.focus();
}
