/** The real links of the body, judged, with the words of their claims: for tests. */
import { judgeLinks } from '../../../src/domain/body/link.ts';
import type { BodyData } from '../../../src/islands/body/data.ts';
import { readBody } from '../../../src/schemas/body.ts';
import { readEvidence } from '../../../src/schemas/read.ts';

export const { claims } = readEvidence(process.cwd());
export const { links: written, views } = readBody(process.cwd());
export const links = judgeLinks(written, claims);
export const data: BodyData = {
  links,
  views,
  claims: Object.fromEntries(
    [...claims.values()].map(({ id, certainty, plain, statement, caveat, sources }) => [
      id,
      {
        title: id,
        certainty,
        plain,
        clinical: statement,
        caveat: caveat?.replace(/\.$/, '') ?? null,
        sources,
      },
    ]),
  ),
};
