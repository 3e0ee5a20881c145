/** What a page is, as search groups and filters it. */
export const kinds = ['explainer', 'figure', 'claim', 'source', 'glossary', 'page'] as const;
export type Kind = (typeof kinds)[number];

/** Headings of the groups of results. */
export const kindLabels: Readonly<Record<Kind, string>> = {
  explainer: 'Explainers',
  figure: 'Figures',
  claim: 'Claims',
  source: 'Sources',
  glossary: 'Glossary',
  page: 'About the site',
};
