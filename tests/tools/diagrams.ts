/**
 * Draws `content/diagrams/*.mmd` into `content/diagrams/drawn/`: `npm run diagrams`. Mermaid lays each one out in a
 * browser; of what it makes only places are kept, and the drawing is our own. Commit what this writes.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import type { Mermaid } from 'mermaid';
import { type DiagramEdge, parseDiagram } from '../../src/domain/diagram/diagram.ts';
import { drawDiagram, type Layout } from '../../src/domain/diagram/drawing.ts';
import { type Drawn, drawnPaths, hashOf, readDiagrams } from '../../src/schemas/diagram.ts';
import { readEvidence } from '../../src/schemas/read.ts';
import { ensureBrowser } from './browser.ts';

/** Pixels. Between the margins of a page 320 px wide a drawing keeps letters of 13.5 px or more. */
const widest = 316;
const root = fileURLToPath(new URL('../../', import.meta.url));
const content = join(root, 'content');
const mermaidScript = createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js');

/** An empty page with Mermaid and the letters that the site prints, so that boxes fit their words. */
async function mermaidPage(page: Page): Promise<void> {
  const font = readFileSync(join(root, 'public/fonts/atkinson-next.woff2')).toString('base64');
  await page.setContent(
    `<style>@font-face { font-family: "Atkinson Next"; src: url("data:font/woff2;base64,${font}"); font-weight: 400 700; }</style>`,
  );
  await page.addScriptTag({ path: mermaidScript });
  await page.evaluate(() => document.fonts.load('15px "Atkinson Next"'));
}

/** Where Mermaid puts everything, and the arrows that it read. */
function layOut(page: Page, text: string): Promise<{ layout: Layout; edges: DiagramEdge[] }> {
  return page.evaluate(async (source) => {
    const { mermaid } = globalThis as unknown as { mermaid: Mermaid };
    mermaid.initialize({
      startOnLoad: false,
      securityLevel: 'strict',
      theme: 'base',
      look: 'classic',
      htmlLabels: false,
      fontFamily: '"Atkinson Next"',
      fontSize: 15,
      themeVariables: { fontSize: '15px', fontFamily: '"Atkinson Next"' },
      flowchart: { htmlLabels: false, padding: 5, nodeSpacing: 10, rankSpacing: 28, wrappingWidth: 240 },
    });
    interface Db {
      getEdges(): { id: string; start: string; end: string; text: string; stroke: string }[];
      getVertices(): Map<string, { id: string; domId: string; type: 'square' | 'round' | 'hexagon' }>;
    }
    // Marked as deprecated, yet the only way to what Mermaid itself has read.
    const { mermaidAPI } = mermaid as unknown as {
      mermaidAPI: { getDiagramFromText(text: string): Promise<{ db: Db }> };
    };
    const { db } = await mermaidAPI.getDiagramFromText(source);
    const { svg } = await mermaid.render('drawn', source);
    document.body.innerHTML = svg;
    const drawing = document.body.querySelector('svg');
    if (!drawing) throw new Error('Mermaid drew nothing');
    const moved = (element: Element) => {
      const [x = 0, y = 0] = (element.getAttribute('transform')?.match(/-?[\d.]+/g) ?? []).map(Number);
      return { x, y };
    };
    const nodes = [...db.getVertices().values()].map(({ id, domId, type }) => {
      const group = drawing.querySelector<SVGGElement>(`g.node[id$="${domId}"]`);
      if (!group) throw new Error(`Mermaid drew no node ${id}`);
      const { width, height } = group.getBBox();
      return { id, shape: type, ...moved(group), width, height };
    });
    const seen = db.getEdges().filter(({ stroke }) => stroke !== 'invisible');
    const edges = seen.map(({ id, text: words }) => {
      const path = drawing.querySelector(`path[data-id="${id}"]`);
      if (!path) throw new Error(`Mermaid drew no arrow ${id}`);
      const points = JSON.parse(atob(path.getAttribute('data-points') ?? '')) as { x: number; y: number }[];
      const label = drawing.querySelector(`.edgeLabel > .label[data-id="${id}"]`)?.parentElement as unknown;
      const box = label as SVGGElement | undefined;
      const size = box?.getBBox();
      return {
        line: path.getAttribute('d') ?? '',
        points,
        ...(words && box && size ? { label: { ...moved(box), width: size.width, height: size.height } } : {}),
      };
    });
    const { x, y, width, height } = drawing.getBBox();
    return {
      layout: { view: [x - 3, y - 3, width + 6, height + 6] as const, nodes, edges },
      edges: seen.map(({ start, end, text: words }) => ({ from: start, to: end, label: words })),
    };
  }, text);
}

const evidence = readEvidence(root);
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ['--no-sandbox'] });
const page = await browser.newPage();
await mermaidPage(page);
mkdirSync(join(content, 'diagrams/drawn'), { recursive: true });
for (const { id, file, expanded } of readDiagrams(root, content, evidence.claims)) {
  if (expanded === null) throw new Error(`${file} asks for a figure that no claim holds`);
  const diagram = parseDiagram(expanded);
  const { layout, edges } = await layOut(page, expanded);
  if (JSON.stringify(edges) !== JSON.stringify(diagram.edges)) {
    throw new Error(`${file}: Mermaid reads other arrows than we do`);
  }
  if (layout.view[2] > widest) {
    throw new Error(
      `${file}: ${layout.view[2].toFixed(0)} px wide, ${widest} at most: break labels with <br/>`,
    );
  }
  const svg = drawDiagram(id, diagram, layout);
  const drawn: Drawn = {
    text: hashOf(expanded),
    drawing: hashOf(svg),
    title: diagram.title,
    description: diagram.description,
    nodes: diagram.nodes.map((node) => ({ id: node.id, lines: [...node.lines] })),
    edges,
  };
  const paths = drawnPaths(content, id);
  writeFileSync(paths.svg, svg);
  writeFileSync(paths.data, `${JSON.stringify(drawn, null, 2)}\n`);
  console.log(
    `${file}: ${drawn.nodes.length} nodes, ${edges.length} arrows, ${layout.view[2].toFixed(0)} px wide`,
  );
}
await browser.close();
