import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ClaqueError, verbatim } from '../../domain/errors/errors.js';

export interface CypherMigration {
  readonly number: number;
  readonly statements: readonly string[];
}

/** The numbered migrations of a folder, in order. @param folder graph-schema/cypher of the package. */
export function cypherMigrations(folder: string): readonly CypherMigration[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}-.*\.cypher$/.test(name))
    .sort()
    .map((name) => ({
      number: Number(name.slice(0, 4)),
      statements: readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .map((line) => line.trim().replace(/;$/, ''))
        .filter((line) => line !== '' && !line.startsWith('//')),
    }));
}

export interface Question {
  readonly name: string;
  readonly en: string;
  readonly zh: string;
  /** Parameters with what they are when none is given. */
  readonly parameters: Readonly<Record<string, string | number>>;
  readonly cypher: string;
}

/**
 * Questions that analysts ask: `// en: ...`, `// zh: ...`, `// $name = value`, then Cypher.
 * @param folder graph-schema/cypher of the package; they lie in its `questions`.
 */
export function questions(folder: string): readonly Question[] {
  return readdirSync(join(folder, 'questions'))
    .filter((name) => name.endsWith('.cypher'))
    .sort()
    .map((file) => {
      const lines = readFileSync(join(folder, 'questions', file), 'utf8').split('\n');
      const note = (key: string) => lines.find((l) => l.startsWith(`// ${key}: `))?.slice(key.length + 5) ?? '';
      const parameters: Record<string, string | number> = {};
      for (const line of lines) {
        const [, key, value] = /^\/\/ \$(\w+) = (.*)$/.exec(line) ?? [];
        if (key !== undefined && value !== undefined) parameters[key] = JSON.parse(value) as string | number;
      }
      return {
        name: file.replace('.cypher', ''),
        en: note('en'),
        zh: note('zh'),
        parameters,
        cypher: lines
          .filter((l) => !l.startsWith('//'))
          .join('\n')
          .trim(),
      };
    });
}

/**
 * A question's parameters, each of the kind of its default.
 * @throws ClaqueError CLQ_USAGE where there is no such parameter, or a number is none.
 */
export function parametersOf(
  question: Question,
  given: Readonly<Record<string, string>>,
): Record<string, string | number> {
  const result: Record<string, string | number> = { ...question.parameters };
  for (const [name, value] of Object.entries(given)) {
    const known = question.parameters[name];
    if (known === undefined)
      throw new ClaqueError('CLQ_USAGE_PARAMETER', {
        question: verbatim(question.name),
        parameter: verbatim(name),
        parameters: verbatim(Object.keys(question.parameters).join(', ') || '-'),
      });
    if (typeof known === 'number' && !/^-?\d+(\.\d+)?$/.test(value))
      throw new ClaqueError('CLQ_USAGE_PARAMETER_NUMBER', { parameter: verbatim(name) });
    result[name] = typeof known === 'number' ? Number(value) : value;
  }
  return result;
}
