import { packageVersion } from '../../libs/config/paths.js';
import { ClaqueError, sentence, verbatim } from '../../libs/domain/errors/errors.js';
import { type Command, print, runCommand } from './command.js';
import { answerCommand } from './commands/answer.js';
import { auditCommand } from './commands/audit.js';
import { bankCommand } from './commands/bank.js';
import { doctorCommand } from './commands/doctor.js';
import { evaluateCommand } from './commands/evaluate.js';
import { explainCommand } from './commands/explain.js';
import { graphCommand } from './commands/graph.js';
import { inquiriesCommand } from './commands/inquiries.js';
import { jobsCommand } from './commands/jobs.js';
import { keysCommand } from './commands/keys.js';
import { mapCommand } from './commands/map.js';
import { overlayCommand } from './commands/overlay.js';
import { sampleCommand } from './commands/sample.js';
import { scanCommand } from './commands/scan.js';
import { serveCommand } from './commands/serve.js';
import { simulateCommand } from './commands/simulate.js';
import { sourcesCommand } from './commands/sources.js';
import { ticketsCommand } from './commands/tickets.js';
import { verifyCommand } from './commands/verify.js';
import { commandHelp, generalHelp } from './help.js';
import { languageOf, remedyOf } from './remedies.js';

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  scanCommand,
  mapCommand,
  explainCommand,
  inquiriesCommand,
  answerCommand,
  sampleCommand,
  simulateCommand,
  evaluateCommand,
  overlayCommand,
  serveCommand,
  graphCommand,
  jobsCommand,
  sourcesCommand,
  ticketsCommand,
  bankCommand,
  verifyCommand,
  keysCommand,
  auditCommand,
  doctorCommand,
];

const commandNamed = (name: string | undefined) => COMMANDS.find((c) => c.name === name || c.alias === name);

/** Runs the command line and returns its exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  try {
    return await run(argv);
  } catch (error) {
    if (!(error instanceof ClaqueError)) throw error;
    const language = languageOf(process.env);
    const remedy = remedyOf(error.code, commandNamed(argv[0])?.name ?? '');
    process.stderr.write(`claque: ${error.code}: ${sentence(error.code, error.values, language)}\n`);
    if (remedy !== null) process.stderr.write(`        ${remedy[language]}\n`);
    if (error.code === 'CLQ_NO_COMPLAINTS') return 3;
    return /^CLQ_(USAGE_|INPUT_MISSING|MAP_|SETTINGS?_)/.test(error.code) ? 2 : 1;
  }
}

async function run([name, ...rest]: readonly string[]): Promise<number> {
  if (name === '--version' || name === '-V') {
    print(packageVersion());
    return 0;
  }
  if (name === undefined || name === '--help' || name === '-h') {
    print(generalHelp(COMMANDS));
    return name === undefined ? 2 : 0;
  }
  const command = commandNamed(name);
  if (command === undefined) throw new ClaqueError('CLQ_USAGE_COMMAND', { command: verbatim(name) });
  if (rest.includes('--help') || rest.includes('-h')) {
    print(commandHelp(command));
    return 0;
  }
  return runCommand(command, rest);
}
