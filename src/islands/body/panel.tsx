/** What is known of the chosen link: for it, against it, what was not found. */
import { levels } from '../../domain/body/choice.ts';
import { bearings, type JudgedEvidence, type JudgedLink } from '../../domain/body/link.ts';
import { bearingWords, orderWords, type Picture } from '../../domain/body/picture.ts';
import { certaintyWords, speciesLabel } from '../../domain/evidence/claim.ts';
import { CertaintyLine } from '../shared/parts.tsx';
import type { BodyData } from './data.ts';
import { Sign } from './glyphs.tsx';

export interface PanelActions {
  readonly choose: (source: string) => void;
  readonly next: (by: 1 | -1) => void;
  readonly leave: () => void;
}

/** One claim: its sentence at either level, how sure, in whom, which came first, and its caveat. */
function EvidenceItem({ one, data }: { readonly one: JudgedEvidence; readonly data: BodyData }) {
  const claim = data.claims[one.claim];
  const species = speciesLabel(one.species);
  return (
    <li data-claim={one.claim}>
      {one.note && <p class="bf-note">{one.note}</p>}
      {levels.map((level) => (
        <p key={level} data-level={level}>
          {claim?.[level]}
        </p>
      ))}
      <p class="soft">
        {one.says !== 'not-found' && (
          <>
            <CertaintyLine certainty={one.certainty} />
            {species && `, ${species}`}; <Sign first={one.first} /> {orderWords[one.first]}.{' '}
          </>
        )}
        Claim: <a href={`/evidence/claims/${one.claim}/`}>{claim?.title}</a>.
        {claim?.caveat && ` Read with care: ${claim.caveat}.`}
      </p>
    </li>
  );
}

/** The evidence of a link under what it says. */
export function EvidenceGroups(props: { readonly kept: readonly JudgedEvidence[]; readonly data: BodyData }) {
  return (
    <>
      {bearings.map((says) => {
        const all = props.kept.filter((one) => one.says === says);
        return (
          all.length > 0 && (
            <section key={says} class="bf-group">
              <h4>
                <Sign says={says} /> {bearingWords[says].title}
              </h4>
              <ul>
                {all.map((one) => (
                  <EvidenceItem key={one.claim} one={one} data={props.data} />
                ))}
              </ul>
            </section>
          )
        );
      })}
    </>
  );
}

/** Sentences and standing of a link, without its evidence. */
export function Standing({ link }: { readonly link: JudgedLink }) {
  return (
    <>
      {levels.map((level) => (
        <p key={level} data-level={level}>
          {link[level]}
        </p>
      ))}
      <dl class="bf-standing">
        <dt>How surely</dt>
        <dd>
          <CertaintyLine certainty={link.certainty} />, {speciesLabel(link.species)}.{' '}
          {certaintyWords[link.certainty].meaning}
        </dd>
        <dt>Which came first</dt>
        <dd>
          <Sign first={link.direction} /> {orderWords[link.direction].replace(/^./, (a) => a.toUpperCase())}
        </dd>
      </dl>
    </>
  );
}

interface Props {
  readonly picture: Picture;
  readonly data: BodyData;
  readonly actions: PanelActions;
}

export function Panel({ picture, data, actions }: Props) {
  const shown = picture.links.find((one) => one.chosen);
  if (!shown)
    return (
      <section class="bf-panel" aria-label="What you chose in the body">
        <h3>Choose a part of the body</h3>
        <p class="needs-script">
          Press its line, its number or its name. By keyboard: Tab to the drawing or the list, then the arrow
          keys go from part to part. Escape puts it back.
        </p>
        <p class="without-script">What is known of each part stands below the figure.</p>
      </section>
    );
  const { link, kept } = shown;
  const left = link.evidence.length - kept.length;
  return (
    <section class="bf-panel" aria-label="What you chose in the body" data-panel={link.source}>
      <h3>
        {link.number}. {link.name}
      </h3>
      <Standing link={link} />
      {left > 0 && (
        <p class="bf-left">
          This view leaves out {left} of {link.evidence.length} claims on this part.
        </p>
      )}
      <EvidenceGroups kept={kept} data={data} />
      <p class="bf-walk needs-script">
        <button type="button" data-walk="back" onClick={() => actions.next(-1)}>
          Part before
        </button>
        <button type="button" data-walk="on" onClick={() => actions.next(1)}>
          Next part
        </button>
        <button type="button" data-walk="none" onClick={actions.leave}>
          Choose nothing
        </button>
      </p>
    </section>
  );
}
