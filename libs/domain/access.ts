/** What a person does here. An account has one role. */
export const ROLES = ['intake', 'triage', 'analyst', 'compliance', 'auditor', 'admin'] as const;
export type Role = (typeof ROLES)[number];

const ALL = ROLES;
/** Who reads complaints and findings: everybody but those who only bring files in. */
const READERS: readonly Role[] = ['triage', 'analyst', 'compliance', 'auditor', 'admin'];
/** Who brings files in. */
const IMPORTERS: readonly Role[] = ['intake', 'analyst', 'admin'];
/** Who takes imports back. */
const WITHDRAWERS: readonly Role[] = [...IMPORTERS, 'compliance'];
/** Who works on complaints. */
const WORKERS: readonly Role[] = ['triage', 'analyst', 'compliance', 'admin'];
/** Who agrees that something leaves the house or takes longer. */
const DECIDERS: readonly Role[] = ['compliance', 'admin'];
/** Who reads numbers, and so what shows or says them as they are: papers, recordings, files of cases, dossiers. */
const NUMBERS: readonly Role[] = ['triage', 'analyst', 'compliance'];
/** Who looks for people by their numbers. */
const SEARCHERS: readonly Role[] = ['analyst', 'compliance'];
/** Who looks into rings, letters and the graph. */
const ANALYSTS: readonly Role[] = ['analyst', 'compliance', 'admin'];

/** Who answers questions about organisers. */
const INQUIRERS: readonly Role[] = ['analyst', 'compliance'];
/** Who reads groups, questions and answers. Those who handle complaints do not. */
const INQUIRY_READERS: readonly Role[] = ['analyst', 'compliance', 'auditor'];

/** What is known of whose complaint it is. */
export type PersonField =
  | 'name'
  | 'idNumber'
  | 'phone'
  | 'contactPhone'
  | 'email'
  | 'account'
  | 'address'
  | 'device'
  | 'ip'
  | 'agentName'
  | 'agentPhone'
  | 'agentOrg';

/**
 * Fields of a person with the roles that see them once they have said why. Until then everybody sees a mask.
 * Who answers complaints must be able to reach people. Accounts and papers' numbers are for who investigates.
 */
export const FIELDS: Readonly<Record<PersonField, readonly Role[]>> = {
  name: ['triage', 'analyst', 'compliance'],
  phone: ['triage', 'analyst', 'compliance'],
  contactPhone: ['triage', 'analyst', 'compliance'],
  email: ['triage', 'analyst', 'compliance'],
  address: ['triage', 'compliance'],
  idNumber: ['compliance'],
  account: ['analyst', 'compliance'],
  device: ['analyst', 'compliance'],
  ip: ['analyst', 'compliance'],
  agentName: ['triage', 'analyst', 'compliance'],
  agentPhone: ['triage', 'analyst', 'compliance'],
  agentOrg: ['triage', 'analyst', 'compliance'],
};

/** Who reads texts with the numbers that stand in them; others see them blacked out. */
export const READS_NUMBERS: readonly Role[] = NUMBERS;

/**
 * Every operation with the roles that may call it: the only place where that is said. GraphQL operations as `Query.name`, REST as
 * `METHOD /path`. What is not listed nobody may call.
 */
export const ACCESS: Readonly<Record<string, readonly Role[]>> = {
  'Query.me': ALL,
  'Query.imports': ALL,
  'Query.import': ALL,
  'Query.importPreview': IMPORTERS,
  'Query.savedMappings': IMPORTERS,
  'Mutation.startImport': IMPORTERS,
  'Mutation.discardImport': IMPORTERS,
  'Mutation.removeMapping': IMPORTERS,
  // Importers take back what they brought in themselves.
  'Query.importWithdrawal': WITHDRAWERS,
  'Mutation.withdrawImport': WITHDRAWERS,
  'Mutation.restoreImport': WITHDRAWERS,
  'Query.overview': READERS,
  'Query.bank': READERS,
  'Query.bankKey': READERS,
  'Query.clusters': READERS,
  'Query.cluster': READERS,
  'Query.complaints': READERS,
  'Query.complaint': READERS,
  'Query.familyMap': READERS,
  'Query.lines': READERS,
  'Query.scripts': READERS,
  'Query.script': READERS,
  'Query.call': READERS,
  'Query.detectors': ['analyst', 'compliance', 'auditor', 'admin'],
  'Query.rings': READERS,
  'Query.ring': READERS,
  'Query.accusations': READERS,
  'Query.controlSample': ANALYSTS,
  'Query.papers': READERS,
  'Query.paper': READERS,
  'Query.neighbourhood': READERS,
  'Query.shortestPath': READERS,
  'Query.ringGraph': READERS,
  'Query.similar': READERS,
  'Query.alerts': READERS,
  'Query.deadJobs': ['analyst', 'compliance', 'auditor', 'admin'],
  'Query.trustedBankKeys': READERS,
  'Mutation.trustBankKey': ['admin'],
  'Mutation.distrustBankKey': ['admin'],
  'Query.exportBank': SEARCHERS,
  'Query.queue': READERS,
  'Query.task': READERS,
  'Query.insights': READERS,
  'Query.clockProfiles': READERS,
  'Query.filters': WORKERS,
  'Query.judgements': READERS,
  'Query.consensus': READERS,
  'Query.findPeople': SEARCHERS,
  'Query.webhooks': ['auditor', 'admin'],
  'Query.deliveries': ['auditor', 'admin'],
  'Mutation.addWebhook': ['admin'],
  'Mutation.removeWebhook': ['admin'],
  'Mutation.redeliver': ['admin'],
  'Query.sources': ['analyst', 'auditor', 'admin'],
  'Query.sourceItems': ['analyst', 'auditor', 'admin'],
  'Query.sourceKinds': ['admin'],
  'Mutation.saveSource': ['admin'],
  'Mutation.removeSource': ['admin'],
  'Mutation.pauseSource': ['analyst', 'admin'],
  'Mutation.replaySource': ['analyst', 'admin'],
  'Query.ticketSystems': ['analyst', 'auditor', 'admin'],
  'Query.ticketNotes': ['analyst', 'auditor', 'admin'],
  'Query.ticketKinds': ['admin'],
  'Query.ticketsOf': WORKERS,
  'Mutation.saveTicketSystem': ['admin'],
  'Mutation.removeTicketSystem': ['admin'],
  'Mutation.pauseTicketSystem': ['analyst', 'admin'],
  'Mutation.replayTicketNotes': ['analyst', 'admin'],
  'Mutation.writeToTicket': WORKERS,
  'Query.digest': READERS,
  'Mutation.setDigest': READERS,
  'Query.holds': ['analyst', 'compliance', 'auditor', 'admin'],
  'Mutation.reveal': ['triage', 'analyst', 'compliance'],
  'Mutation.placeHold': DECIDERS,
  'Mutation.liftHold': DECIDERS,
  'Mutation.exportPerson': ['compliance'],
  'Mutation.erasePerson': DECIDERS,
  'GET /api/exports/:id': ['compliance'],
  'Query.cases': READERS,
  'Query.case': READERS,
  'Mutation.openCase': ANALYSTS,
  'Mutation.addToCase': ANALYSTS,
  'Mutation.removeFromCase': ANALYSTS,
  'Mutation.setPartRole': ANALYSTS,
  'Mutation.commentCase': WORKERS,
  'Mutation.addCaseTask': ANALYSTS,
  'Mutation.finishCaseTask': WORKERS,
  'Mutation.makeLetter': WORKERS,
  'POST /api/cases/:id/files': ANALYSTS,
  'GET /api/cases/:id/files/:sha': NUMBERS,
  'Mutation.moveCase': ANALYSTS,
  'Mutation.proposeEscalation': ANALYSTS,
  'Mutation.decideEscalation': DECIDERS,
  'Mutation.relateCases': ANALYSTS,
  'Mutation.mergeCases': ANALYSTS,
  'Mutation.splitCase': ANALYSTS,
  'Query.groups': INQUIRERS,
  'Query.group': INQUIRERS,
  'Query.groupsOf': INQUIRERS,
  'Query.inquiries': INQUIRY_READERS,
  'Query.answerEffects': INQUIRY_READERS,
  'Query.organisers': INQUIRY_READERS,
  'Query.organiser': INQUIRY_READERS,
  'Query.organiserWeights': ['analyst', 'compliance', 'auditor', 'admin'],
  'Mutation.proposeAnswer': INQUIRERS,
  'Mutation.enterOrganiser': INQUIRERS,
  'Mutation.confirmAnswer': INQUIRERS,
  'Mutation.refuseAnswer': INQUIRERS,
  'Mutation.undoAnswer': INQUIRERS,
  'Query.samples': INQUIRY_READERS,
  'Query.sample': INQUIRY_READERS,
  'Mutation.drawSample': INQUIRERS,
  'Mutation.recordCall': INQUIRERS,
  'Mutation.correctCall': INQUIRERS,
  'Mutation.closeSample': INQUIRERS,
  'Mutation.sampleSheet': INQUIRERS,
  'Query.objections': READERS,
  'Query.selfCheck': INQUIRY_READERS,
  'Mutation.fileObjection': ['triage', 'analyst', 'compliance'],
  'Mutation.answerObjection': DECIDERS,
  'Mutation.withdrawObjection': ['triage', 'analyst', 'compliance'],
  'Mutation.changePassword': ALL,
  'Mutation.beginSecondFactor': ALL,
  'Mutation.confirmSecondFactor': ALL,
  'Mutation.resetSecondFactor': ['admin'],
  'Query.apiKeys': ['auditor', 'admin'],
  'Mutation.makeApiKey': ['admin'],
  'Mutation.removeApiKey': ['admin'],
  'Query.dossierKey': READERS,
  'Mutation.makeDossier': ANALYSTS,
  'Query.accounts': ['auditor', 'admin'],
  'Mutation.putAccount': ['admin'],
  'Mutation.removeAccount': ['admin'],
  'Query.auditEntries': ['compliance', 'auditor', 'admin'],
  'Mutation.judge': WORKERS,
  'Mutation.addToBank': ANALYSTS,
  'Mutation.releaseBankEntry': ANALYSTS,
  'Mutation.quarantineBankEntry': ANALYSTS,
  'Mutation.whatIf': ['analyst', 'compliance', 'admin'],
  'Mutation.setDetectors': ['admin'],
  'Mutation.removeBankEntry': ANALYSTS,
  'Mutation.importBank': ANALYSTS,
  'Mutation.replayJob': IMPORTERS,
  'Mutation.takeNext': WORKERS,
  'Mutation.takeTask': WORKERS,
  'Mutation.releaseTask': WORKERS,
  'Mutation.assignTasks': WORKERS,
  'Mutation.snoozeTask': WORKERS,
  'Mutation.stopClock': WORKERS,
  'Mutation.resumeClock': WORKERS,
  'Mutation.askExtension': WORKERS,
  'Mutation.approveExtension': DECIDERS,
  'Mutation.recordAnswer': WORKERS,
  'Mutation.saveFilter': WORKERS,
  'Mutation.removeFilter': WORKERS,
  'Subscription.alertTold': READERS,
  'POST /api/login': ALL,
  'POST /api/logout': ALL,
  'POST /api/sources/:id': ALL,
  'GET /api/login-ways': ALL,
  'GET /api/oidc/begin': ALL,
  'GET /api/oidc/callback': ALL,
  'GET /api/health': ALL,
  'GET /api/ready': ALL,
  'GET /api/imports/:id/rejections.csv': ALL,
  'POST /api/imports': IMPORTERS,
  'POST /api/uploads': IMPORTERS,
  'HEAD /api/uploads/:id': IMPORTERS,
  'PATCH /api/uploads/:id': IMPORTERS,
  'DELETE /api/uploads/:id': IMPORTERS,
  'POST /api/calls': IMPORTERS,
  'GET /api/alerts/:id/block-list.csv': SEARCHERS,
  'GET /api/overlay.png': NUMBERS,
  'GET /api/page.webp': NUMBERS,
  'GET /api/recordings/:call': NUMBERS,
  'GET /api/dossiers/:id': NUMBERS,
  'GET /api/dossiers/:id/preview.pdf': NUMBERS,
};

/** Whether a role may call an operation. */
export const may = (role: Role, operation: string): boolean => ACCESS[operation]?.includes(role) === true;
