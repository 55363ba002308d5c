// What the domain speaks of, one file a subject; this file names them all.
export type * from './bank.js';
export type * from './call.js';
export type * from './call-use.js';
export type * from './cluster.js';
export type * from './complaint.js';
export type * from './document.js';
export type * from './findings.js';
export type * from './graph.js';
export * from './group.js';
export * from './match.js';
export type * from './records.js';
export type * from './ring.js';
export type * from './signal.js';
export type * from './source.js';
export type * from './text-fact.js';
export type * from './triage.js';
