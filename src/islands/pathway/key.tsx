/** The key of the map: every shape, head, line and mark that it uses. Drawn once, at build. */

import { certaintyLabels } from '../../domain/evidence/certainty.ts';
import { dashArray } from '../../domain/evidence/certainty-line.ts';
import { type Effect, effects, type NodeKind, type Tone } from '../../domain/pathway/pathway.ts';
import { ArrowHead, NodeFigure, SpeciesMark } from './shapes.tsx';

const kinds: readonly (readonly [NodeKind, string])[] = [
  ['cell', 'Cell'],
  ['cytokine', 'Messenger between cells'],
  ['ligand', 'Protein that others meet'],
  ['receptor', 'Receptor'],
  ['kinase', 'Switch (kinase)'],
  ['transcription-factor', 'Carries the signal to the genes'],
  ['process', 'Process or state'],
  ['outcome', 'Outcome'],
  ['drug', 'Medicine'],
];

const effectWords: Readonly<Record<Effect, string>> = {
  activates: 'Switches on or raises',
  inhibits: 'Blocks or lowers',
  secretes: 'Releases',
  binds: 'Docks on',
  recruits: 'Draws in',
  damages: 'Damages',
  protects: 'Protects',
  'differentiates-to': 'Turns into or rebuilds',
};

const toneWords: readonly (readonly [Tone, string])[] = [
  ['t-cell', 'Killer T cell and what it recognises with'],
  ['ifn-gamma', 'Interferon-gamma and its signal'],
  ['il-15', 'IL-15 and its signal'],
  ['follicle', 'Hair follicle'],
  ['guardian', 'Guardian of the hair root'],
  ['drug', 'Medicine'],
  ['systemic', 'From the rest of the body'],
];

const certaintiesDrawn = ['high', 'moderate', 'low', 'very-low'] as const;

export function PathwayKey() {
  return (
    <div class="pathway-key">
      <section>
        <h3>Shapes</h3>
        <ul>
          {kinds.map(([kind, words]) => (
            <li key={kind}>
              <svg viewBox="-12 -12 24 24" width="24" height="24" aria-hidden="true" class="player tone-none">
                <NodeFigure kind={kind} radius={10} />
              </svg>
              {words}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3>Colours</h3>
        <ul>
          {toneWords.map(([tone, words]) => (
            <li key={tone}>
              <svg
                viewBox="-12 -12 24 24"
                width="24"
                height="24"
                aria-hidden="true"
                class={`player tone-${tone}`}
              >
                <circle class="figure" r="8" />
              </svg>
              {words}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3>What an arrow does</h3>
        <ul>
          {effects.map((effect) => (
            <li key={effect}>
              <svg viewBox="0 -8 46 16" width="46" height="16" aria-hidden="true" class="arrow">
                <path class="course" d="M1 0H42" />
                <ArrowHead effect={effect} at={[42, 0, 0]} />
              </svg>
              {effectWords[effect]}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3>How sure, and shown in whom</h3>
        <ul>
          {certaintiesDrawn.map((certainty) => (
            <li key={certainty}>
              <svg viewBox="0 -8 46 16" width="46" height="16" aria-hidden="true" class="arrow">
                <path class="course" d="M1 0H45" stroke-dasharray={dashArray(certainty)} />
              </svg>
              {certaintyLabels[certainty]}
              {certainty === 'very-low' && ', or a hypothesis'}
            </li>
          ))}
          {(['mouse', 'inferred'] as const).map((species) => (
            <li key={species}>
              <svg viewBox="0 -8 46 16" width="46" height="16" aria-hidden="true" class="arrow">
                <path class="course" d="M1 0H45" />
                <SpeciesMark species={species} at={[23, 0]} />
              </svg>
              {species === 'mouse' ? 'Shown in mice only' : 'Inferred: nobody has watched it'}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3>With a medicine, or evidence left out</h3>
        <ul>
          <li>
            <svg
              viewBox="-15 -15 30 30"
              width="30"
              height="30"
              aria-hidden="true"
              class="player tone-none run-off"
            >
              <NodeFigure kind="kinase" radius={10} />
              <path class="block" d="M-12 12L12 -12" />
            </svg>
            Blocked by the medicine
          </li>
          <li>
            <svg
              viewBox="-15 -15 30 30"
              width="30"
              height="30"
              aria-hidden="true"
              class="player tone-none run-off"
            >
              <NodeFigure kind="kinase" radius={10} />
            </svg>
            Off: nothing that drives it is left
          </li>
          <li>
            <svg viewBox="-15 -15 30 30" width="30" height="30" aria-hidden="true" class="player tone-none">
              <circle class="still" r="13.5" />
              <NodeFigure kind="kinase" radius={10} />
            </svg>
            Lost an arrow, still reached another way (perhaps by one of a fuller map)
          </li>
          <li>
            <svg viewBox="0 -8 46 16" width="46" height="16" aria-hidden="true" class="arrow dim is-off">
              <path class="course" d="M1 0H42" />
              <ArrowHead effect="activates" at={[42, 0, 0]} />
            </svg>
            Arrow that has gone out
          </li>
          <li>
            <svg viewBox="0 -8 46 16" width="46" height="16" aria-hidden="true" class="arrow dim">
              <path class="course" d="M1 0H42" />
              <ArrowHead effect="activates" at={[42, 0, 0]} />
            </svg>
            Left out by the evidence you chose, or not on the path you follow
          </li>
        </ul>
      </section>
    </div>
  );
}
