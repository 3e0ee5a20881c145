/**
 * The drawn body, its hair root and the lines between them, as SVG paths on a sheet of 460 by 756. Drawn by hand for
 * this site; anatomy as in any histology of skin: the root leans, its muscle and its gland lie on the side to which
 * the hair leans, the muscle is fixed below the gland at the bulge, vessels enter the papilla from below.
 */
import type { BodySource } from './link.ts';

export const sheet = { x: 20, y: 0, width: 460, height: 756 } as const;
export const lens = { cx: 250, cy: 158, r: 150 } as const;

/** The place on the scalp that the lens shows. */
export const spot = { cx: 265, cy: 352, r: 10 } as const;

export const person = {
  body: 'M100 756C104 722 112 692 116 660C120 622 126 590 134 552C138 520 152 508 180 500C205 494 230 492 232 472L233 440H267L268 472C270 492 295 494 320 500C348 508 362 520 366 552C374 590 380 622 384 660C388 692 396 722 400 756H364C360 724 352 700 350 672C345 640 338 606 331 572C328 610 323 634 322 660C323 690 332 724 334 756H166C168 724 177 690 178 660C177 634 172 610 169 572C162 606 155 640 150 672C148 700 140 724 136 756Z',
  head: 'M210 392C208 386 201 388 203 398C204 408 209 412 213 411C218 436 232 453 250 453S282 436 287 411C291 412 296 408 297 398C299 388 292 386 290 392C292 356 272 343 250 343S208 356 210 392Z',
  hair: 'M208 392C196 350 222 330 251 330S304 350 292 392C290 380 286 372 279 366C262 372 236 370 225 362C217 370 211 380 208 392Z',
  face: 'M226 394q7-5 14 0M260 394q7-5 14 0M224 385q8-5 16-1M260 384q8-4 16 1M249 396c-2 8-6 15-4 18q4 3 8 1M238 432q12 6 24 0',
  lines: 'M190 512c14 2 32 4 44 9M310 512c-14 2-32 4-44 9',
} as const;

const sheathEdge =
  'V60C-14 90-12 120-13 138C-14 158-31 164-32 186C-33 206-18 217 0 217S33 206 32 186C31 164 14 158 13 138C12 122 13 112 15 104C23 100 25 84 16 78C13 74 13 68 13 60V22';

/** The hair root, upright, from the skin line (0) downwards; the view leans it. */
export const root = {
  at: 'translate(273 58)rotate(7)',
  /** Outer sheath, which is the upper skin turned inwards: its edge, and its flat. */
  edge: `M-13 22${sheathEdge}`,
  outer: `M-25 0C-15 4-13 12-13 22${sheathEdge}C13 12 15 4 25 0`,
  /** The mouth through which the hair leaves. */
  canal: 'M-26-1C-11 3-8 14-8 42H8C8 14 11 3 26-1',
  inner:
    'M-8 42C-9 80-8 120-8.5 140C-9 156-21 162-22 184C-12 176 12 176 22 184C21 162 9 156 8.5 140C8 120 9 80 8 42Z',
  shaft: 'M-4.5-90V138C-5 152-13 158-14 176C-6 168 6 168 14 176C13 158 5 152 4.5 138V-90Z',
  papilla: 'M-6 219C-3 212-4 206-8 202C-17 192-12 176 0 166C12 176 17 192 8 202C4 206 3 212 6 219',
  cells: 'M-19 192h0M-22 182h0M-24 196h0M-16 202h0M-19 208h0M19 192h0M22 182h0M24 196h0M16 202h0M19 208h0',
  gland:
    'M13 32C18 31 22 31 27 27C34 20 45 25 45 34C53 38 53 50 45 52C43 61 31 63 27 55C19 57 16 48 20 44C17 42 15 41 13 42',
  glandCells: 'M27 27q3 7-1 12M45 34q-8 0-11 5M45 52q-7-1-9-6M27 55q0-6 5-9',
  muscle: 'M17 82C42 74 68 46 84 16L97 20C82 56 50 90 18 99Z',
  fibres: 'M18 88C46 78 72 48 88 17M18 94C48 84 76 52 93 19',
} as const;

/** Skin round the root, not leaning. */
export const skin = {
  /** Upper skin left and right of the mouth. */
  upper:
    'M262 84q-12-16-27-9t-18 2-18-1-18 1-18-1-18 1-18-1-18 1-18-1V52c50-8 112-4 158 4l14 6M280 86q13-14 26-7t18-1 18 1 18-1 18 1 18-1 18 1V48c-40-4-80 2-116 13l-18 6',
  below: 'M90 60H410V330H90Z',
  fat: 'M148 272a8 8 0 1 1 .1 0zM164 283a9 9 0 1 1 .1 0zM183 294a9 9 0 1 1 .1 0zM203 304a9 9 0 1 1 .1 0zM200 282a9 9 0 1 1 .1 0zM183 273a8 8 0 1 1 .1 0zM352 272a8 8 0 1 1 .1 0zM336 284a9 9 0 1 1 .1 0zM317 296a9 9 0 1 1 .1 0zM297 305a9 9 0 1 1 .1 0zM300 283a9 9 0 1 1 .1 0zM317 275a8 8 0 1 1 .1 0z',
  vessels:
    'M206 316C214 292 236 298 245 278C250 262 246 252 250 246M276 318C272 296 256 292 254 280C252 262 256 254 250 246',
} as const;

export interface Place {
  /** Where its number stands. */
  readonly at: readonly [x: number, y: number];
  /** From the part to the root. */
  readonly line: string;
  /** Flat, filled. */
  readonly fill?: string;
  /** Lines over the fill. */
  readonly draw?: string;
  /** A tube: drawn as a line with an outline. */
  readonly tube?: string;
}

export const places: Readonly<Record<BodySource, Place>> = {
  thyroid: {
    at: [150, 440],
    line: 'M238 480H176Q150 480 150 454V322C150 288 178 266 213 259',
    fill: 'M250 483C247 480 246 474 244 470C241 464 235 468 236 476C236 486 240 494 245 492C248 491 249 488 250 487C251 488 252 491 255 492C260 494 264 486 264 476C265 468 259 464 256 470C254 474 253 480 250 483Z',
  },
  blood: {
    at: [92, 500],
    line: 'M168 563H118Q92 563 92 537V294C92 254 150 249 210 249',
    tube: 'M238 566C236 548 214 544 192 550C170 558 162 580 158 600C154 622 150 634 147 648M157 606C152 616 146 622 140 632',
    fill: 'M180 541a7 5 0 1 1 .1 0zM182 567a6.5 5 0 1 1 .1 0zM175 586a5.5 4.5 0 1 1 .1 0z',
  },
  skin: {
    at: [66, 626],
    line: 'M124 676H92Q66 676 66 650V284C66 238 140 239 208 239',
    fill: 'M124 668C127 659 133 664 138 661C146 658 149 668 146 674C148 682 142 684 140 690C134 696 131 688 126 688C119 684 125 678 122 675ZM128 700q6-3 8 2q-2 6-7 4zM142 704q4-2 5 2q-1 4-5 2z',
    draw: 'M130 670q4-3 7 0M138 675q3-2 5 1M128 680q4-3 7 0M136 684q2-2 4 0',
  },
  gut: {
    at: [40, 668],
    line: 'M211 718H66Q40 718 40 692V274C40 226 120 229 210 229',
    tube: 'M217 742V690Q217 670 235 673T265 673T283 690V712Q283 731 268 729Q258 728 258 746M235 692H258Q267 692 267 699T258 706H242Q233 706 233 713T242 720H248',
  },
  mind: { at: [350, 376], line: 'M274 376H350V322C350 288 320 268 285 260' },
  lungs: {
    at: [408, 524],
    line: 'M296 566H382Q408 566 408 540V294C408 254 350 250 288 250',
    fill: 'M240 530C222 530 200 560 196 604C194 622 198 630 206 628C220 626 234 622 241 612C245 590 244 550 240 530ZM260 530C278 530 300 560 304 604C306 622 302 630 294 628C280 626 270 622 262 612C255 590 256 550 260 530Z',
    tube: 'M250 504V532L236 550M250 532L264 550',
    draw: 'M233 555l-13 13M231 560v24m-9-5l9-9M267 555l13 13M269 560v14',
  },
  heart: {
    at: [434, 574],
    line: 'M287 616H408Q434 616 434 590V284C434 238 360 240 290 240',
    tube: 'M251 602V584M263 600C261 588 266 581 276 580',
    fill: 'M246 597C240 607 243 625 256 635C266 642 279 645 286 642C294 631 294 611 286 601C279 594 269 593 263 598C258 592 250 591 246 597Z',
    draw: 'M265 602C266 612 275 618 276 632',
  },
  fat: {
    at: [460, 664],
    line: 'M324 712H434Q460 712 460 686V274C460 226 380 231 289 230',
    fill: 'M311 690a8 8 0 1 1 .1 0zM304 705a8 8 0 1 1 .1 0zM318 705a7 7 0 1 1 .1 0zM310 721a8 8 0 1 1 .1 0zM323 719a6 6 0 1 1 .1 0zM318 735a7.5 7.5 0 1 1 .1 0z',
  },
};
