import { stateOf } from '../../../../libs/app/sources/source-service.js';
import type { CountedSource, OpenItem } from '../../../../libs/db/repositories/sources.js';
import { sentences } from '../../../../libs/domain/errors/errors.js';
import { hasColumns, storedMapping } from '../../../../libs/domain/intake/mapping.js';
import { SOURCE_KINDS, SOURCE_SETTINGS, shownSettings } from '../../../../libs/domain/sources/settings.js';

/** A source as people see it: nothing of its secrets. */
export const sourceNode = (row: CountedSource) => {
  const { settings, map, problem, ...shown } = row;
  return {
    ...shown,
    address: row.kind === 'webhook' ? `/api/sources/${row.id}` : null,
    settings: shownSettings(SOURCE_SETTINGS[row.kind], settings),
    again: storedMapping(map)?.again ?? ('keep' as const),
    mapped: hasColumns(storedMapping(map)),
    state: stateOf(row),
    problem: problem === null ? null : sentences(problem.code, problem.values),
  };
};

/** An item that was given up. Where its import failed, that import says why. */
export const itemNode = ({ mark, item, importName, problem, attempts, at, import: of }: OpenItem) => {
  const { code, values } = problem ?? { code: 'CLQ_SOURCE_UNREAD' as const, values: {} };
  return {
    id: mark,
    name: item?.name ?? importName ?? '',
    problem: sentences(code, values),
    attempts,
    at,
    import: of === null ? null : String(of),
  };
};

export const KINDS = SOURCE_KINDS.map((kind) => ({
  kind,
  settings: SOURCE_SETTINGS[kind].map((setting) => ({ ...setting, drawn: setting.expected === 'signing' })),
}));
