import { AccountResolver } from './accounts/resolver.js';
import { AlertResolver } from './alerts/resolver.js';
import { AnalysisResolver } from './analysis/resolver.js';
import { AuditResolver } from './audit/resolver.js';
import { CallFieldResolver, CallResolver, ScriptResolver } from './calls/resolver.js';
import { CaseResolver } from './cases/resolver.js';
import { ClusterResolver, ClustersResolver, TemplatePartResolver, WordingChangeResolver } from './clusters/resolver.js';
import { ComplaintResolver, ComplaintsResolver } from './complaints/resolver.js';
import { DetectorResolver } from './detectors/resolver.js';
import { PaperResolver, PapersResolver } from './documents/resolver.js';
import { GraphResolver } from './graph/resolver.js';
import { GroupResolver, GroupsResolver } from './groups/resolver.js';
import { ImportResolver, ImportsResolver } from './imports/resolver.js';
import { InquiryResolver } from './inquiries/resolver.js';
import { InsightsResolver } from './insights/resolver.js';
import { JobResolver } from './jobs/resolver.js';
import { JudgementResolver } from './judgements/resolver.js';
import { NoticeResolver } from './notifications/resolver.js';
import { ObjectionResolver } from './objections/resolver.js';
import { OrganiserKindResolver } from './organiser-kinds/resolver.js';
import { OrganiserResolver } from './organisers/resolver.js';
import { PersonResolver } from './people/resolver.js';
import { TaskResolver, WorkResolver } from './queue/resolver.js';
import { RingResolver, RingsResolver } from './rings/resolver.js';
import { SampleResolver } from './samples/resolver.js';
import { SimilarResolver, SimilarTextsResolver } from './similar/resolver.js';
import { SourceResolver } from './sources/resolver.js';
import { BankResolver } from './template-bank/resolver.js';
import { TicketResolver } from './tickets/resolver.js';

/** Every resolver, by subject. */
export const RESOLVERS = [
  AccountResolver,
  AlertResolver,
  AnalysisResolver,
  AuditResolver,
  CallResolver,
  CallFieldResolver,
  ScriptResolver,
  CaseResolver,
  ClustersResolver,
  ClusterResolver,
  TemplatePartResolver,
  WordingChangeResolver,
  ComplaintsResolver,
  ComplaintResolver,
  DetectorResolver,
  PapersResolver,
  PaperResolver,
  GraphResolver,
  GroupsResolver,
  GroupResolver,
  ImportsResolver,
  ImportResolver,
  InquiryResolver,
  InsightsResolver,
  JobResolver,
  JudgementResolver,
  NoticeResolver,
  ObjectionResolver,
  OrganiserResolver,
  OrganiserKindResolver,
  PersonResolver,
  WorkResolver,
  TaskResolver,
  RingsResolver,
  RingResolver,
  SampleResolver,
  SimilarTextsResolver,
  SimilarResolver,
  SourceResolver,
  TicketResolver,
  BankResolver,
];
