import { describe, expect, test } from 'vitest';
import {
  type Box,
  badgeAt,
  type Label,
  labelBox,
  labelsAt,
  letters,
  room,
} from '../../../src/domain/follicle/labels.ts';
import { type Point, plate } from '../../../src/domain/follicle/plate.ts';
import { levels } from '../../../src/domain/follicle/story.ts';
import { story } from './story.ts';

const names = Object.fromEntries(story.parts.map((part) => [part.id, part]));
const everyMoment = Array.from({ length: 41 }, (_, tenth) => tenth / 10);

const meet = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const start = ({ side, y }: Label): Point => [side === 'left' ? badgeAt : plate.width - badgeAt, y];
const turn = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point) =>
  Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));
/** True where two leader lines cross. */
const cross = (a: Label, b: Label) =>
  turn(start(a), a.to, start(b)) !== turn(start(a), a.to, b.to) &&
  turn(start(b), b.to, start(a)) !== turn(start(b), b.to, a.to);

function pairs<T>(all: readonly T[]): readonly (readonly [T, T])[] {
  return all.flatMap((one, index) => all.slice(index + 1).map((other) => [one, other] as const));
}

describe('labels at every tenth of a step', () => {
  test('never overlap, at either level', () => {
    for (const moment of everyMoment)
      for (const level of levels)
        for (const [a, b] of pairs(labelsAt(moment, names)))
          expect(meet(labelBox(a, a[level]), labelBox(b, b[level])), `${a.id} and ${b.id} at ${moment}`).toBe(
            false,
          );
  });
  test('stay on the sheet, beside the plate', () => {
    for (const moment of everyMoment)
      for (const level of levels)
        for (const label of labelsAt(moment, names)) {
          const box = labelBox(label, label[level]);
          expect(box.x, label.id).toBeGreaterThanOrEqual(room.x);
          expect(box.x + box.width, label.id).toBeLessThanOrEqual(room.x + room.width);
          expect(box.y).toBeGreaterThanOrEqual(0);
          expect(box.y + box.height).toBeLessThanOrEqual(room.height);
          expect(box.x + box.width <= 0 || box.x >= plate.width, label.id).toBe(true);
        }
  });
  test('have leader lines that never cross', () => {
    for (const moment of everyMoment)
      for (const [a, b] of pairs(labelsAt(moment, names)))
        expect(cross(a, b), `${a.id} and ${b.id} at ${moment}`).toBe(false);
  });
  test('have leader lines that end in the plate, on what they name', () => {
    for (const moment of everyMoment)
      for (const { id, to } of labelsAt(moment, names)) {
        expect(to[0], id).toBeGreaterThan(8);
        expect(to[0], id).toBeLessThan(plate.width - 8);
        expect(to[1], id).toBeGreaterThan(8);
        expect(to[1], id).toBeLessThan(plate.height - 8);
      }
  });
  test('have letters that stand apart on a phone, where the disc of a letter is as wide as a line is high', () => {
    for (const moment of everyMoment)
      for (const [a, b] of pairs(labelsAt(moment, names)).filter(([one, other]) => one.side === other.side))
        expect(Math.abs(a.y - b.y), `${a.id} and ${b.id}`).toBeGreaterThanOrEqual(32);
  });
});

test('a letter is as wide as the room says, at most', () =>
  expect(letters.width / letters.size).toBeGreaterThanOrEqual(0.5));
