/**
 * Drawings of an island as one file: colours and fonts resolved, so that it looks the same outside the site.
 */

const svgNamespace = 'http://www.w3.org/2000/svg';
const kept = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'font-family',
  'font-size',
  'font-weight',
  'opacity',
] as const;

/** A copy of a drawing that carries its own looks as attributes; nothing in it needs a style sheet. */
export function withLooks(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const originals = [drawing, ...drawing.querySelectorAll('*')];
  [copy, ...copy.querySelectorAll('*')].forEach((element, index) => {
    const original = originals[index];
    if (!original || original.closest('defs') === original) return;
    const look = getComputedStyle(original);
    for (const property of kept) {
      // A paint server keeps its attribute: the computed form carries the page's address.
      const value = look.getPropertyValue(property);
      if (value && !value.startsWith('url(')) element.setAttribute(property, value);
    }
    if (look.fill.startsWith('url(')) element.setAttribute('fill', original.getAttribute('fill') ?? 'none');
    element.removeAttribute('class');
  });
  return copy;
}

export interface Sheet {
  readonly title: string;
  /** Lines under the title, already broken. */
  readonly lines: readonly string[];
  readonly pictures: readonly { readonly heading: string; readonly drawing: SVGSVGElement }[];
  /** Lines at the foot: sources, address. */
  readonly foot: readonly string[];
  readonly columns: number;
  /** Width of a column; 360 where it is missing. */
  readonly columnWidth?: number;
}

/** Breaks text at spaces into lines of at most `length` characters. */
export function breakText(text: string, length: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < length) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const usualColumn = 360;
const gap = 24;

function textElement(
  text: string,
  x: number,
  y: number,
  size: number,
  ink: string,
  bold = false,
): SVGTextElement {
  const element = document.createElementNS(svgNamespace, 'text');
  element.textContent = text;
  const attributes = { x, y, 'font-size': size, fill: ink, 'font-weight': bold ? 700 : 400 };
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
}

/** The site's text font as an embedded face, so that the file needs no other; nothing where it can't be had. */
async function fontFace(): Promise<string> {
  try {
    const response = await fetch('/fonts/atkinson-next.woff2');
    if (!response.ok) return '';
    const bytes = new Uint8Array(await response.arrayBuffer());
    let text = '';
    for (const byte of bytes) text += String.fromCharCode(byte);
    return `@font-face{font-family:"Atkinson Next";src:url(data:font/woff2;base64,${btoa(text)}) format("woff2");font-weight:400 700}`;
  } catch {
    return '';
  }
}

/** Lays drawings out in columns under a title and over their sources. */
export async function sheetSvg(sheet: Sheet): Promise<SVGSVGElement> {
  const look = getComputedStyle(document.documentElement);
  const probe = getComputedStyle(document.body);
  const ink = probe.color;
  const svg = document.createElementNS(svgNamespace, 'svg');
  const column = sheet.columnWidth ?? usualColumn;
  const width = gap + sheet.columns * (column + gap);
  const face = await fontFace();
  if (face) {
    const style = document.createElementNS(svgNamespace, 'style');
    style.textContent = face;
    svg.append(style);
  }
  const ground = document.createElementNS(svgNamespace, 'rect');
  svg.append(ground);
  let y = gap + 14;
  const put = (lines: readonly string[], size: number, bold = false) => {
    for (const line of lines) {
      svg.append(textElement(line, gap, y, size, ink, bold));
      y += size * 1.4;
    }
  };
  const perLine = Math.floor((width - 2 * gap) / 7);
  put(breakText(sheet.title, Math.floor(perLine * 0.82)), 17, true);
  put(
    sheet.lines.flatMap((line) => breakText(line, perLine)),
    13,
  );
  const tops = Array.from({ length: sheet.columns }, () => y + 8);
  sheet.pictures.forEach(({ heading, drawing }, index) => {
    const shortest = tops.indexOf(Math.min(...tops));
    const x = gap + shortest * (column + gap);
    let top = tops[shortest] ?? y;
    for (const line of heading ? breakText(heading, 54) : []) {
      top += 16;
      svg.append(textElement(line, x, top, 12, ink, true));
    }
    const [, , boxWidth = 1, boxHeight = 1] = (drawing.getAttribute('viewBox') ?? '').split(' ').map(Number);
    const height = (column * boxHeight) / boxWidth;
    const copy = withLooks(drawing);
    // Names of patterns are made the file's own, so that two drawings never share one.
    for (const element of copy.querySelectorAll('[id]')) element.id = `p${index}-${element.id}`;
    for (const element of copy.querySelectorAll('[fill^="url(#"]')) {
      element.setAttribute('fill', (element.getAttribute('fill') ?? '').replace('url(#', `url(#p${index}-`));
    }
    for (const [name, value] of Object.entries({ x, y: top + 8, width: column, height }))
      copy.setAttribute(name, String(value));
    svg.append(copy);
    tops[shortest] = top + 8 + height + gap;
  });
  y = Math.max(...tops) + 8;
  put(
    sheet.foot.flatMap((line) => breakText(line, perLine)),
    11,
  );
  const attributes = {
    xmlns: svgNamespace,
    viewBox: `0 0 ${width} ${Math.ceil(y + 8)}`,
    width,
    height: Math.ceil(y + 8),
    'font-family': probe.fontFamily,
  };
  for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, String(value));
  for (const [name, value] of Object.entries({ width, height: Math.ceil(y + 8), fill: look.backgroundColor }))
    ground.setAttribute(name, String(value));
  const title = document.createElementNS(svgNamespace, 'title');
  title.textContent = sheet.title;
  svg.prepend(title);
  return svg;
}

/** A drawing as a PNG, twice its size. Rejects where the browser can't draw it. */
export async function pngOf(svg: SVGSVGElement): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = 2 * image.width;
  canvas.height = 2 * image.height;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
  });
}

/** Hands a file to the reader. */
export function saveFile(name: string, content: Blob): void {
  const anchor = document.createElement('a');
  anchor.href = URL.createObjectURL(content);
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(anchor.href), 1000);
}
