import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { z } from 'astro/zod';
import { type Document, LineCounter, parseDocument } from 'yaml';
import type { Place } from '../domain/evidence/checks/content.ts';
import type { Claim } from '../domain/evidence/claim.ts';
import type { Fault } from '../domain/evidence/fault.ts';
import type { Source } from '../domain/evidence/source.ts';
import { claimFileSchema } from './claim.ts';
import { sourceSchema } from './source.ts';

export type { Place } from '../domain/evidence/checks/content.ts';

export interface Read<T> {
  readonly value: T | undefined;
  readonly faults: readonly Fault[];
  /** Line of the node at a path of keys and indices; line 1 where there is none. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

export interface OpenYaml {
  readonly file: string;
  readonly document: Document.Parsed;
  readonly lineOf: Read<unknown>['lineOf'];
  /** Line of an offset, counted from 1. */
  readonly lineAt: (offset: number) => number;
  readonly faults: readonly Fault[];
}

/** Parses one YAML file, keeping the line of every node. Never throws for bad content. */
export function openYaml(root: string, path: string): OpenYaml {
  const file = relative(root, path);
  const counter = new LineCounter();
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: counter });
  const lineAt = (offset: number) => counter.linePos(offset).line;
  const lineOf = (keys: readonly PropertyKey[]) => {
    for (let depth = keys.length; depth >= 0; depth--) {
      const node = document.getIn(keys.slice(0, depth), true) as
        | { range?: [number, number, number] }
        | undefined;
      if (node?.range) return lineAt(node.range[0]);
    }
    return 1;
  };
  const faults = document.errors.map((error) => ({
    slug: 'bad-yaml' as const,
    file,
    line: error.linePos?.[0].line ?? 1,
    detail: error.message.split('\n')[0] ?? 'not YAML',
    mend: 'write it as valid YAML: check indentation, colons and quotes on this line',
  }));
  return { file, document, lineOf, lineAt, faults };
}

/** Reads one YAML file through a schema. Never throws for bad content: every fault names file, line, fault and mend. */
export function readYaml<S extends z.ZodType>(root: string, path: string, schema: S): Read<z.output<S>> {
  return readOpenYaml(openYaml(root, path), schema);
}

/** The same for a file that is open already. */
export function readOpenYaml<S extends z.ZodType>(
  { file, document, lineOf, faults: broken }: OpenYaml,
  schema: S,
): Read<z.output<S>> {
  if (broken.length > 0) return { value: undefined, faults: broken, lineOf };
  const result = schema.safeParse(document.toJS());
  if (result.success) return { value: result.data, faults: [], lineOf };
  const faults = result.error.issues.map((issue) => ({
    slug: 'bad-field' as const,
    file,
    line: lineOf(issue.path),
    detail: `${issue.path.join('.') || 'the file'}: ${issue.message}`,
    mend: 'write the field as its schema in src/schemas says',
  }));
  return { value: undefined, faults, lineOf };
}

/** Paths of the YAML files in a folder, sorted, so that every build reads them in the same order. None where it isn't there. */
export function yamlFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(folder, name));
}

/** Paths of all text files of a content folder, sorted. */
export function contentFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(yaml|csv|mdx|md|json)$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}

export interface Evidence {
  readonly claims: ReadonlyMap<string, Claim>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly places: ReadonlyMap<string, Place>;
  readonly faults: readonly Fault[];
}

/** Reads all claims and sources under a `content` folder. Places are keyed `claim:<id>` and `source:<id>`. */
export function readEvidence(root: string, content = join(root, 'content')): Evidence {
  const claims = new Map<string, Claim>();
  const sources = new Map<string, Source>();
  const places = new Map<string, Place>();
  const faults: Fault[] = [];
  const keep = <T extends { id: string }>(
    kind: 'claim' | 'source',
    into: Map<string, T>,
    item: T,
    place: Place,
  ) => {
    if (into.has(item.id)) {
      faults.push({
        slug: 'duplicate-id',
        ...place,
        detail: `${kind} "${item.id}" stands twice`,
        mend: 'give one of the two another id',
      });
    }
    into.set(item.id, item);
    places.set(`${kind}:${item.id}`, place);
  };
  for (const path of yamlFiles(join(content, 'claims'))) {
    const read = readYaml(root, path, claimFileSchema);
    faults.push(...read.faults);
    read.value?.forEach((claim, index) => {
      keep('claim', claims, claim, { file: relative(root, path), line: read.lineOf([index]) });
    });
  }
  for (const path of yamlFiles(join(content, 'sources'))) {
    const read = readYaml(root, path, sourceSchema);
    faults.push(...read.faults);
    if (read.value) keep('source', sources, read.value, { file: relative(root, path), line: 1 });
  }
  return { claims, sources, places, faults };
}
