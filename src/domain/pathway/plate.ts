/** A plate: where everything of the map stands on one drawing. Units are CSS pixels at the plate's own size. */
import type { Effect, Level } from './pathway.ts';

export type Point = readonly [x: number, y: number];

/** Side of the figure on which its label stands. */
export const labelSides = ['below', 'above', 'right', 'left'] as const;
export type LabelSide = (typeof labelSides)[number];

/** How a place is drawn: ground of the skin, skin of a cell, follicle, the papilla that feeds it, or a plain frame. */
export const placeLooks = ['skin', 'cell', 'follicle', 'papilla', 'frame'] as const;
export type PlaceLook = (typeof placeLooks)[number];

export interface Place {
  readonly look: PlaceLook;
  /** Closed outline; smoothed by Catmull-Rom where `smooth` is true. */
  readonly outline: readonly Point[];
  readonly smooth: boolean;
  /** Left end of the title's base line, and its lines; a place without a title has none. */
  readonly title: { readonly at: Point; readonly lines: readonly string[] };
}

/** Drawn for the place alone, without meaning of its own. */
export const artLooks = ['hair', 'sheath', 'lens', 'surface'] as const;
export type ArtLook = (typeof artLooks)[number];

export interface Art {
  readonly look: ArtLook;
  readonly outline: readonly Point[];
  readonly smooth: boolean;
  readonly closed: boolean;
}

export interface Spot {
  readonly at: Point;
  readonly side: LabelSide;
  /** Lines for this plate where the node's own don't fit. */
  readonly lines: readonly string[] | null;
  /** Factor on the size of the figure: hubs with many arrows are drawn larger. */
  readonly scale: number;
}

export interface Plate {
  readonly id: string;
  /** Id of the view that it shows; empty for all of its levels. */
  readonly view: string;
  /** Levels drawn on this plate. */
  readonly levels: readonly Level[];
  readonly width: number;
  readonly height: number;
  /** Size of the labels. */
  readonly fontSize: number;
  /** Factor on the size of the figures. */
  readonly figureScale: number;
  /** How far the corners of arrows are rounded. */
  readonly cornerRadius: number;
  readonly places: Readonly<Record<string, Place>>;
  readonly art: readonly Art[];
  readonly nodes: Readonly<Record<string, Spot>>;
  /** Course of each arrow from the edge of one figure to the edge of the other, corners to be rounded. */
  readonly edges: Readonly<Record<string, readonly Point[]>>;
}

/** Free width between a figure and the tail of an arrow that is led by rule. */
export const tailRoom = 0.8;

/** The same for its tip. A head that lies across its arrow needs more, or the figure covers half of it. */
export const tipRoom = (effect: Effect) => (effect === 'inhibits' || effect === 'protects' ? 4.5 : 1.5);
