/**
 * From kinases to signals. The rule is an assumption, said on screen too:
 *
 * 1. A receptor needs every JAK of its pair, so its signal is as blocked as its most blocked JAK. Shown in cells for
 *    one pair: blocking either JAK1 or JAK3 is enough to stop the STAT5 of IL-15 (Thorarensen 2014).
 * 2. Where three JAKs are listed, the first is needed and the other two can stand in for each other, as the tables say
 *    of the receptor of IL-13: JAK1 with JAK2 or TYK2.
 * 3. A messenger with two receptors gets through by the one that is less blocked.
 */
import { blockedShare, type Share } from './hill.ts';
import {
  actsOutside,
  hasCurves,
  type Kinase,
  type KinaseFigures,
  kinases,
  type Medicine,
  type Receptor,
  receptorsOf,
  type Signal,
} from './signal.ts';

/** JAKs that a receptor needs: one of each list. */
export function needs(jaks: readonly Kinase[]): readonly (readonly Kinase[])[] {
  const [first, ...rest] = jaks;
  if (first === undefined) return [];
  return jaks.length > 2 ? [[first], rest] : jaks.map((jak) => [jak]);
}

const most = (shares: readonly Share[]): Share => ({
  low: Math.max(...shares.map(({ low }) => low)),
  high: Math.max(...shares.map(({ high }) => high)),
});
const least = (shares: readonly Share[]): Share => ({
  low: Math.min(...shares.map(({ low }) => low)),
  high: Math.min(...shares.map(({ high }) => high)),
});

/** All of the shares, or null where one is unknown. */
function known(shares: readonly (Share | null)[]): readonly Share[] | null {
  const sure = shares.filter((share) => share !== null);
  return sure.length === shares.length && sure.length > 0 ? sure : null;
}

function receptorShare({ jaks }: Receptor, ofKinase: (kinase: Kinase) => Share | null): Share | null {
  const groups = known(
    needs(jaks).map((any) => {
      const shares = known(any.map(ofKinase));
      return shares && least(shares);
    }),
  );
  return groups && most(groups);
}

/** Share of a signal blocked at a concentration of a medicine with these IC50s; null where a figure is missing. */
export function signalShare(signal: Signal, ic50: KinaseFigures, concentrationNM: number): Share | null {
  const ofKinase = (kinase: Kinase) => blockedShare(concentrationNM, ic50[kinase]);
  const shares = known(receptorsOf(signal).map((receptor) => receptorShare(receptor, ofKinase)));
  return shares && least(shares);
}

/**
 * What a medicine can do to a signal, by its listed targets alone.
 *
 * - `reached`: every receptor of the messenger needs something that it is aimed at;
 * - `partly`: one of two receptors does;
 * - `not-listed`: none does, and a figure or the kind of medicine says that it works elsewhere first;
 * - `unknown`: none does, and no figure was found for the JAKs concerned, so nothing can be said.
 */
export const touches = ['reached', 'partly', 'not-listed', 'unknown'] as const;
export type Touch = (typeof touches)[number];

function reaches({ targets }: Medicine, { chains, jaks }: Receptor): boolean {
  if (chains.some((chain) => targets.includes(chain))) return true;
  return needs(jaks).some((any) => any.every((jak) => targets.includes(jak)));
}

/** JAKs of which the pack has a figure: an IC50, or a ratio that names them. */
function figured({ ic50, others }: Medicine): readonly Kinase[] {
  return kinases.filter((kinase) => ic50?.[kinase] || others.some(({ of }) => of.endsWith(`over ${kinase}`)));
}

/** What a medicine can touch of a signal. */
export function touch(signal: Signal, medicine: Medicine): Touch {
  const receptors = receptorsOf(signal);
  const count = receptors.filter((receptor) => reaches(medicine, receptor)).length;
  if (count === receptors.length) return 'reached';
  if (count > 0) return 'partly';
  if (actsOutside(medicine) || hasCurves(medicine)) return 'not-listed';
  const read = figured(medicine);
  const open = receptors.flatMap(({ jaks }) => jaks).some((jak) => !read.includes(jak));
  return open ? 'unknown' : 'not-listed';
}
