import type { Wheel } from './wheel.js';

export type Facts = Readonly<Record<string, string>>;

type Piece = string | { readonly fact: string } | { readonly either: readonly (readonly Piece[])[] };

const known = new Map<string, readonly Piece[]>();

/**
 * A sentence of a pattern: `{a|b}` is one of several, `$word` a fact.
 *
 * @param wheel chooses; without one the first of several is taken.
 */
export function utter(pattern: string, facts: Facts, wheel?: Wheel): string {
  let pieces = known.get(pattern);
  if (pieces === undefined) {
    pieces = read(pattern);
    known.set(pattern, pieces);
  }
  return put(pieces, facts, wheel);
}

function put(pieces: readonly Piece[], facts: Facts, wheel?: Wheel): string {
  let out = '';
  for (const piece of pieces)
    if (typeof piece === 'string') out += piece;
    else if ('fact' in piece) {
      const fact = facts[piece.fact];
      if (fact === undefined) throw new Error(`no fact ${piece.fact}`);
      out += fact;
    } else out += put(wheel ? wheel.pick(piece.either) : piece.either[0], facts, wheel);
  return out;
}

function read(pattern: string): readonly Piece[] {
  let at = 0;
  const top = series(false);
  return top;

  function series(inside: boolean): Piece[] {
    const out: Piece[] = [];
    let plain = '';
    const flush = () => {
      if (plain !== '') out.push(plain);
      plain = '';
    };
    for (; at < pattern.length; ) {
      const c = pattern[at];
      if (inside && (c === '|' || c === '}')) break;
      if (c === '}') throw new Error(`closes nothing: ${pattern}`);
      at++;
      if (c === '{') {
        flush();
        out.push({ either: choices() });
      } else if (c === '$' && /[a-z]/.test(pattern[at] ?? '')) {
        flush();
        out.push({ fact: word() });
      } else plain += c;
    }
    flush();
    return out;
  }

  function choices(): Piece[][] {
    const all: Piece[][] = [];
    for (;;) {
      all.push(series(true));
      if (at >= pattern.length) throw new Error(`stays open: ${pattern}`);
      if (pattern[at++] === '}') return all;
    }
  }

  function word(): string {
    const from = at;
    while (at < pattern.length && /[a-z0-9]/.test(pattern[at])) at++;
    return pattern.slice(from, at);
  }
}
