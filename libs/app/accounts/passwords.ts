/** Guesses that somebody who tries many passwords can make: fewer, and it is soon found. */
const LEAST_GUESSES = 1e8;
/** Characters that are looked at; what comes after makes a password only better. */
const LOOKED_AT = 100;

/**
 * Whether a password is among the first that are tried: broken ones, a walk over the keyboard, the account's name.
 * By zxcvbn (Wheeler, "zxcvbn: Low-Budget Password Strength Estimation", USENIX Security 2016).
 * Its lists are loaded when somebody first needs them.
 */
export async function isCommonPassword(password: string, name: string): Promise<boolean> {
  const [{ ZxcvbnFactory }, common] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  const estimator = new ZxcvbnFactory({ dictionary: common.dictionary, graphs: common.adjacencyGraphs });
  return estimator.check(password.slice(0, LOOKED_AT), [name, 'claque']).guesses < LEAST_GUESSES;
}
