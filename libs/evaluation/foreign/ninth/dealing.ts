import type { Dice } from './dice.js';
import type { Tongue } from './lands.js';
import type { Mint } from './mint.js';
import { tailOf } from './mint.js';
import { FIELDS, type Share, type Turn } from './plot.js';

export const RATES = [0.92, 0.85, 0.76, 0.74] as const;

/** How many values a ring of a level has. */
export function valuesAt(level: number, size: number): number {
  if (level === 0) return size > 45 ? 2 : 1;
  if (level === 1) return Math.max(2, Math.min(6, Math.round(size / 9)));
  return Math.max(2, Math.ceil(size / (level === 2 ? 3.4 : 2.2)));
}

export function minted(share: Share, tongue: Tongue, town: string | undefined, mint: Mint, stem: string): string {
  switch (FIELDS[share.field]) {
    case 'phone':
      return mint.phone(tongue, share.sort ?? 'mobile');
    case 'account':
      return mint.account(tongue);
    case 'device':
      return mint.device();
    case 'ip':
      return mint.ip(tongue);
    case 'address':
      return mint.address(tongue, town);
    case 'email':
      return mint.email(tongue, stem);
  }
}

/** The value of one member out of values that only look alike. */
export function besideOf(value: string, share: Share, index: number, tongue: Tongue): string {
  switch (FIELDS[share.field]) {
    case 'phone':
      return `${value.slice(0, -2)}${String((Number(value.slice(-2)) + index) % 100).padStart(2, '0')}`;
    case 'email':
      return value.replace('@', `+${(index * 7919 + 101).toString(36)}@`);
    case 'ip':
      return `${value.slice(0, value.lastIndexOf('.'))}.${(index % 253) + 1}`;
    case 'address':
      return tongue === 'zh' ? `${value}室第${index + 1}格` : `Suite ${index + 101}, ${value}`;
    default:
      return value;
  }
}

/** Which value each member has. */
export function dealt(turn: Turn, size: number, count: number, dice: Dice): number[] {
  return Array.from({ length: size }, (_, i) => dealtTo(i, turn, size, count, dice));
}

function dealtTo(i: number, turn: Turn, size: number, count: number, dice: Dice): number {
  const now = Math.floor((i * count) / size);
  switch (turn) {
    case 'turns':
      return i % count;
    case 'time':
      return now;
    case 'chain':
      return Math.floor((dice.odds(0.6) ? i : i + 1) / 2) % count;
    case 'recruiter':
      return dice.span(Math.max(0, now - 3), now);
    case 'chance':
      return dice.span(0, count - 1);
  }
}

const DIGITS_ZH = '零一二三四五六七八九';
const DIGITS_ALT = '〇壹贰叁肆伍陆柒捌玖';

/** A number in a text, spelled so that filters miss it at the higher levels. */
export function hookOf(e164: string, level: number, zh: boolean, dice: Dice): string {
  const n = zh ? e164.replace('+86', '') : tailOf(e164).padStart(10, e164.replace(/\D/g, '').slice(-10, -9));
  if (level < 2) return zh ? n : `${n.slice(0, 3)}-${n.slice(3, 6)}-${n.slice(6)}`;
  if (!zh)
    return dice.one([
      [...n].join(' '),
      `${n.slice(0, 3)} . ${n.slice(3, 6)} . ${n.slice(6)}`,
      [...n]
        .map((c) =>
          dice.odds(0.3)
            ? ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'][Number(c)]
            : c,
        )
        .join(' '),
    ]);
  return dice.one([
    [...n].map((c) => (dice.odds(0.5) ? DIGITS_ZH[Number(c)] : c)).join(''),
    [...n].map((c) => DIGITS_ALT[Number(c)]).join(''),
    `${n.slice(0, 3)}。${n.slice(3, 7)}。${n.slice(7)}`,
    [...n].join(' '),
  ]);
}
