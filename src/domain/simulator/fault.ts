/** What can go wrong in a run of a model. Every failure is a {@link SimulatorError} that names its kind. */

export const simulatorFaults = {
  'bad-parameter': 'a parameter is missing, not a number or outside its range',
  'bad-regimen': 'the plan of treatment cannot be run',
  'bad-request': 'times, start or tolerance make no sense',
  'not-finite': 'the solution left the numbers: an amount became infinite or undefined',
  'step-limit': 'more steps were needed than allowed',
  'step-vanished': 'the step became too small to move time on',
  stiff: 'the equations are too stiff for this method: stability, not accuracy, holds the step down',
} as const satisfies Record<string, string>;

export type SimulatorFault = keyof typeof simulatorFaults;

/** Says what failed (`fault`) and where (`message`). Islands show the message; tests tell the kinds apart. */
export class SimulatorError extends Error {
  readonly fault: SimulatorFault;
  constructor(fault: SimulatorFault, detail: string) {
    // The kind alone: its words would travel to every reader of a figure.
    super(`${fault}: ${detail}`);
    this.name = 'SimulatorError';
    this.fault = fault;
  }
}
