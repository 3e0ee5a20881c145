/** The page's side of the worker. */
import type { Answer, Ask } from './worker.ts';

export interface Runner {
  readonly ask: (what: Omit<Ask, 'id'>) => void;
  readonly stop: () => void;
}

/** Starts the worker. `answer` hears only what was asked last; `failed` is called once where it can't run. */
export function startRunner(answer: (answer: Answer) => void, failed: () => void): Runner {
  let id = 0;
  let worker: Worker | undefined;
  const fail = () => {
    worker?.terminate();
    worker = undefined;
    failed();
  };
  try {
    worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('error', fail);
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if (data.id === id) answer(data);
    });
  } catch {
    setTimeout(fail);
  }
  return {
    ask: (what) => {
      id++;
      worker?.postMessage({ ...what, id } satisfies Ask);
    },
    stop: () => worker?.terminate(),
  };
}
