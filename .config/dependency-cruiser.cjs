// Imports go one way: apps -> config -> app -> db, engines -> domain -> kernel. Readers, reports, evaluation and detectors stand on the domain.
const frameworks =
  '^node_modules/(@nestjs|typeorm|neo4j-driver|bull|bullmq|@electric-sql|mercurius|fastify|@fastify|pg)(/|$)';
const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: from, pathNot: '\\.spec\\.ts$|cases\\.ts$|\\.contract\\.ts$' },
  to: { path: '^(apps|libs|detectors|graph-schema|test)/', pathNot: allowed },
});
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'kernel-is-pure',
      severity: 'error',
      from: { path: '^libs/kernel/', pathNot: '\\.spec\\.ts$|^libs/kernel/node/' },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev'] },
    },
    {
      // Threads and files live in one folder, and nothing that must be pure may reach for it.
      name: 'kernel-node-is-an-edge',
      severity: 'error',
      from: { path: '^(libs/(kernel|domain|readers|reports|evaluation)|detectors)/', pathNot: '^libs/kernel/node/' },
      to: { path: '^libs/kernel/node/' },
    },
    {
      name: 'kernel-node-needs-no-package',
      severity: 'error',
      from: { path: '^libs/kernel/node/' },
      to: { dependencyTypes: ['npm', 'npm-dev'] },
    },
    only('kernel-imports-kernel', '^libs/kernel/', '^libs/kernel/'),
    only('domain-imports-kernel', '^libs/domain/', '^libs/(domain|kernel)/'),
    only('detectors-import-domain', '^detectors/', '^(libs/(domain|kernel)|detectors)/'),
    only('readers-import-domain', '^libs/readers/', '^libs/(readers|domain|kernel)/'),
    only('reports-import-domain', '^libs/reports/', '^libs/(reports|domain|kernel)/'),
    only('db-imports-domain', '^libs/db/', '^libs/(db|domain|kernel)/'),
    only('engines-import-domain', '^libs/engines/', '^libs/(engines|domain|kernel)/'),
    only('app-imports-db', '^libs/app/', '^(libs/(app|db|engines|readers|reports|domain|kernel)|detectors)/'),
    only('config-imports-app', '^libs/config/', '^(libs/(config|app|db|engines|readers|domain|kernel)|detectors)/'),
    only(
      'evaluation-imports-domain',
      '^libs/evaluation/',
      '^(libs/(evaluation|readers|reports|domain|kernel)|detectors)/',
    ),
    only(
      'console-imports-drawing',
      '^apps/console/',
      '^(apps/console/|libs/reports/(ring-layout|graph-export)\\.ts|libs/domain/(graph-schema\\.generated|access)\\.ts)',
    ),
    {
      name: 'no-framework-inside',
      severity: 'error',
      from: { path: '^(libs/(kernel|domain|readers|reports|evaluation)|detectors)/', pathNot: '\\.spec\\.ts$' },
      to: { path: frameworks },
    },
    {
      name: 'nest-in-server-alone',
      severity: 'error',
      from: { path: '^(libs|detectors|apps/cli)/' },
      to: { path: '^node_modules/@nestjs/' },
    },
    {
      // A database and its SQL stand in one room.
      name: 'database-in-db-alone',
      severity: 'error',
      from: {
        path: '^(libs/(app|engines|config)|apps/(server|cli))/',
        pathNot: '\\.spec\\.ts$|\\.contract\\.ts$|^apps/cli/actions/',
      },
      to: { path: '^node_modules/(typeorm|pg|@electric-sql)(/|$)' },
    },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist(-tools)?/|src/gql/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.d.ts'],
    },
  },
};
