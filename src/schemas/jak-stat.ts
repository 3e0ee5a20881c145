/** The JAK pairs and medicines of `content/pathways/alopecia-areata.yaml`; the rest of that file is the map's. */
import { join } from 'node:path';
import { z } from 'astro/zod';
import type { Fault } from '../domain/evidence/fault.ts';
import type { Ic50 } from '../domain/selectivity/hill.ts';
import {
  type Group,
  kinases,
  type Medicine,
  type OtherFigure,
  type Signal,
  type SignalMap,
} from '../domain/selectivity/signal.ts';
import { idPattern } from './claim.ts';
import { type Evidence, readYaml } from './read.ts';

const id = z.string().regex(idPattern, 'must be lower-case words joined by hyphens');
const kinase = z.enum(kinases);
const jaks = z.array(kinase).min(1).max(3);
const chains = z.array(z.string()).min(1).max(3);

/** Parts in the disease, as the map words them, and the group that each stands in. */
const groupOfRole = {
  driver: 'driver',
  'possible starter': 'driver',
  'driver; also helps regulatory T cells': 'driver',
  'driver (mouse)': 'driver',
  'driver (guardian role claimed too)': 'driver',
  guardian: 'calming',
  'supporting (Th1)': 'supporting',
  'supporting (Th2)': 'supporting',
  'risk-gene region': 'supporting',
  marker: 'marker',
  'raised in lesions': 'marker',
  'not clearly raised in lesions': 'unclear',
  'itch, not a known driver': 'unclear',
  'not established': 'unclear',
  safety: 'safety',
  metabolic: 'metabolic',
} as const satisfies Record<string, Group>;
const roles = Object.keys(groupOfRole) as (keyof typeof groupOfRole)[];

/** Parts of a note that are notes to ourselves: memory, what wasn't seen, how to work. */
const notForPrint = /from memory|not seen|were not seen|do not borrow|second reader|can be compared/i;

/** A note without the parts that are never printed. */
export function printable(note: string | null | undefined): string {
  const parts = (note ?? '').split(/(?<=[.;])\s+/).filter((part) => !notForPrint.test(part));
  return parts.join(' ').trim().replace(/[;,]$/, '.');
}

/** STATs that a note gives from memory: they are not drawn. */
function remembered(note: string | null): readonly string[] {
  const parts = (note ?? '').split(/(?<=[.;])\s+/).filter((part) => /from memory/i.test(part));
  return parts.flatMap((part) => part.match(/STAT\d/g) ?? []);
}

const pair = z
  .looseObject({
    id,
    cytokine: z.string(),
    receptor_chains: chains,
    jaks,
    stats: z.array(z.string().regex(/^STAT\d$/, 'must be a STAT')).min(1),
    second_receptor: z.strictObject({ chains, jaks }).optional(),
    role_in_aa: z.enum(roles),
    plain: z.string().min(5),
    note: z.string().nullable().default(null),
    seen: z.boolean(),
    sources: z.array(id).min(1),
  })
  .transform((row): Signal & { seen: boolean } => {
    const lost = remembered(row.note);
    return {
      id: row.id,
      name: row.cytokine,
      chains: row.receptor_chains,
      jaks: row.jaks,
      stats: row.stats.filter((stat) => !lost.includes(stat)),
      second: row.second_receptor ?? null,
      group: groupOfRole[row.role_in_aa],
      role: row.role_in_aa,
      plain: row.plain,
      note: printable(row.note),
      sources: row.sources,
      seen: row.seen,
    };
  });

const concentration = z.number().positive();
const ic50 = z.strictObject({ op: z.enum(['=', '>']), nM: concentration }).nullable();
const fold = z.union([z.number(), z.string()]).optional();

const medicine = z
  .looseObject({
    id,
    name: z.string(),
    drug_class: z.string(),
    targets: z.array(z.string()).min(1),
    binding: z.string(),
    plain: z.string(),
    ic50: z
      .looseObject({
        jak1: ic50,
        jak2: ic50,
        jak3: ic50,
        tyk2: ic50,
        unit: z.literal('nM'),
        assay: z.string().nullable(),
        seen: z.boolean(),
        sources: z.array(id),
        pairs: z
          .array(z.strictObject({ pair: z.array(kinase).length(2), op: z.literal('='), nM: concentration }))
          .default([]),
        other_values: z
          .array(
            z.strictObject({
              target: z.string(),
              op: z.literal('='),
              nM: concentration,
              assay: z.string(),
            }),
          )
          .default([]),
        note: z.string().nullable().default(null),
      })
      .nullable(),
    selectivity_fold: z
      .strictObject({
        jak1_over_jak2: fold,
        jak1_over_jak3: fold,
        jak1_over_tyk2: fold,
        seen: z.boolean(),
        note: z.string().optional(),
      })
      .nullable(),
    other_targets: z.looseObject({ tec_family: z.array(z.string()).default([]) }).nullable(),
    identity_note: z.string().optional(),
    kd: z
      .looseObject({
        unit: z.literal('nM'),
        jak1: concentration,
        jak2: concentration,
        jak3: concentration,
        tyk2: concentration,
        assay: z.string(),
        seen: z.boolean(),
        sources: z.array(id),
        note: z.string(),
      })
      .optional(),
    sources: z.array(id).min(1),
  })
  .transform((row): Medicine => {
    const figures = row.ic50?.seen ? row.ic50 : null;
    const keys = { JAK1: 'jak1', JAK2: 'jak2', JAK3: 'jak3', TYK2: 'tyk2' } as const;
    const value = (key: 'jak1' | 'jak2' | 'jak3' | 'tyk2'): Ic50 | null => figures?.[key] ?? null;
    const nM = (number: number) => `${number.toLocaleString('en-GB')} nM`;
    const others: OtherFigure[] = [];
    for (const one of figures?.pairs ?? [])
      others.push({ of: one.pair.join(' with '), value: nM(one.nM), how: 'half blocked, as a pair' });
    for (const one of figures?.other_values ?? [])
      others.push({ of: one.target, value: nM(one.nM), how: `half blocked, ${one.assay}` });
    const folds = row.selectivity_fold?.seen ? row.selectivity_fold : null;
    for (const [key, of] of [
      ['jak1_over_jak2', 'JAK1 over JAK2'],
      ['jak1_over_jak3', 'JAK1 over JAK3'],
      ['jak1_over_tyk2', 'JAK1 over TYK2'],
    ] as const) {
      const found = folds?.[key];
      if (found === undefined) continue;
      const text = String(found);
      const times = text.replace(' (cells)', '').replace('>', 'more than ');
      const how = text.includes('(cells)') ? 'in cells' : 'as printed';
      others.push({
        of,
        value: `${times} times stronger`,
        how: folds?.note ? `${how} (${folds.note})` : how,
      });
    }
    const kd = row.kd?.seen ? row.kd : null;
    for (const name of kd ? kinases : [])
      others.push({
        of: name,
        value: nM(kd?.[keys[name]] ?? 0),
        how: printable(kd?.assay).replace(/\.$/, ''),
      });
    return {
      id: row.id,
      name: row.name,
      drugClass: row.drug_class,
      targets: row.targets,
      binding: notForPrint.test(row.binding) ? '' : row.binding,
      plain: row.plain,
      ic50: row.ic50 && {
        JAK1: value('jak1'),
        JAK2: value('jak2'),
        JAK3: value('jak3'),
        TYK2: value('tyk2'),
      },
      assay: figures?.assay ?? '',
      others,
      otherTargets: row.other_targets?.tec_family ?? [],
      notes: [row.identity_note, row.ic50?.note, kd?.note].map(printable).filter((note) => note !== ''),
      sources: [...new Set([...row.sources, ...(row.ic50?.sources ?? []), ...(kd?.sources ?? [])])],
    };
  });

/** The two keys of the map's file that this figure reads. */
export const jakStatSchema = z
  .looseObject({ jak_pairs: z.array(pair).min(1), drugs: z.array(medicine).min(1) })
  .transform(
    ({ jak_pairs, drugs }): SignalMap => ({
      signals: jak_pairs.filter(({ seen }) => seen).map(({ seen: _seen, ...signal }) => signal),
      medicines: drugs,
    }),
  );

export interface SignalMapRead {
  readonly map: SignalMap;
  readonly faults: readonly Fault[];
}

/** Reads the JAK pairs and medicines, keeping only sources that were seen. Faults name file, line and mend. */
export function readJakStat(
  root: string,
  { sources }: Pick<Evidence, 'sources'>,
  content = join(root, 'content'),
): SignalMapRead {
  const path = join(content, 'pathways', 'alopecia-areata.yaml');
  const read = readYaml(root, path, jakStatSchema);
  const faults = [...read.faults];
  const keep = <T extends { readonly id: string; readonly sources: readonly string[] }>(section: string) => {
    return (item: T, index: number): T => {
      for (const source of item.sources) {
        if (sources.has(source)) continue;
        faults.push({
          slug: 'unknown-source',
          file: path.slice(root.length + 1),
          line: read.lineOf([section, index, 'sources']),
          detail: `"${item.id}" cites "${source}"`,
          mend: 'cite a source of content/sources',
        });
      }
      return { ...item, sources: item.sources.filter((source) => sources.get(source)?.seen) };
    };
  };
  const { signals = [], medicines = [] } = read.value ?? {};
  return {
    map: {
      signals: signals.map(keep<Signal>('jak_pairs')),
      medicines: medicines.map(keep<Medicine>('drugs')),
    },
    faults,
  };
}
