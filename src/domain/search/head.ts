/** What a page tells search engines about itself, as JSON-LD. */
import type { Kind } from './kind.ts';

export interface PageFacts {
  readonly title: string;
  readonly description: string;
  readonly kind?: Kind | undefined;
  /** Full address of the page. */
  readonly address: string;
  /** Full address of the home page. */
  readonly home: string;
}

const site = (home: string) => ({ '@type': 'WebSite', name: 'Beyond the Scalp', url: home });

/**
 * JSON-LD of a page, safe inside a script element. It names no reviewer and no `lastReviewed`: readers of that field
 * take it for a clinician's review, and ours is a check against the sources, which the page says in words.
 */
export function structuredData({ title, description, kind, address, home }: PageFacts): string {
  const common = {
    '@context': 'https://schema.org',
    name: title,
    description,
    url: address,
    inLanguage: 'en-GB',
    isAccessibleForFree: true,
    license: 'https://creativecommons.org/licenses/by/4.0/',
  };
  const data =
    address === home
      ? { ...common, ...site(home), alternateName: title }
      : kind === 'explainer'
        ? {
            ...common,
            '@type': 'MedicalWebPage',
            about: { '@type': 'MedicalCondition', name: 'Alopecia areata' },
            audience: [
              { '@type': 'PatientAudience' },
              { '@type': 'MedicalAudience', audienceType: 'Clinician' },
            ],
            isPartOf: site(home),
          }
        : { ...common, '@type': 'WebPage', isPartOf: site(home) };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
