/** The variables of the teaching model in words. Apart from the equations: a figure that drags needs none of them. */
import type { Variable } from './teaching-model.ts';

interface VariableWords {
  readonly symbol: string;
  readonly name: string;
  readonly meaning: string;
}

export const variableWords: Readonly<Record<Variable, VariableWords>> = {
  signal: { symbol: 'G', name: 'Signal', meaning: 'interferon-gamma at the follicles, 0 or more' },
  hiding: { symbol: 'P', name: 'Hiding', meaning: 'immune privilege of the follicles, 0 lost, 1 whole' },
  killers: { symbol: 'E', name: 'Killer cells', meaning: 'cytotoxic cells attacking, 0 or more' },
  memory: { symbol: 'M', name: 'Memory', meaning: 'memory cells settled in the skin, 0 to 1' },
  growing: { symbol: 'A', name: 'Growing', meaning: 'share of follicles in growth, 0 to 1' },
  hair: { symbol: 'H', name: 'Hair', meaning: 'visible hair, share of what this scalp can carry, 0 to 1' },
};
