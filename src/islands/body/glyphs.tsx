/** Two small signs that every line carries: what was found, and which came first. Drawn round 0 0, in a box of 12. */
import type { Bearing, Order } from '../../domain/body/link.ts';

const discs: Readonly<Record<Bearing, string>> = {
  link: 'M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0Z',
  conflict: 'M0-4.5a4.5 4.5 0 0 0 0 9Z',
  null: '',
  'not-found': '',
};

/** A full disc, a half disc, an empty disc with a stroke through it, an empty box with a stroke through it. */
export function BearingGlyph({ says }: { readonly says: Bearing }) {
  return (
    <g class="bf-sign">
      {says === 'not-found' ? <path d="M-4.5-4.5h9v9h-9Z" /> : <circle r="4.5" />}
      {discs[says] && <path class="bf-full" d={discs[says]} />}
      {says !== 'link' && says !== 'conflict' && <path d="M-6 6L6-6" />}
    </g>
  );
}

const arrows: Readonly<Record<Order, string>> = {
  body: 'M0 6V-5M-3.5-1.5L0-5.5L3.5-1.5',
  hair: 'M0-6V5M-3.5 1.5L0 5.5L3.5 1.5',
  both: 'M0 5.5V-5.5M-3.5-2L0-6L3.5-2M-3.5 2L0 6L3.5 2',
  shared: 'M0 6V1M0 1C0-2-4-2-4-6M0 1C0-2 4-2 4-6',
  unknown: 'M-3-2.6C-3-6.6 3.2-6.6 3.2-2.8C3.2-.4 0-.2 0 2.4M0 5.2v.4',
};

/** An arrow towards the hair, towards the body, both ways, a fork, or a question mark. */
export function OrderGlyph({ first }: { readonly first: Order }) {
  return (
    <g class="bf-sign">
      <path d={arrows[first]} />
    </g>
  );
}

/** A sign beside words. */
export function Sign(props: { readonly says: Bearing } | { readonly first: Order }) {
  return (
    <svg class="bf-glyph" viewBox="-7 -7 14 14" width="14" height="14" aria-hidden="true">
      {'says' in props ? <BearingGlyph says={props.says} /> : <OrderGlyph first={props.first} />}
    </svg>
  );
}
