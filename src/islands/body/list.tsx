/** The list of links beside the drawing, and what its signs mean. */
import { bearings, orders } from '../../domain/body/link.ts';
import { bearingWords, orderWords, type Picture, type ShownLink } from '../../domain/body/picture.ts';
import type { Certainty } from '../../domain/evidence/certainty.ts';
import { speciesLabel } from '../../domain/evidence/species.ts';
import { CertaintyLine } from '../shared/parts.tsx';
import { Sign } from './glyphs.tsx';

interface Props {
  readonly picture: Picture;
  readonly onChoose: (source: string) => void;
}

/** Every link of the drawing in the same order, as buttons. */
export function LinkList({ picture, onChoose }: Props) {
  return (
    <ol class="bf-list">
      {picture.links.map(({ link, lit, chosen, says, certainty, species, direction }) => (
        <li key={link.source} class={lit ? 'bf-lit' : undefined}>
          <button
            type="button"
            value={link.source}
            data-link={link.source}
            data-says={says}
            data-certainty={certainty}
            data-direction={direction}
            data-lit={lit ? '' : undefined}
            aria-pressed={chosen}
            onClick={() => onChoose(link.source)}
          >
            <span class="bf-count">{link.number}</span> <span class="bf-part">{link.name}</span>{' '}
            <span class="bf-facts">
              <span>
                <Sign says={says} /> {bearingWords[says].short}
              </span>{' '}
              <span>
                <CertaintyLine certainty={certainty} />
                {species !== 'human' && `, ${speciesLabel(species)}`}
              </span>{' '}
              <span>
                <Sign first={direction} /> {orderWords[direction]}
              </span>
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}

const lines: readonly Certainty[] = ['high', 'moderate', 'low', 'very-low'];

/** The three weights of a line: its class, what it means, and where it is drawn. */
const weights: readonly (readonly [string, string, (one: ShownLink) => boolean])[] = [
  ['b-lit', 'answers the question you chose', ({ lit, says }) => lit && says !== 'null'],
  ['b-lit bf-none', 'answers it: no link seen', ({ lit, says }) => lit && says === 'null'],
  ['', 'studied too, but no answer to it', ({ lit }) => !lit],
];

/** What lines and signs mean: those that are drawn, lit or not. */
export function Key({ picture }: { readonly picture: Picture }) {
  const { links } = picture;
  return (
    <div class="bf-key">
      <div>
        <h3 class="label">Lines</h3>
        <ul>
          {weights
            .filter(([, , drawn]) => links.some(drawn))
            .map(([look, words]) => (
              <li key={words}>
                <svg class="bf-weight" viewBox="0 0 24 8" width="24" height="8" aria-hidden="true">
                  <path class={look} d="M0 4H24" />
                </svg>{' '}
                {words}
              </li>
            ))}
        </ul>
      </div>
      <div>
        <h3 class="label">How sure</h3>
        <ul>
          {lines
            .filter((one) => links.some(({ certainty }) => certainty === one))
            .map((one) => (
              <li key={one}>
                <CertaintyLine certainty={one} />
              </li>
            ))}
        </ul>
      </div>
      <div>
        <h3 class="label">What was found</h3>
        <ul>
          {bearings
            .filter((one) => one !== 'not-found' && links.some(({ says }) => says === one))
            .map((one) => (
              <li key={one}>
                <Sign says={one} /> {bearingWords[one].short}
              </li>
            ))}
        </ul>
      </div>
      <div>
        <h3 class="label">Which came first</h3>
        <ul>
          {orders
            .filter((one) => links.some(({ direction }) => direction === one))
            .map((one) => (
              <li key={one}>
                <Sign first={one} /> {orderWords[one]}
              </li>
            ))}
        </ul>
      </div>
    </div>
  );
}
