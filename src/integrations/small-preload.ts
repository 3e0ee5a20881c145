/** A Vite plugin that keeps the loading of a module on demand small. */

interface Plugin {
  readonly name: string;
  readonly enforce: 'pre';
  load(id: string): string | undefined;
}

const helper = '\0vite/preload-helper.js';

/** Same contract as Vite's own helper: ask for what a module imports beside the module, not one after the other. */
const code = `export const __vitePreload = (load, deps = []) => {
  for (const dep of deps) {
    const link = document.createElement('link');
    link.rel = dep.endsWith('.css') ? 'stylesheet' : 'modulepreload';
    link.href = '/' + dep;
    document.head.append(link);
  }
  return load();
};`;

/**
 * Vite's own helper is 880 B zipped on every page: it waits for style sheets, looks for a nonce and tells of failures.
 * Here each figure links its sheet in the page and the policy has hashes, so a few lines do.
 */
export function smallPreload(): Plugin {
  return {
    name: 'beyond-the-scalp-small-preload',
    enforce: 'pre',
    load: (id) => (id === helper ? code : undefined),
  };
}
