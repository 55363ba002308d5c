import { CallsController } from './calls.controller.js';
import { CasesController } from './cases.controller.js';
import { DocumentsController } from './documents.controller.js';
import { DossiersController } from './dossiers.controller.js';
import { HealthController } from './health.controller.js';
import { ImportsController } from './imports.controller.js';
import { SessionController } from './sessions.controller.js';
import { SourcesController } from './sources.controller.js';

/** Every REST controller: what GraphQL is not made for. */
export const CONTROLLERS = [
  CallsController,
  CasesController,
  DocumentsController,
  DossiersController,
  HealthController,
  ImportsController,
  SessionController,
  SourcesController,
];
