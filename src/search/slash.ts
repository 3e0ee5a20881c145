/** The single key `/` opens search; a reader whose speech or switch device sends stray keys can turn it off here. */
const key = 'search-slash';

export function slashIsOn(): boolean {
  try {
    return localStorage.getItem(key) !== 'off';
  } catch {
    return true;
  }
}

export function keepSlash(on: boolean): void {
  try {
    localStorage.setItem(key, on ? 'on' : 'off');
  } catch {
    // Storage can be off: the key then stays on.
  }
}
