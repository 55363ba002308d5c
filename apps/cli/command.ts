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
    const option = /'(-{1,2}[\w-]+)/.exec((error as Error).message)?.[1] ?? argv.join(' ');
    throw new ClaqueError('CLQ_USAGE_OPTION', { option: verbatim(`${option} (${command.name})`) }, { cause: error });
  }
  const switches = Object.entries(known).flatMap(([name, { type }]) => (type === 'boolean' ? [[name, false]] : []));
  const given: Readonly<Record<string, unknown>> = { ...Object.fromEntries(switches), ...parsed.values };
  return command.run(parsed.positionals, given as Given<Options>);
}

/** The refusal that shows how a command is written. */
export function usageOf({ name, usage }: Pick<Command, 'name' | 'usage'>): ClaqueError {
  return new ClaqueError('CLQ_USAGE_ARGUMENTS', { usage: verbatim(`${name} ${usage}`.trim()) });
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
