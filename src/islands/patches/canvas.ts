/** The scalp on a canvas while it moves: the same lines as in the drawing, its colours read from the drawing. */
import {
  baldShare,
  drawBald,
  drawHair,
  drawScalp,
  fallingMarks,
  type Maps,
  type Plate,
  readNodes,
  thinShare,
  viewWidth,
} from '../../domain/simulator/head-views.ts';

const looksOf = (root: Element) => {
  const look = (name: string) => {
    const element = root.querySelector(`.${name}`);
    return element ? getComputedStyle(element) : undefined;
  };
  return {
    scalp: look('p-scalp')?.fill ?? '',
    hair: look('p-hair')?.stroke ?? '',
    hairWidth: Number.parseFloat(look('p-hair')?.strokeWidth ?? '1.6'),
    bald: look('p-bald')?.fill ?? '',
    thin: look('p-thin')?.fill ?? '',
    thinness: Number(look('p-thin')?.fillOpacity ?? '0.5'),
    ink: look('p-edge')?.stroke ?? '',
    fall: look('p-fall')?.stroke ?? '',
  };
};

/** Draws a view's scalp into a canvas, whose size follows the screen. */
export function paint(canvas: HTMLCanvasElement, plate: Plate, maps: Maps): void {
  const context = canvas.getContext('2d');
  const parent = canvas.parentElement;
  if (!context || !parent) return;
  const { clientWidth, clientHeight } = canvas;
  const ratio = Math.min(devicePixelRatio || 1, 2);
  const [width, height] = [Math.round(clientWidth * ratio), Math.round(clientHeight * ratio)];
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  const looks = looksOf(parent);
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, width, height);
  context.scale(width / viewWidth, width / viewWidth);
  context.lineCap = 'round';
  context.lineJoin = 'round';
  const path = (draw: () => void) => {
    context.beginPath();
    draw();
  };
  path(() => drawScalp(plate, context));
  context.fillStyle = looks.scalp;
  context.fill();
  const nodes = readNodes(plate, maps.hair);
  path(() => drawBald(plate, nodes, thinShare, context));
  context.globalAlpha = looks.thinness;
  context.fillStyle = looks.thin;
  context.fill();
  context.globalAlpha = 1;
  path(() => drawBald(plate, nodes, baldShare, context));
  context.fillStyle = looks.bald;
  context.fill();
  context.strokeStyle = looks.ink;
  context.lineWidth = 1.4;
  context.stroke();
  path(() => drawHair(plate, maps, context));
  context.strokeStyle = looks.hair;
  context.lineWidth = looks.hairWidth;
  context.stroke();
  context.strokeStyle = looks.ink;
  path(() => {
    for (const { x, y } of fallingMarks(plate, maps)) {
      context.moveTo(x + 2.7, y);
      context.arc(x, y, 2.7, 0, 7);
    }
  });
  context.fillStyle = looks.fall;
  context.fill();
  context.lineWidth = 1.2;
  context.stroke();
  path(() => drawScalp(plate, context));
  context.lineWidth = 1.6;
  context.stroke();
}
