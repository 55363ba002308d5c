import { Session } from 'node:inspector';

interface Coverage {
  readonly result: readonly {
    readonly functions: readonly { readonly ranges: readonly { readonly count: number }[] }[];
  }[];
}

/**
 * Counts work: how often each block of code ran, and the characters that regular expressions went over.
 * A count is the same on a busy machine as on an idle one; a time is not. V8's precise coverage counts the blocks.
 * What one search does inside itself is not counted: `loose` names what could make it more than a walk.
 */
export async function workOf(
  run: () => unknown,
): Promise<{ readonly work: number; readonly loose: readonly string[] }> {
  const session = new Session();
  session.connect();
  const searches = watchSearches();
  try {
    session.post('Profiler.enable');
    session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    await run();
    searches.stop();
    return { work: blocksOf(session) + searches.characters(), loose: searches.loose() };
  } finally {
    searches.stop();
    session.disconnect();
  }
}

/**
 * How many times the work grows where the text grows eight times; 8 is in proportion.
 * The engine may drop its counts of a block once in a while. So the middle of three stands where one is beyond proportion.
 */
export async function growth(text: (eighths: number) => string, run: (text: string) => unknown): Promise<number> {
  const first = await growthOnce(text, run);
  if (first < PROPORTION) return first;
  const all = [first, await growthOnce(text, run), await growthOnce(text, run)];
  return all.sort((x, y) => x - y)[1];
}

const PROPORTION = 10;

async function growthOnce(text: (eighths: number) => string, run: (text: string) => unknown): Promise<number> {
  // What is made once, at the first text, is not counted.
  await run(text(1));
  const { work: little } = await workOf(() => run(text(1)));
  return (await workOf(() => run(text(8)))).work / little;
}

function blocksOf(session: Session): number {
  let blocks = 0;
  session.post('Profiler.takePreciseCoverage', (_, found) => {
    for (const { functions } of (found as unknown as Coverage).result)
      for (const { ranges } of functions) for (const { count } of ranges) blocks += count;
  });
  return blocks;
}

/** Looks on as texts are searched: every search of a text goes through `exec` (ECMA-262, RegExpExec). */
function watchSearches() {
  const real = RegExp.prototype.exec;
  const sources = new Set<string>();
  let characters = 0;
  RegExp.prototype.exec = function (text) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const found = real.call(this, text);
    const end = found === null ? text.length : found.index + found[0].length;
    // One that begins at the beginning looks at no other place.
    characters += this.source.startsWith('^') && found === null ? 1 : end - from;
    sources.add(this.source);
    return found;
  };
  return {
    characters: () => characters,
    loose: () => [...sources].filter(unbounded),
    stop: () => {
      RegExp.prototype.exec = real;
    },
  };
}

/** Whether a part of a pattern may go over any number of characters. Classes and escapes say nothing. */
const unbounded = (source: string): boolean =>
  source
    .replaceAll(/\\./g, 'e')
    .replaceAll(/\[[^\]]{0,400}\]/g, 'c')
    .search(/[*+]|\{\d+,\}/) >= 0;
