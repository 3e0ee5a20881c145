/** Asks the worker for virtual trials; it answers one after the other. */
import type { TrialAnswer, TrialRequest } from './trial-worker.ts';

export interface Crowd {
  /** Runs a trial and calls back with its answer. */
  readonly ask: (request: TrialRequest, answer: (answer: TrialAnswer) => void) => void;
  readonly end: () => void;
}

/** Makes the worker on the first question. Where there can be none, or it fails, the answers have no curves. */
export function crowd(): Crowd {
  let worker: Worker | undefined;
  const waiting = new Map<string, (answer: TrialAnswer) => void>();
  const answer = (given: TrialAnswer) => {
    const call = waiting.get(given.key);
    waiting.delete(given.key);
    call?.(given);
  };
  const fail = () => {
    for (const key of [...waiting.keys()]) answer({ key, curves: null });
    worker?.terminate();
    worker = undefined;
  };
  return {
    ask: (request, call) => {
      waiting.set(request.key, call);
      try {
        worker ??= new Worker(new URL('./trial-worker.ts', import.meta.url), { type: 'module' });
        worker.onerror = fail;
        worker.onmessage = ({ data }: MessageEvent<TrialAnswer>) => answer(data);
        worker.postMessage(request);
      } catch {
        fail();
      }
    },
    end: () => worker?.terminate(),
  };
}
