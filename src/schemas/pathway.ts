import { z } from 'astro/zod';
import { certainties } from '../domain/evidence/claim.ts';
import type { Layout } from '../domain/pathway/layout.ts';
import {
  arrowSpecies,
  effects,
  levels,
  nodeKinds,
  type Pathway,
  type PathwayEdge,
  type PathwayNode,
  tones,
} from '../domain/pathway/pathway.ts';
import { artLooks, labelSides, type Plate, placeLooks } from '../domain/pathway/plate.ts';
import { idPattern } from './claim.ts';

const id = z.string().regex(idPattern, 'must be lower-case words joined by hyphens');
const level = z.literal(levels);
const sources = z.array(id).min(1, 'must name at least one source');
/** Claims that state it or speak against it; a map may have rows that no claim states. */
const claims = z.array(id).default([]);
const jakName = /^(JAK[123]|TYK2)$/;

/** Sentences that are notes to ourselves are never printed. */
const printed = (text: string) =>
  text
    .split(/(?<=\.)\s+/)
    .filter((sentence) => !/from memory/i.test(sentence))
    .join(' ');

const node = z
  .strictObject({
    id,
    label: z.string().min(2),
    /** Its name is a plural, and its verb with it. */
    plural: z.literal(true).optional(),
    /** Lines of the label on the drawing; without it the label stands as it is. */
    short: z.array(z.string().min(1)).min(1).max(3).optional(),
    /** Colour with a meaning; without it the figure is drawn in ink. */
    tone: z.enum(tones).optional(),
    kind: z.enum(nodeKinds),
    compartment: id,
    does: z.string().min(5),
    detail: z.string().min(5),
    symbols: z.array(z.string()).nullable(),
    /** UniProt accession by gene symbol, as a reader of the pack saw it. */
    uniprot: z
      .record(z.string(), z.string().regex(/^[A-Z0-9]{6,10}$/, 'must be a UniProt accession'))
      .nullable(),
    sources,
    claims,
    level: z.literal([1, 2]),
  })
  .transform(
    ({ plural, short, tone, symbols, uniprot, ...rest }): PathwayNode => ({
      ...rest,
      detail: printed(rest.detail),
      plural: plural ?? false,
      short: short ?? [rest.label],
      tone: tone ?? null,
      symbols: (symbols ?? []).map((symbol) => ({ symbol, uniprot: uniprot?.[symbol] ?? null })),
    }),
  );

const edge = z
  .strictObject({
    id: z.string().regex(/^e\d{3}$/, 'must be "e" and three digits'),
    from: id,
    to: id,
    effect: z.enum(effects),
    label: z.string().min(3),
    species: z.enum(arrowSpecies),
    certainty: z.enum(certainties),
    sources,
    claims,
    level,
    note: z.string().nullable().default(null),
    /** Arrows that this one abbreviates. */
    shortcut_of: z.array(z.string()).default([]),
  })
  .transform(({ shortcut_of, ...rest }): PathwayEdge => ({ ...rest, shortcutOf: shortcut_of }));

/** Receptors of messengers; the rest of each row belongs to the figure of the JAKs. */
const jakPair = z
  .looseObject({
    id,
    symbols: z.array(z.string()).min(1),
    jaks: z.array(z.string().regex(jakName)).min(1),
    second_receptor: z.looseObject({ jaks: z.array(z.string()) }).optional(),
    seen: z.boolean(),
  })
  .transform(({ second_receptor, ...row }) => ({
    id: row.id,
    symbols: row.symbols,
    jaks: row.jaks,
    secondJaks: second_receptor?.jaks ?? null,
    seen: row.seen,
  }));

const medicine = z
  .looseObject({ id, name: z.string(), plain: z.string(), targets: z.array(z.string()).min(1) })
  .transform(({ id, name, plain, targets }) => ({ id, name, plain, targets }));

/** `content/pathways/alopecia-areata.yaml`. What was never seen is left out: it isn't drawn. */
export const pathwaySchema = z
  .strictObject({
    meta: z.looseObject({ title: z.string() }),
    compartments: z.array(
      z.strictObject({ id, label: z.string(), plain: z.string(), order: z.number().int().positive() }),
    ),
    nodes: z.array(node),
    edges: z.array(edge),
    views: z.array(z.strictObject({ id, label: z.string(), plain: z.string(), nodes: z.array(id).min(2) })),
    jak_pairs: z.array(jakPair),
    drugs: z.array(medicine),
  })
  .transform(
    ({ compartments, nodes, edges, views, jak_pairs, drugs }): Pathway => ({
      compartments: [...compartments]
        .sort((a, b) => a.order - b.order)
        .map(({ id, label, plain }) => ({ id, label, plain })),
      nodes,
      edges,
      views,
      pairs: jak_pairs.filter(({ seen }) => seen).map(({ seen: _seen, ...pair }) => pair),
      medicines: drugs,
    }),
  );

const point = z.tuple([z.number(), z.number()]);

const spot = z
  .strictObject({
    at: point,
    side: z.enum(labelSides).default('below'),
    lines: z.array(z.string()).min(1).optional(),
    scale: z.number().positive().default(1),
  })
  .transform(({ lines, ...rest }) => ({ ...rest, lines: lines ?? null }));

/** `content/pathways/plates/<id>.yaml` and `views/<view>-<shape>.yaml` beside it: where everything stands on one drawing. */
export const plateSchema = z
  .strictObject({
    id,
    view: z.string().default(''),
    levels: z.array(level).min(1),
    width: z.number().positive(),
    height: z.number().positive(),
    font_size: z.number().min(11, 'must be at least 11: smaller labels cannot be read'),
    figure_scale: z.number().positive().default(1),
    corner_radius: z.number().positive(),
    places: z.record(
      id,
      z.strictObject({
        look: z.enum(placeLooks),
        outline: z.array(point).min(3),
        smooth: z.boolean().default(false),
        title: z.strictObject({ at: point, lines: z.array(z.string()) }),
      }),
    ),
    art: z
      .array(
        z.strictObject({
          look: z.enum(artLooks),
          outline: z.array(point).min(2),
          smooth: z.boolean().default(false),
          closed: z.boolean().default(false),
        }),
      )
      .default([]),
    nodes: z.record(id, spot),
    edges: z.record(z.string(), z.array(point).min(2)),
  })
  .transform(
    ({ font_size, figure_scale, corner_radius, ...rest }): Plate => ({
      ...rest,
      fontSize: font_size,
      figureScale: figure_scale,
      cornerRadius: corner_radius,
    }),
  );

const rectangle = z.tuple([z.number(), z.number(), z.number().positive(), z.number().positive()]);

/** `content/pathways/layouts/<view>-<shape>.yaml`: where a view's players and places stand; `npm run plates` draws its arrows. */
export const layoutSchema = z
  .strictObject({
    view: id,
    shape: z.enum(['wide', 'tall']),
    width: z.number().positive(),
    height: z.number().positive(),
    root: z.strictObject({ bulb: rectangle, bulge: rectangle }).optional(),
    places: z.record(
      id,
      z
        .strictObject({
          box: rectangle.optional(),
          title: point.optional(),
          lines: z.array(z.string()).min(1).optional(),
        })
        .transform(({ box, title, lines }) => ({
          box: box ?? null,
          title: title ?? null,
          lines: lines ?? null,
        })),
    ),
    nodes: z.record(
      id,
      z
        .strictObject({
          at: point,
          side: z.enum(labelSides).optional(),
          lines: z.array(z.string()).min(1).optional(),
          scale: z.number().positive().optional(),
        })
        .transform(({ at, ...rest }) => ({
          at,
          ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)),
        })),
    ),
    edges: z.record(z.string(), z.array(point).min(1)).default({}),
  })
  .transform(({ root, ...rest }): Layout => ({ ...rest, root: root ?? null }));

/** `content/pathways/sketches/<id>.yaml`: a small plate for an explainer, with its arrows in plain words. */
export const sketchSchema = z.strictObject({
  id,
  finding: z.string().min(5),
  note: z.string().min(5),
  claim: id,
  says: z.record(z.string(), z.string().endsWith('.', 'must be a sentence')),
  plate: plateSchema,
});
