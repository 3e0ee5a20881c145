/** Runs the model apart from the page. Asked for a plan and a week, it answers with the maps there. */

import { hairMap } from '../../domain/simulator/head-views.ts';
import {
  type Course,
  fallingMap,
  type Measured,
  type PatchNumbers,
  startCourse,
} from '../../domain/simulator/patches-course.ts';
import type { Plan } from '../../domain/simulator/patches-plan.ts';

export interface Ask {
  readonly id: number;
  readonly numbers: PatchNumbers;
  readonly plan: Plan;
  readonly week: number;
}

export interface Answer {
  readonly id: number;
  readonly week: number;
  /** Missing while the course is still on its way. */
  readonly maps?: { readonly hair: Uint8Array; readonly falling: Uint8Array };
  readonly measured?: Measured;
  readonly history?: readonly Measured[];
}

/** Milliseconds of work between looks at the post. */
const slice = 40;

let asked: Ask | undefined;
let course: Course | undefined;
let busy = false;
const send = (answer: Answer) => postMessage(answer);

function ready({ numbers, plan, week }: Ask): Course {
  if (course?.goesOnWith(plan) && course.week() <= week + 1e-9) course.take(plan);
  else course = startCourse(numbers, plan, course?.scalp);
  return course;
}

function work(): void {
  busy = false;
  const ask = asked;
  if (!ask) return;
  const now = ready(ask);
  const until = Date.now() + slice;
  while (now.week() < ask.week - 1e-9 && Date.now() < until) now.step();
  if (now.week() < ask.week - 1e-9) {
    send({ id: ask.id, week: now.week() });
    later();
    return;
  }
  asked = undefined;
  const cells = now.scalp.area.length;
  const maps = { hair: new Uint8Array(cells), falling: new Uint8Array(cells) };
  const measured = now.measure();
  hairMap(now.sheet.fields.hair, maps.hair);
  fallingMap(now.sheet, ask.numbers.values, maps.falling);
  send({ id: ask.id, week: now.week(), maps, measured, history: now.history });
}

function later(): void {
  if (busy) return;
  busy = true;
  setTimeout(work);
}

addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  asked = data;
  later();
});
