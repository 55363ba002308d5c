/**
 * Temporal lockstep: actors who act on the same target within a window, again and again (Q. Cao, X. Yang, J. Yu, C. Palow,
 * "Uncovering Large Groups of Active Malicious Accounts in Online Social Networks" (SynchroTrap), CCS 2014; M. Jiang et al.,
 * "CatchSync", KDD 2014).
 */
export interface Action {
  readonly actor: number;
  readonly target: number;
  /** In any unit of time; windows are in the same. */
  readonly time: number;
}

/**
 * How often members act on one target within a window of each other, beside how often any two actors do.
 *
 * @returns a function of the members; `expected` counts the pairs that as many actors drawn at random would give.
 */
export function coAction(
  actions: readonly Action[],
  window: number,
): (members: readonly number[]) => { readonly pairs: number; readonly expected: number } {
  const of = new Map<number, Action[]>();
  for (const x of actions) {
    const list = of.get(x.actor);
    if (list) list.push(x);
    else of.set(x.actor, [x]);
  }
  const possible = (of.size * (of.size - 1)) / 2;
  const share = possible === 0 ? 0 : closePairs(actions, window) / possible;
  return (members) => {
    const inside = members.filter((m) => of.has(m));
    const n = inside.length;
    const own = inside.flatMap((m) => of.get(m)!);
    return { pairs: closePairs(own, window), expected: (share * n * (n - 1)) / 2 };
  };
}

/** Pairs of actions of different actors on one target within a window. */
function closePairs(actions: readonly Action[], window: number): number {
  const sorted = [...actions].sort((x, y) => x.target - y.target || x.time - y.time || x.actor - y.actor);
  let pairs = 0;
  let from = 0;
  for (let i = 0; i < sorted.length; i++) {
    while (sorted[from].target !== sorted[i].target || sorted[i].time - sorted[from].time > window) from++;
    pairs += i - from;
    // One actor's own repeats are no pair.
    for (let j = from; j < i; j++) if (sorted[j].actor === sorted[i].actor) pairs--;
  }
  return pairs;
}
