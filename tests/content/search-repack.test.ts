import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { readQuery } from '../../src/domain/search/query.ts';
import { cut, repack, wordsOf } from '../../src/integrations/repack-index.ts';
import { rawIndex } from '../../src/integrations/search-index.ts';
import { evidenceRecords, openProgram, testPages } from '../reference/search-fixture.ts';

let raw: Awaited<ReturnType<typeof rawIndex>>;
let packed: ReturnType<typeof repack>;

beforeAll(async () => {
  raw = await rawIndex([...testPages(), ...evidenceRecords()]);
  packed = repack(raw);
}, 60_000);

const parts = () => packed.filter(({ path }) => path.endsWith('.pf_index'));
const word = (text: string, size: number) => ({ word: text, bytes: Buffer.alloc(size) });
const words = (cuts: ReturnType<typeof cut>) => cuts.map((part) => part.map((each) => each.word));

describe('an index in smaller parts', () => {
  test('has parts of 3 kB at most for words that are looked up, so that a query of four costs 12 kB of them', () => {
    // "The" fills a part of its own, which is loaded where a query holds no other word.
    const isTelling = ({ word }: { readonly word: string }) =>
      readQuery(`${word} hair`).words.some((each) => each.word === word);
    const telling = parts().filter(({ content }) => wordsOf(content).some(isTelling));
    expect(telling.length).toBeGreaterThan(30);
    expect(Math.max(...telling.map(({ content }) => content.length))).toBeLessThanOrEqual(3_000);
  });
  test('answers each word of four letters or more as before, with the same scores', async () => {
    const asked = 'relapse baricitinib hair thyroid thyroiditis privilege 2022 immune alopecia areata'.split(
      ' ',
    );
    const answers = async (files: typeof packed) => {
      const { instance, close } = await openProgram(files);
      const all = [];
      for (const each of asked) {
        const scores = new Map<string, number>();
        for (const { data, score } of (await instance.search(each)).results)
          scores.set((await data()).url, score);
        all.push([each, Object.fromEntries(scores)]);
      }
      close();
      return all;
    };
    expect(await answers(packed)).toEqual(await answers(raw));
  }, 60_000);
  test('names its sections in half the bytes', () => {
    const [before, after] = [raw, packed].map(
      (files) => files.find(({ path }) => path.endsWith('.pf_meta'))?.content.length ?? 0,
    );
    expect(after).toBeGreaterThan(0);
    expect(after).toBeLessThan((before ?? 0) / 2 + 30 * parts().length);
  });
  test('keeps every word once', () => {
    const bytes = (files: typeof packed) =>
      files
        .filter(({ path }) => path.endsWith('.pf_index'))
        .reduce((sum, { content }) => sum + gunzipSync(content).length, 0);
    // Each part adds its mark and two heads.
    expect(Math.abs(bytes(packed) - bytes(raw))).toBeLessThan(20 * parts().length);
  });
  test('of another layout stops the build', () => {
    const broken = raw.map((file) =>
      file.path.endsWith('.pf_meta') ? { ...file, content: parts()[0]?.content ?? file.content } : file,
    );
    expect(() => repack(broken)).toThrow(/laid out as that of Pagefind 1\.6/);
    expect(() => repack(raw.filter(({ path }) => !path.endsWith('.json')))).toThrow(/no file/);
  });
});

describe('the cuts', () => {
  test('fall where a part is full', () =>
    expect(words(cut([word('ants', 4), word('bees', 4), word('cats', 4)], 8))).toEqual([
      ['ants', 'bees'],
      ['cats'],
    ]));
  test('never part words that start with the same four letters', () =>
    expect(words(cut([word('relaps', 9), word('relapse', 9), word('rely', 1)], 8))).toEqual([
      ['relaps', 'relapse'],
      ['rely'],
    ]));
});
