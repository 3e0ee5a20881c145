/**
 * Small pictures of people and skin for the explainers: what each panel shows, in words and as layers of paths. They show
 * shapes that the claims beside them describe, and no measurement.
 */
import { head } from './heads.ts';

/** Looks of a layer, in src/styles/picture.css. */
type Look =
  | 'skin'
  | 'line'
  | 'hair'
  | 'bare'
  | 'strand'
  | 'brow'
  | 'soft'
  | 'white'
  | 'pupil'
  | 'cloth'
  | 'glass'
  | 'powder'
  | 'wedge'
  | 'fine';
type Layer = readonly [Look, string];

interface Panel {
  /** Under the drawing. */
  readonly label: string;
  /** For those who can't see it. */
  readonly alt: string;
  /** Skin tone, 1 to 4; the tones carry no meaning. */
  readonly tone: 1 | 2 | 3 | 4;
  readonly layers: readonly Layer[];
}

const { back, front, top } = head;
/** A disc as a path. */
const disc = (x: number, y: number, r: number) =>
  `M${x - r} ${y}a${r} ${r} 0 0 1 ${2 * r} 0a${r} ${r} 0 0 1 ${-2 * r} 0Z`;
const discs = (r: number, at: readonly (readonly [number, number])[]) =>
  at.map(([x, y]) => disc(x, y, r)).join('');

const bareBack: readonly Layer[] = [
  ['line', back.ears],
  ['skin', back.skin],
];
const hairyBack: readonly Layer[] = [...bareBack, ['hair', back.hair], ['strand', back.strands]];
const bareFace: readonly Layer[] = [
  ['line', front.ears],
  ['skin', front.skin],
  ['white', front.eyes],
  ['pupil', front.pupils],
  ['soft', front.features],
];
const lashes: Layer = ['soft', front.lashes];
const brows: Layer = ['brow', front.brows];
const bareTop: readonly Layer[] = [
  ['line', top.ears],
  ['skin', top.skin],
];
const hairyTop: readonly Layer[] = [...bareTop, ['hair', top.hair], ['strand', top.strands]];
/** Short hairs round the inner edge of a patch, thinner near the skin than at their end. */
const shortHairs = (cx: number, cy: number, r: number, size: number, angles: readonly number[], gap = 2) =>
  angles
    .map((degrees) => {
      const [x, y] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
      const at = (along: number, across: number) =>
        `${(cx + x * along - y * across).toFixed(1)} ${(cy + y * along + x * across).toFixed(1)}`;
      const [root, tip] = [r - size - gap, r - gap];
      return `M${at(root, -0.3)}L${at(tip, -size / 6)}L${at(tip, size / 6)}L${at(root, 0.3)}Z`;
    })
    .join('');
/** Thin hairs all over a head seen from above. */
const thinHairs = [7, 14, 21, 28]
  .flatMap((r) =>
    Array.from({ length: Math.round(r * 1.2) }, (_, index) => {
      const turn = (index / Math.round(r * 1.2)) * 2 * Math.PI + r;
      const at = (along: number) =>
        `${(50 + Math.cos(turn) * along).toFixed(1)} ${(62 + Math.sin(turn) * along * 1.28).toFixed(1)}`;
      return `M${at(r - 4)}L${at(r + 4)}`;
    }),
  )
  .join('');
/** Skin that shows between the hairs of a thin crown: dense in the middle, fewer and shorter outwards, without an edge. */
const thinCrown = [3, 6, 9, 12, 15, 18]
  .flatMap((r, ring) => {
    const count = [8, 14, 18, 18, 14, 9][ring] ?? 0;
    return Array.from({ length: count }, (_, index) => {
      const turn = (index / count) * 2 * Math.PI + ring * 0.7 + (index % 3) * 0.12;
      const half = 3 - ring * 0.35;
      const at = (along: number) =>
        `${(50 + Math.cos(turn) * along).toFixed(1)} ${(78 + Math.sin(turn) * along).toFixed(1)}`;
      return `M${at(r - half)}L${at(r + half)}`;
    });
  })
  .join('');
const openings = discs(0.9, [
  [44, 42],
  [52, 39],
  [58, 45],
  [41, 50],
  [50, 49],
  [60, 54],
  [45, 58],
  [53, 60],
]);

const forms: readonly Panel[] = [
  {
    label: 'Patchy: bald patches',
    alt: 'A head from behind: hair, with two round bald patches.',
    tone: 2,
    layers: [...hairyBack, ['bare', disc(38, 40, 12)], ['bare', disc(66, 63, 8)]],
  },
  {
    label: 'Totalis: no hair on the scalp',
    alt: 'A head from in front: no hair on the scalp; brows and lashes are there.',
    tone: 3,
    layers: [...bareFace, lashes, brows],
  },
  {
    label: 'Universalis: none on face and body either',
    alt: 'A head from in front: no hair on the scalp, no brows and no lashes.',
    tone: 4,
    layers: bareFace,
  },
];

const around: readonly Layer[] = [
  ['hair', 'M4 6H96V106H4Z'],
  [
    'strand',
    'M12 12l-4 16M26 8l-4 14M88 12l4 16M74 8l4 14M12 92l-4 12M88 92l4 12M30 98l-2 8M70 98l2 8M10 50l-4 12M90 50l4 12',
  ],
  ['bare', disc(50, 56, 33)],
];

const patch: readonly Panel[] = [
  {
    label: 'A patch, close by',
    alt: 'A round bald patch among hair: smooth skin with small openings, and short hairs at its edge that are thinner near the skin.',
    tone: 1,
    layers: [
      ...around,
      [
        'soft',
        discs(1, [
          [40, 44],
          [52, 40],
          [62, 48],
          [38, 58],
          [50, 56],
          [62, 62],
          [44, 70],
          [56, 74],
        ]),
      ],
      ['wedge', shortHairs(50, 56, 33, 11, [15, 65, 120, 170, 215, 265, 320])],
    ],
  },
  {
    label: 'A nail with tiny dents',
    alt: 'The end of a finger; its nail has many tiny dents.',
    tone: 2,
    layers: [
      ['skin', 'M22 108V46C22 22 34 8 50 8s28 14 28 38v62Z'],
      ['white', 'M33 66V40c0-12 7-20 17-20s17 8 17 20v26c-4 8-30 8-34 0Z'],
      [
        'soft',
        discs(1.3, [
          [42, 34],
          [50, 30],
          [58, 36],
          [40, 44],
          [48, 42],
          [56, 47],
          [61, 55],
          [43, 53],
          [51, 56],
          [39, 62],
          [47, 65],
          [57, 64],
        ]),
      ],
      ['soft', 'M28 88c12 4 32 4 44 0M30 96c12 4 28 4 40 0'],
    ],
  },
];

/** The patch without nails and openings, where short hairs alone are spoken of, and one of them from the side. */
const edge: readonly Panel[] = [
  {
    label: 'A patch, close up',
    alt: 'A round bald patch among hair: smooth skin, and short hairs at its edge that are thinner near the skin.',
    tone: 1,
    layers: [...around, ['wedge', shortHairs(50, 56, 33, 11, [15, 65, 120, 170, 215, 265, 320], 6)]],
  },
  {
    label: 'One such hair from the side: thin end in the skin, broad end in the air',
    alt: 'Skin cut through, with one short hair: it is thin where it leaves the skin, and grows broader up to its broken end.',
    tone: 1,
    layers: [
      ['skin', 'M4 74C20 70 34 73 48 74s32-3 48 0V108H4Z'],
      ['bare', 'M46 74C46 84 44 90 44 96a5 5 0 0 0 10 0C54 90 52 84 52 74'],
      ['wedge', 'M48.4 96L48.6 74L45 14l3 3 2-4 2 4 3-3L50.4 74L50.6 96Z'],
    ],
  },
];

const salt: readonly Panel[] = [
  { label: 'No scalp hair missing', alt: 'A head from above: all hair there.', tone: 1, layers: hairyTop },
  {
    label: 'One side of two missing',
    alt: 'A head from above: hair on one side, none on the other.',
    tone: 3,
    layers: [...hairyTop, ['bare', 'M50 20C69 20 82 37 82 62s-13 43-32 43Z']],
  },
  { label: 'All of it missing', alt: 'A head from above: no hair.', tone: 2, layers: bareTop },
];

const roundPatch: Panel = {
  label: 'Alopecia areata: round, smooth patch with openings',
  alt: 'From behind: a round patch, smooth, with small openings and short hairs at its edge.',
  tone: 2,
  layers: [
    ...hairyBack,
    ['bare', disc(50, 47, 19)],
    ['soft', openings],
    ['wedge', shortHairs(50, 47, 19, 7, [20, 90, 160, 230, 300])],
  ],
};
/** The same patch for a first look, without what only a lens shows: there, dots could pass for stubble. */
const barePatch: Panel = {
  label: 'Alopecia areata: a round, smooth, bare patch',
  alt: 'From behind: a round patch, smooth and bare.',
  tone: 2,
  layers: [...hairyBack, ['bare', disc(50, 47, 19)]],
};
const thinAllOver: Panel = {
  label: 'Shedding: thin all over, no patch',
  alt: 'From above: hair is thin everywhere, and no patch is bald.',
  tone: 1,
  layers: [...bareTop, ['fine', thinHairs]],
};

/** What additions to a treatment were shown to do, one head for each kind of answer; of one skin, for they are compared. */
const additions: readonly Panel[] = [
  {
    label: 'May grow some hair: minoxidil tablets, vitamin D cream',
    alt: 'A head from behind: new hair grows in a bald patch.',
    tone: 2,
    layers: [
      ...hairyBack,
      ['bare', disc(50, 47, 21)],
      ['brow', 'M40 36v8M50 33v8M60 36v8M35 47v8M45 46v8M55 46v8M65 47v8M40 57v6M50 57v7M60 57v6'],
    ],
  },
  {
    label: 'Not shown to grow hair: a diet, vitamin D tablets, statins, calming the mind',
    alt: 'A head from behind with a bald patch: nothing grows in it.',
    tone: 2,
    layers: [...hairyBack, ['bare', disc(50, 47, 21)]],
  },
  {
    label: 'No study found: losing weight by meals, an operation or injections',
    alt: 'A head from behind; in its bald patch stands a question mark.',
    tone: 2,
    layers: [
      ...hairyBack,
      ['bare', disc(50, 47, 21)],
      ['brow', 'M42 42c0-6 4-9 8-9s8 3 8 8c0 6-8 6-8 13M50 60v1'],
    ],
  },
  {
    label: 'Probably makes some people shed hair: fast weight loss, an operation, injections',
    alt: 'A head from above: hair is thin everywhere.',
    tone: 2,
    layers: thinAllOver.layers,
  },
];

const patterns: readonly Panel[] = [
  roundPatch,
  {
    label: 'Pattern hair loss in men: thin at temples and crown',
    alt: 'From above: hair thins at the temples and on the crown.',
    tone: 3,
    layers: [
      ...hairyTop,
      [
        'bare',
        'M45 21C34 23 24 33 20 50c8-2 14-6 18-13 3-5 4-10 7-16ZM55 21C66 23 76 33 80 50c-8-2-14-6-18-13-3-5-4-10-7-16Z',
      ],
      ['strand', thinCrown],
    ],
  },
  thinAllOver,
  {
    label: 'Scarring, from the crown: no openings left',
    alt: 'From above: a bare place on the crown, without openings, that spreads outwards.',
    tone: 2,
    layers: [
      ...hairyTop,
      ['bare', 'M50 48c12-2 21 7 21 18 1 13-9 20-20 20-13 1-22-8-22-20 0-10 9-17 21-18Z'],
    ],
  },
  {
    label: 'Frontal fibrosing: the hairline moves back, brows go',
    alt: 'From in front: the hairline has moved far back, and the brows are gone.',
    tone: 2,
    layers: [
      ...bareFace,
      lashes,
      ['hair', 'M15 46C11 20 28 5 50 5s39 15 35 41c-2-11-7-19-13-24-13-6-31-6-44 0-6 5-11 13-13 24Z'],
    ],
  },
  {
    label: 'Ringworm: scaly skin, bent hairs',
    alt: 'From behind: a patch with scaly skin and short hairs bent like a comma.',
    tone: 3,
    layers: [
      ...hairyBack,
      ['bare', disc(50, 47, 19)],
      ['brow', 'M42 42c2-2 4 0 3 2M54 38c2-2 4 0 3 2M59 50c2-2 4 0 3 2M44 56c2-2 4 0 3 2M53 60c2-2 4 0 3 2'],
      [
        'white',
        'M36 50l5-2 1 4-4 2ZM48 46l5-2 2 4-5 2ZM46 34l5-2 1 3-4 2ZM60 42l5-1 0 4-4 1ZM51 53l5-1 1 4-5 1ZM40 60l4 0 0 3-4 0Z',
      ],
    ],
  },
  {
    label: 'Pulled by hand: odd shape, hairs of many lengths',
    alt: 'From behind: a bare place of odd shape, with hairs broken at different lengths.',
    tone: 1,
    layers: [
      ...hairyBack,
      ['bare', 'M33 35c9-8 23-6 31 0 8 7 10 18 4 26-8 6-14 2-22 5-10 2-19-5-19-15 0-6 2-12 6-16Z'],
      [
        'brow',
        'M37 41v6M44 37v3M50 39v9M57 37v4M63 43v7M34 51v3M42 50v8M49 54v3M56 50v9M64 57v3M44 62v2M53 62v2',
      ],
    ],
  },
  {
    label: 'Tight hairstyles: thin where hair is pulled',
    alt: 'From above: hair in tight braids from front to back; in front, where they pull, it is thin.',
    tone: 3,
    layers: [
      ...bareTop,
      ['hair', top.hair],
      [
        'strand',
        'M32 40C28 58 29 80 35 97M41 36c-3 20-3 44 0 66M50 35v69M59 36c3 20 3 44 0 66M68 40c4 18 3 40-3 57',
      ],
      ['bare', 'M21 49C26 30 37 20 50 20s24 10 29 29c-6-8-17-13-29-13s-23 5-29 13Z'],
      ['brow', 'M30 36l2 5M38 29l1 6M46 26v5M54 26v5M62 29l-1 6M70 36l-2 5'],
    ],
  },
];

const cover: readonly Panel[] = [
  {
    label: 'Coloured powder: one half of the patch is covered',
    alt: 'A head from behind; the right half of a bald patch is filled with the colour of the hair. A shaker with powder stands above it.',
    tone: 2,
    layers: [
      ...hairyBack,
      ['bare', disc(46, 52, 21)],
      ['powder', 'M46 31a21 21 0 0 1 0 42l-2-6 2-6-3-6 3-6-2-6 2-6Z'],
      [
        'powder',
        discs(1.3, [
          [41, 38],
          [39, 46],
          [40, 54],
          [41, 62],
          [35, 50],
        ]),
      ],
      ['strand', 'M46 31a21 21 0 0 1 0 42'],
      ['cloth', 'M80 2l17 9-8 16-17-9Z'],
      ['cloth', 'M72 18l17 9-3 6-17-9Z'],
      ['strand', 'M67 31l-3 5M72 35l-2 5M77 37l-1 5'],
    ],
  },
  {
    label: 'A scarf or hat against the sun',
    alt: 'A head from in front with a scarf tied over it.',
    tone: 4,
    layers: [
      ...bareFace,
      ['cloth', 'M14 44C10 20 27 4 50 4s40 16 36 40c-20-11-52-11-72 0Z'],
      ['line', 'M18 36c18-10 46-10 64 0M84 38l11 10-4 3M84 40l4 18 4-2'],
    ],
  },
  {
    label: 'A wig',
    alt: 'A head from in front with long hair of a wig, its edge drawn as a dashed line.',
    tone: 3,
    layers: [
      ['hair', 'M50 4C22 4 8 24 9 54c0 20 2 36 5 48h20V60h32v42h20c3-12 5-28 5-48C92 24 78 4 50 4Z'],
      ...bareFace.slice(1),
      lashes,
      brows,
      ['hair', 'M17 52C14 26 28 8 50 8s36 18 33 44c-3-9-7-15-12-20-10 3-31 4-43-1-4 5-8 12-11 21Z'],
    ],
  },
  {
    label: 'Brows drawn, glasses on',
    alt: 'A face with drawn brows and glasses.',
    tone: 1,
    layers: [
      ...bareFace,
      [
        'soft',
        'M31 44l3-4M34 43l3-4M37 42.500l2.500-4M40 42.500l2-4M43 43.500l1-3.500M69 44l-3-4M66 43l-3-4M63 42.500l-2.500-4M60 42.500l-2-4M57 43.500l-1-3.500'.replaceAll(
          '.500',
          '.5',
        ),
      ],
      ['glass', `${disc(38, 54, 10)}${disc(62, 54, 10)}M48 53c1-2 3-2 4 0M28 52l-10-3M72 52l10-3`],
    ],
  },
];

/** The pictures by the id that MDX asks for. */
export const pictures: Readonly<Record<string, readonly Panel[]>> = {
  forms,
  patch,
  edge,
  salt,
  patterns,
  shedding: [barePatch, { ...thinAllOver, tone: 2 }],
  additions,
  cover,
};
