// Proves that the code of some rooms checks what an index gives: TypeScript's noUncheckedIndexedAccess, room by room.
// One program holds all rooms, so the option cannot stand in tsconfig.json before the last one keeps it.
// The kernel, the domain and evaluation do not keep it yet.
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { root } from './run.mjs';

const ROOMS = /^(detectors|apps\/(cli|server)|libs\/(app|config|db|engines|readers|reports))\//;
const TESTS = /\.(spec|contract)\.ts$|(^|\/)cases\.ts$/;

/** @returns a line for each place in these rooms that trusts an index. */
export function checkIndexes() {
  const host = {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
      throw new Error(ts.flattenDiagnosticMessageText(messageText, ' '));
    },
  };
  const { fileNames, options } = ts.getParsedCommandLineOfConfigFile(
    `${root}tsconfig.json`,
    { noEmit: true, noUncheckedIndexedAccess: true },
    host,
  );
  const isChecked = (path) => ROOMS.test(relative(root, path)) && !TESTS.test(path);
  const program = ts.createProgram(fileNames.filter(isChecked), options);
  return program
    .getSourceFiles()
    .filter((file) => isChecked(file.fileName))
    .flatMap((file) =>
      program.getSemanticDiagnostics(file).map(({ start, messageText }) => {
        const { line } = file.getLineAndCharacterOfPosition(start ?? 0);
        return `${relative(root, file.fileName)}:${line + 1} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
      }),
    );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const problems = checkIndexes();
  if (problems.length > 0) console.error(problems.join('\n'));
  process.exitCode = problems.length > 0 ? 1 : 0;
}
