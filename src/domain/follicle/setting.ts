/** What stands still round the follicle: skin, gland, muscle, vessels, fat. */
import { middle, type Point, plate, smooth } from './plate.ts';

const { width, height, skin } = plate;
const mouth = middle(150);

/** Lower edge of the epidermis: ridges reaching into the dermis. */
function ridges(from: number, to: number): readonly Point[] {
  const points: Point[] = [];
  const count = Math.round(Math.abs(to - from) / 17);
  for (let index = 0; index <= count; index++) {
    const x = from + ((to - from) * index) / count;
    points.push([x, index % 2 === 0 ? 142 : 153 - (index % 3)]);
  }
  return points;
}

export const ridgesLeft: readonly Point[] = [...ridges(-4, mouth - 60), [mouth - 44, 144], [mouth - 34, 152]];
export const ridgesRight: readonly Point[] = [
  ...ridges(424, mouth + 62),
  [mouth + 46, 144],
  [mouth + 35, 152],
];

const surfaceLeft: readonly Point[] = [
  [-4, skin + 2],
  [60, skin - 2],
  [130, skin + 1],
  [mouth - 52, skin - 1],
  [mouth - 25, skin + 11],
  [mouth - 17, skin + 44],
  [middle(215) - 15.5, 215],
  [middle(274) - 15, 274],
];
const surfaceRight: readonly Point[] = [
  [424, skin - 1],
  [340, skin + 2],
  [mouth + 58, skin - 1],
  [mouth + 29, skin + 11],
  [mouth + 18, skin + 44],
  [middle(215) + 15.5, 215],
  [middle(274) + 15, 274],
];

/** The epidermis left and right of the mouth of the follicle, down to where the outer sheath begins: its flat. */
export const epidermisLeft = `${smooth(surfaceLeft.slice(0, 6))}L${mouth - 14} 200L${mouth - 36} 200${smooth([...ridgesLeft].reverse(), true)}Z`;
export const epidermisRight = `${smooth(surfaceRight.slice(0, 5))}L${mouth + 14} 200L${mouth + 27} 200${smooth([...ridgesRight].reverse(), true)}Z`;
/** The surface of the skin, and of the canal in which the hair stands. */
export const surface = smooth(surfaceLeft) + smooth(surfaceRight);
/** The horny layer: a line under the surface. */
export const hornyLayer =
  smooth(surfaceLeft.slice(0, 5).map(([x, y]): Point => [x - 2, y + 8])) +
  smooth(surfaceRight.slice(0, 4).map(([x, y]): Point => [x + 2, y + 8]));

/** Air above the skin, and the canal round the hair. */
export const air = `M0 0H${width}V${skin - 1}${smooth(surfaceRight, true)}${smooth([...surfaceLeft].reverse(), true)}L0 ${skin}Z`;

/** The sebaceous gland, open to the canal by its duct. */
export const gland =
  'M248 190C262 196 276 194 288 184C296 168 318 170 322 187C337 184 348 200 339 214C350 226 342 245 326 243C321 259 299 261 292 247C280 251 270 239 275 228C266 222 258 212 245 207';
export const glandCells =
  'M288 184C292 194 290 202 284 208M322 187C312 190 306 196 304 204M339 214C328 213 320 215 313 219M326 243C318 238 313 231 311 225M292 247C291 238 293 230 300 225M275 228C282 228 288 224 291 218';
export const glandNuclei = 'M305 184h0M297 198h0M322 202h0M331 228h0M308 243h0M284 238h0M306 213h0';

export const muscle =
  'M252 318C292 312 330 272 356 224C368 200 376 178 380 156L400 160C394 186 384 212 370 240C344 290 304 332 256 342Z';
export const muscleFibres =
  'M258 326C298 316 334 276 360 228C371 206 380 182 386 160M262 334C304 320 340 282 366 234C377 212 386 188 393 162';

/** Vessels: a venule beside the root, and what feeds and drains the papilla. */
export const venule = 'M46 716C44 660 62 622 60 566C58 504 40 452 44 392C48 330 66 300 60 240';
/** What runs between the venule, the deep plexus and the papilla; it ends where the loop of the papilla begins. */
export const feeders =
  'M58 628C92 650 142 672 172 658C184 652 187 648 187 640M372 716C364 690 330 684 292 682C252 680 216 684 206 662C202 654 201 648 201 640';
/** The loop under the epidermis, and a branch to the dermis. */
export const branches =
  'M60 250C56 222 38 206 42 184C46 168 76 168 80 184C84 206 66 222 62 250M46 420C66 414 84 420 98 410';

/** Fat under the dermis: lobules. */
export const fat: readonly (readonly [x: number, y: number, r: number])[] = [
  [16, 690, 17],
  [84, 688, 18],
  [120, 676, 15],
  [108, 706, 16],
  [150, 692, 17],
  [184, 684, 15],
  [216, 690, 16],
  [176, 712, 14],
  [248, 696, 17],
  [280, 690, 15],
  [306, 698, 14],
  [334, 700, 16],
  [400, 688, 18],
  [412, 656, 13],
  [8, 656, 12],
];

/** Fibres of the dermis: short waves, lying as they do, more or less along the skin. */
export const fibres =
  'M16 196q18-7 34 0t30-1M112 206q20-8 40 0t36 0M96 254q24-9 46 0t44-1M336 304q22-8 40 0t30 0M92 318q26-8 50 1t40-2M280 372q24-8 44 0t42-1M88 380q26-9 50 0t36-1M276 428q26-8 48 0t40 0M78 452q28-9 50 0t32-1M282 486q24-8 46 0t38-1M312 548q18-6 34 0t22-1M312 606q24-7 44 0';

export const size = { width, height };
