import { describe, expect, test } from 'vitest';
import { sectionsOf } from '../../src/integrations/sections.ts';

const page = (main: string, attributes = 'data-kind="explainer"', title = 'A page') =>
  `<!doctype html><html><head><title>${title} · Beyond the Scalp</title><meta name="description" content="What it is about." /></head>` +
  `<body><header>Menu</header><main ${attributes}>${main}</main><footer>Foot</footer></body></html>`;

const layered = page(`
  <article><header><h1>Stopping</h1><p>Will it fall again?</p></header>
  <nav data-search-ignore><a href="#why">Why</a></nav>
  <div class="layer" data-level="plain"><div class="key-message">In short.</div>
    <h2 id="why">Why it falls</h2><p>Cells stay<span class="cite"><a>3</a></span>. <span class="term"><a>Memory</a><small class="term-note">a note</small></span>.</p>
    <h3 id="small">A small part</h3><p>More.</p></div>
  <details class="layer" data-level="clinical" id="clinical"><summary class="layer-summary">Open</summary><p>Lead for clinicians.</p>
    <h2 id="clinical-why">Why it falls</h2><ul><li>One</li><li>Two</li></ul></details>
  <section aria-labelledby="ask"><h2 id="ask">Questions</h2><p>Which?</p></section></article>`);

describe('an explainer', () => {
  const sections = sectionsOf(layered, '/learn/stopping/');
  const at = (url: string) => sections.find((section) => section.url === url);

  test('gives one section a heading, in reading order', () =>
    expect(sections.map(({ url }) => url)).toEqual([
      '/learn/stopping/',
      '/learn/stopping/?level=plain#why',
      '/learn/stopping/?level=plain#small',
      '/learn/stopping/?level=clinical#clinical',
      '/learn/stopping/?level=clinical#clinical-why',
      '/learn/stopping/#ask',
    ]));
  test('says whom each is for', () =>
    expect(sections.map(({ reader }) => reader)).toEqual([
      'both',
      'plain',
      'plain',
      'clinical',
      'clinical',
      'both',
    ]));
  test('has its question and key message at the top', () =>
    expect(at('/learn/stopping/')?.text).toBe('Will it fall again? In short.'));
  test('leaves out citation marks and notes of the glossary', () =>
    expect(at('/learn/stopping/?level=plain#why')?.text).toBe('Cells stay. Memory.'));
  test('names the part above a small heading', () =>
    expect(at('/learn/stopping/?level=plain#small')?.section).toBe('Why it falls: A small part'));
  test('keeps the words of neighbouring items apart', () =>
    expect(at('/learn/stopping/?level=clinical#clinical-why')?.text).toBe('One Two'));
  test('does not take the clinical lead into the plain text', () =>
    expect(at('/learn/stopping/?level=clinical#clinical')?.text).toBe('Lead for clinicians.'));
  test('has nothing of the menu or of what is marked to be left out', () =>
    expect(JSON.stringify(sections)).not.toMatch(/Menu|Foot|"Why"/));
});

describe('other kinds of page', () => {
  test('a claim is one result with its short name, sentence and certainty, without the parts that repeat others', () => {
    const [claim, ...rest] = sectionsOf(
      page(
        '<h1>Half relapsed.</h1><section aria-labelledby="plain"><h2 id="plain">In plain words</h2><p>Plain.</p></section><section aria-labelledby="sources"><h2 id="sources">Sources</h2>King</section>',
        'data-kind="claim" data-certainty="high"',
        'Withdrawal',
      ),
      '/evidence/claims/a/',
    );
    expect(rest).toEqual([]);
    expect(claim).toEqual({
      kind: 'claim',
      certainty: 'high',
      reader: 'both',
      url: '/evidence/claims/a/',
      page: 'Withdrawal',
      section: null,
      text: 'Half relapsed. In plain words: Plain.',
    });
  });
  test('a source is named by author, year and title', () => {
    const [source] = sectionsOf(
      page('<h1>A trial</h1><p>J Skin</p>', 'data-kind="source"', 'King 2022'),
      '/s/',
    );
    expect(source?.page).toBe('King 2022. A trial');
  });
  test('the letters of the glossary are no results, its terms are', () => {
    const html = page(
      '<h1>Glossary</h1><p>Words.</p><section><h2 id="r">R</h2><article><h3 id="relapse">Relapse</h3><p>It falls again.</p></article></section>',
      'data-kind="glossary"',
    );
    expect(sectionsOf(html, '/g/').map(({ section }) => section)).toEqual([null, 'Relapse']);
  });
  test('a heading without an id takes the id of the part that it opens, or opens none', () => {
    const html = page(
      '<h1>F</h1><section id="part"><h2>Part</h2><p>Inside.</p></section><h2>Loose</h2><p>Text.</p>',
      'data-kind="figure"',
    );
    expect(sectionsOf(html, '/f/').map(({ url }) => url)).toEqual(['/f/', '/f/#part']);
  });
  const island =
    '<section class="island" aria-labelledby="x"><h2 id="x">A long finding.</h2><h3 id="panel">Panel</h3><select><option>Choice</option></select></section>';
  test('a figure is one result, without its lists of choices', () => {
    const [figure, about, ...rest] = sectionsOf(
      page(`<h1>F</h1><p>Asks.</p>${island}<h2 id="about">About</h2><p>How.</p>`, 'data-kind="figure"'),
      '/f/',
    );
    expect(figure).toMatchObject({ url: '/f/', section: null, text: 'Asks. A long finding. Panel' });
    expect(about).toMatchObject({ url: '/f/#about', section: 'About', text: 'How.' });
    expect(rest).toEqual([]);
  });
  test('a figure in an explainer is left to its own page', () =>
    expect(sectionsOf(page(`<h1>E</h1><p>Text.</p>${island}`), '/e/').map(({ text }) => text)).toEqual([
      'Text.',
    ]));
  test('a page with nothing above its first heading is described by its description', () =>
    expect(sectionsOf(page('<h1>T</h1><h2 id="x">X</h2><p>Y</p>', 'data-kind="page"'), '/t/')[0]?.text).toBe(
      'What it is about.',
    ));
  test('a page of no kind is not searched', () =>
    expect(sectionsOf(page('<h1>T</h1>', ''), '/t/')).toEqual([]));
});

describe('a fault in a page stops the build and says where', () => {
  test('an unknown kind', () =>
    expect(() => sectionsOf(page('<h1>T</h1>', 'data-kind="poem"'), '/t/')).toThrow(
      /\/t\/: data-kind="poem"/,
    ));
  test('an unknown certainty', () =>
    expect(() => sectionsOf(page('<h1>T</h1>', 'data-kind="claim" data-certainty="sure"'), '/t/')).toThrow(
      /data-certainty="sure"/,
    ));
  test('no title', () =>
    expect(() => sectionsOf(page('<p>T</p>', 'data-kind="page"'), '/t/')).toThrow(/needs an h1/));
});
