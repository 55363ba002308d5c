import { parseArgs } from 'node:util';
import { ClaqueError, verbatim } from '../../libs/domain/errors/errors.js';

/** An option of a command: its type, what it is called in the help, and what it stands at. */
export interface Option {
  readonly type: 'string' | 'boolean';
  readonly placeholder?: string;
  readonly help: string;
  readonly default?: string;
}
export type Options = Readonly<Record<string, Option>>;

/** What was given: switches are on or off; a value without a default may be missing. */
export type Given<O extends Options> = {
  readonly [K in keyof O]: O[K]['type'] extends 'boolean'
    ? boolean
    : O[K] extends { readonly default: string }
      ? string
      : string | undefined;
};

export interface Command<O extends Options = Options> {
  readonly name: string;
  /** Arguments and required options, as the help shows them. */
  readonly usage: string;
  /** What it does, in lines of at most 90 characters. */
  readonly about: readonly string[];
  readonly options: O;
  /** An earlier name, still understood. */
  readonly alias?: string;
  /** @returns the exit code. */
  run(args: readonly string[], given: Given<O>): Promise<number>;
}

/** Keeps the types of a command's options for its own `run`. */
export const defineCommand = <const O extends Options>(command: Command<O>): Command<O> => command;

/** Runs a command on what stands behind its name. An option that it does not know is refused. */
export function runCommand(command: Command, argv: readonly string[]): Promise<number> {
  const known: Options = command.options;
  const config = Object.fromEntries(
    Object.entries(known).map(([name, { type, default: usual }]) => [
      name,
      usual === undefined ? { type } : { type, default: usual },
    ]),
  );
  let parsed: { readonly values: Readonly<Record<string, unknown>>; readonly positionals: readonly string[] };
  try {
    parsed = parseArgs({ args: [...argv], allowPositionals: true, options: config });
  } catch (error) {
    const { code, message } = error as Error & { readonly code?: string };
    const option = verbatim(/'(?:-\w, )?(-{1,2}[\w-]+)/.exec(message)?.[1] ?? argv.join(' '));
    const of = verbatim(command.name);
    // An option without its value, or a switch with one.
    if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE')
      throw new ClaqueError('CLQ_USAGE_VALUE', { option, command: of }, { cause: error });
    throw new ClaqueError('CLQ_USAGE_OPTION', { option, command: of }, { cause: error });
  }
  const switches = Object.entries(known).flatMap(([name, { type }]) => (type === 'boolean' ? [[name, false]] : []));
  const given: Readonly<Record<string, unknown>> = { ...Object.fromEntries(switches), ...parsed.values };
  return command.run(parsed.positionals, given as Given<Options>);
}

/** The refusal that shows how a command is written. */
export function usageOf({ name, usage }: Pick<Command, 'name' | 'usage'>): ClaqueError {
  return new ClaqueError('CLQ_USAGE_ARGUMENTS', { usage: verbatim(`${name} ${usage}`.trim()) });
}

/**
 * What one form of a command cannot do without. All that is missing is named at once.
 *
 * @param form the form as it is written, such as "answer --confirm".
 * @param given by option; an argument has its name in capital letters.
 * @throws ClaqueError CLQ_USAGE_NEEDS.
 */
export function needed<T extends Readonly<Record<string, string | undefined>>>(
  form: string,
  given: T,
): { readonly [K in keyof T]: string } {
  const written = (name: string) => (name === name.toUpperCase() ? name : `--${name}`);
  const missing = Object.keys(given).filter((name) => (given[name] ?? '').trim() === '');
  if (missing.length > 0)
    throw new ClaqueError('CLQ_USAGE_NEEDS', {
      form: verbatim(form),
      missing: verbatim(missing.map(written).join(', ')),
      command: commandOf(form),
    });
  return given as { readonly [K in keyof T]: string };
}

/**
 * Refuses what a form of a command has no use for. Ignored, it would look as if it counted.
 *
 * @throws ClaqueError CLQ_USAGE_SURPLUS.
 */
export function refuseSurplus(form: string, surplus: readonly string[]): void {
  if (surplus.length > 0)
    throw new ClaqueError('CLQ_USAGE_SURPLUS', {
      form: verbatim(form),
      given: verbatim(surplus.join(', ')),
      command: commandOf(form),
    });
}

/** The command of a form: "answer" of "answer --confirm ID". */
const commandOf = (form: string) => verbatim(form.split(' ', 1)[0] ?? form);

/** One of a few words. @throws ClaqueError CLQ_USAGE_CHOICE. */
export function choiceOf<T extends string>(option: string, given: string, choices: readonly T[]): T {
  const found = choices.find((c) => c === given);
  if (found !== undefined) return found;
  throw new ClaqueError('CLQ_USAGE_CHOICE', {
    option: verbatim(`--${option}`),
    choices: verbatim(choices.join(', ')),
    given: verbatim(given),
  });
}

/** A number given as text. @throws ClaqueError CLQ_USAGE_NUMBER outside its range. */
export function numberOf(option: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (text.trim() === '' || !(value >= least && value <= most))
    throw new ClaqueError('CLQ_USAGE_NUMBER', { option: verbatim(`--${option}`), least, most, given: verbatim(text) });
  return value;
}

export const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};
