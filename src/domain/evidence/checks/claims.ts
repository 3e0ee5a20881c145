/** What a claim must say beside its figures: the frame of a treatment result, the date of a licence. */
import type { Claim, Licence, TreatmentResult } from '../claim.ts';
import { licenceParts, resultParts } from '../claim.ts';
import type { Fault } from '../fault.ts';
import { type Check, type Content, type Place, placeOfClaim } from './content.ts';

const treatment =
  /\b\w+(?:tinib|mab|cept|tide|statin|mast)\b|\b(?:treat(?:ed|ment)|placebo|vehicle|randomi[sz]ed|steroids?|minoxidil|methotrexate|ciclosporin|azathioprine|immunotherapy|JAK inhibitors?|low-dose IL-2|surgery|JUPITER|injections?|pioglitazone|clobetasol|prednisolone|triamcinolone|simvastatin)\b/i;
const outcome =
  /^(?:n_(?:salt|responders?|complete|regr|regrowth|relapsed|salt50|partial|serious|stopped|recaptured|lost)|percent_(?!strength|range|without|higher|agreed|lower|scalp|deposit|heritab)|(?:mean_)?(?:percent_)?(?:change|difference|reduction)|mean_percent|median_salt|mean_salt_|salt_change|risk_ratio|odds_ratio|or_|hazard_ratio|hr_|aor_|rate_per)/;
/** Topics whose percentages and ratios are about people who were treated. */
const treatmentTopics = new Set([
  'adjuncts',
  'jak-inhibitors',
  'stopping-treatment',
  'other-treatments',
  'response-predictors',
  'early-treatment',
  'safety',
]);

/** True for a claim that reports what became of people who were treated. */
export function isTreatmentResult(claim: Claim): boolean {
  if (!claim.seen) return false;
  if (claim.result) return true;
  return (
    treatmentTopics.has(claim.topic) &&
    treatment.test(claim.statement) &&
    Object.keys(claim.figures).some((key) => outcome.test(key))
  );
}

const licence =
  /\b(?:approved|approval|authorised|licensed|licen[cs]e|boxed warning|NICE|FDA|EMA|MHRA|CHMP)\b|\blabels? (?:of|says|asks|advises|recommends)\b/;

/** True for a claim that states a licence, an approval, a label or a guideline. */
export function isLicenceStatement(claim: Claim): boolean {
  return (
    claim.seen &&
    (claim.licence !== undefined || claim.topic === 'guidelines' || licence.test(claim.statement))
  );
}

/** Parts that are neither said nor named as not shown, and parts that are both. */
function unsaid<Part extends string>(
  parts: readonly Part[],
  said: Readonly<Partial<Record<Part, string | undefined>>>,
  notShown: readonly Part[],
): readonly Part[] {
  return parts.filter((part) => (said[part] === undefined) !== notShown.includes(part));
}

/** Numbers of a text, thousands without their comma. */
function numbersOf(text: string): readonly string[] {
  return [...text.matchAll(/\d+(?:,\d{3})*(?:\.\d+)?/g)].map(([number]) => number.replaceAll(',', ''));
}

/** Numbers of a result's frame that neither the claim nor its sources hold. */
function strangeNumbers(content: Content, claim: Claim, result: TreatmentResult): readonly string[] {
  const figures = Object.entries(claim.figures).flat();
  const sizes = claim.sources.map((id) => content.sources.get(id)?.n ?? '');
  const held = [claim.statement, claim.plain, claim.caveat ?? '', JSON.stringify(figures), ...sizes].join(
    ' ',
  );
  const known = new Set(numbersOf(held));
  const names = numbersOf(
    figures
      .filter((part) => typeof part === 'string')
      .join(' ')
      .replaceAll(/[a-z_]/g, ' '),
  );
  for (const number of names) known.add(number);
  return resultParts.flatMap((part) => numbersOf(result[part] ?? '')).filter((number) => !known.has(number));
}

function resultFaults(content: Content, claim: Claim, place: Place): readonly Fault[] {
  const fault = (detail: string, mend: string): Fault => ({
    slug: 'incomplete-result',
    ...place,
    detail,
    mend,
  });
  if (!claim.result) {
    return [
      fault(
        `claim "${claim.id}" reports a treatment result without comparator, time and n`,
        'write result: with comparator, time and n; what the text read does not show goes under not_shown',
      ),
    ];
  }
  const missing = unsaid(resultParts, claim.result, claim.result.notShown);
  const strange = strangeNumbers(content, claim, claim.result);
  return [
    ...missing.map((part) =>
      fault(`claim "${claim.id}": result.${part} must stand here or under not_shown`, 'do one of the two'),
    ),
    ...strange.map((number) =>
      fault(
        `claim "${claim.id}": ${number} in its result is in none of its sentences, figures and sources`,
        'write only what the claim holds',
      ),
    ),
  ];
}

function licenceFaults(claim: Claim, place: Place, today: string): readonly Fault[] {
  const fault = (detail: string, mend: string): Fault => ({
    slug: 'undated-licence',
    ...place,
    detail,
    mend,
  });
  if (!claim.licence) {
    return [
      fault(
        `claim "${claim.id}" states a licence, label or guideline without body, country and date`,
        'write licence: with decision, body, country, date and next_check; what is not known goes under not_shown',
      ),
    ];
  }
  return claim.licence.flatMap((entry: Licence) => [
    ...unsaid(licenceParts, entry, entry.notShown).map((part) =>
      fault(
        `claim "${claim.id}", "${entry.decision}": ${part} must stand here or under not_shown`,
        'do one of the two',
      ),
    ),
    ...(entry.nextCheck < today
      ? [
          fault(
            `claim "${claim.id}", "${entry.decision}": was to be looked up again by ${entry.nextCheck}`,
            'look the status up again, then set a new next_check',
          ),
        ]
      : []),
  ]);
}

/** Refuses treatment results without their frame and licences without body, country and date. */
export const checkClaims: Check = (content) =>
  [...content.claims.values()].flatMap((claim) => {
    const place = placeOfClaim(content, claim.id);
    return [
      ...(isTreatmentResult(claim) ? resultFaults(content, claim, place) : []),
      ...(isLicenceStatement(claim) ? licenceFaults(claim, place, content.today) : []),
    ];
  });
