import { random } from '../../../kernel/random.js';

/** Gives the next number in [0, 1). */
export type Dice = () => number;

/** A stream of numbers of its own for each name. */
export function diceFor(...names: (string | number)[]): Dice {
  let h = 2166136261;
  for (const c of names.join('\u0001')) h = Math.imul(h ^ c.codePointAt(0)!, 16777619);
  const dice = random(h ^ (h >>> 15));
  dice();
  return dice;
}

export const one = <T>(list: readonly T[], dice: Dice): T => list[Math.floor(dice() * list.length)];
export const between = (low: number, high: number, dice: Dice): number => low + Math.floor(dice() * (high - low + 1));
export const digits = (count: number, dice: Dice): string =>
  Array.from({ length: count }, () => between(0, 9, dice)).join('');

export function shuffled<T>(list: readonly T[], dice: Dice): T[] {
  return list
    .map((item) => ({ item, key: dice() }))
    .sort((x, y) => x.key - y.key)
    .map(({ item }) => item);
}

/** A draw of the normal law (Box and Muller 1958). */
export const normal = (dice: Dice): number => Math.sqrt(-2 * Math.log(1 - dice())) * Math.cos(2 * Math.PI * dice());
