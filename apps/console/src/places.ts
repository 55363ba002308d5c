import { lazy } from 'react';
import { may, type Role } from '../../../libs/domain/access.js';
import type { Key } from './locales/texts.js';

/** A place of the console: its address, and the operation without which a role has nothing to see there. */
export interface Place {
  readonly path: string;
  readonly needs: string;
  readonly page: React.ComponentType;
  /** How the navigation calls it; places without a label are reached from others. */
  readonly label?: Key;
}

/** Every place. The code of a page is loaded when somebody first opens it. */
export const PLACES: readonly Place[] = [
  {
    path: '/',
    label: 'imports',
    needs: 'Query.imports',
    page: lazy(async () => ({ default: (await import('./pages/imports/imports-page.js')).ImportsPage })),
  },
  {
    path: '/queue',
    label: 'queue',
    needs: 'Query.queue',
    page: lazy(async () => ({ default: (await import('./pages/queue/queue-page.js')).QueuePage })),
  },
  {
    path: '/complaints',
    label: 'complaints',
    needs: 'Query.complaints',
    page: lazy(async () => ({ default: (await import('./pages/complaints/complaints-page.js')).ComplaintsPage })),
  },
  {
    path: '/complaints/:id',
    needs: 'Query.complaint',
    page: lazy(async () => ({ default: (await import('./pages/complaints/complaint-page.js')).ComplaintPage })),
  },
  {
    path: '/clusters',
    label: 'clusters',
    needs: 'Query.clusters',
    page: lazy(async () => ({ default: (await import('./pages/clusters/clusters-page.js')).ClustersPage })),
  },
  {
    path: '/clusters/:id',
    needs: 'Query.cluster',
    page: lazy(async () => ({ default: (await import('./pages/clusters/cluster-page.js')).ClusterPage })),
  },
  {
    path: '/inquiries',
    label: 'inquiries',
    needs: 'Query.inquiries',
    page: lazy(async () => ({ default: (await import('./pages/inquiries/inquiries-page.js')).InquiriesPage })),
  },
  {
    path: '/inquiries/:value',
    needs: 'Query.inquiries',
    page: lazy(async () => ({ default: (await import('./pages/inquiries/inquiry-page.js')).InquiryPage })),
  },
  {
    path: '/organisers',
    needs: 'Query.organisers',
    page: lazy(async () => ({ default: (await import('./pages/organisers/organisers-page.js')).OrganisersPage })),
  },
  {
    path: '/organiser-kinds',
    needs: 'Query.organiserWeights',
    page: lazy(async () => ({
      default: (await import('./pages/organiser-kinds/organiser-kinds-page.js')).OrganiserKindsPage,
    })),
  },
  {
    path: '/samples',
    needs: 'Query.samples',
    page: lazy(async () => ({ default: (await import('./pages/samples/samples-page.js')).SamplesPage })),
  },
  {
    path: '/samples/:id',
    needs: 'Query.sample',
    page: lazy(async () => ({ default: (await import('./pages/samples/sample-page.js')).SamplePage })),
  },
  {
    path: '/groups',
    label: 'groups',
    needs: 'Query.groups',
    page: lazy(async () => ({ default: (await import('./pages/groups/groups-page.js')).GroupsPage })),
  },
  {
    path: '/groups/:id',
    needs: 'Query.group',
    page: lazy(async () => ({ default: (await import('./pages/groups/group-page.js')).GroupPage })),
  },
  {
    path: '/rings',
    label: 'rings',
    needs: 'Query.rings',
    page: lazy(async () => ({ default: (await import('./pages/rings/rings-page.js')).RingsPage })),
  },
  {
    path: '/rings/:id',
    needs: 'Query.ring',
    page: lazy(async () => ({ default: (await import('./pages/rings/ring-page.js')).RingPage })),
  },
  {
    path: '/documents',
    label: 'papers',
    needs: 'Query.papers',
    page: lazy(async () => ({ default: (await import('./pages/documents/documents-page.js')).DocumentsPage })),
  },
  {
    path: '/calls',
    label: 'calls',
    needs: 'Query.lines',
    page: lazy(async () => ({ default: (await import('./pages/calls/calls-page.js')).CallsPage })),
  },
  {
    path: '/calls/:id',
    needs: 'Query.call',
    page: lazy(async () => ({ default: (await import('./pages/calls/call-page.js')).CallPage })),
  },
  {
    path: '/explorer',
    label: 'explorer',
    needs: 'Query.neighbourhood',
    page: lazy(async () => ({ default: (await import('./pages/explorer/explorer-page.js')).ExplorerPage })),
  },
  {
    path: '/cases',
    label: 'cases',
    needs: 'Query.cases',
    page: lazy(async () => ({ default: (await import('./pages/cases/cases-page.js')).CasesPage })),
  },
  {
    path: '/cases/:id',
    needs: 'Query.case',
    page: lazy(async () => ({ default: (await import('./pages/cases/case-page.js')).CasePage })),
  },
  {
    path: '/template-bank',
    label: 'bank',
    needs: 'Query.bank',
    page: lazy(async () => ({
      default: (await import('./pages/template-bank/template-bank-page.js')).TemplateBankPage,
    })),
  },
  {
    path: '/false-accusations',
    label: 'accusations',
    needs: 'Query.accusations',
    page: lazy(async () => ({
      default: (await import('./pages/false-accusations/false-accusations-page.js')).FalseAccusationsPage,
    })),
  },
  {
    path: '/objections',
    label: 'objections',
    needs: 'Query.objections',
    page: lazy(async () => ({ default: (await import('./pages/objections/objections-page.js')).ObjectionsPage })),
  },
  {
    path: '/insights',
    label: 'insights',
    needs: 'Query.insights',
    page: lazy(async () => ({ default: (await import('./pages/insights/insights-page.js')).InsightsPage })),
  },
  {
    path: '/detectors',
    label: 'detectors',
    needs: 'Query.detectors',
    page: lazy(async () => ({ default: (await import('./pages/detectors/detectors-page.js')).DetectorsPage })),
  },
  {
    path: '/admin',
    label: 'admin',
    needs: 'Query.accounts',
    page: lazy(async () => ({ default: (await import('./pages/admin/admin-page.js')).AdminPage })),
  },
  {
    path: '/sources',
    needs: 'Query.sources',
    page: lazy(async () => ({ default: (await import('./pages/sources/sources-page.js')).SourcesPage })),
  },
  {
    path: '/tickets',
    needs: 'Query.ticketSystems',
    page: lazy(async () => ({ default: (await import('./pages/tickets/tickets-page.js')).TicketsPage })),
  },
  {
    path: '/account',
    needs: 'Query.me',
    page: lazy(async () => ({ default: (await import('./pages/account/account-page.js')).AccountPage })),
  },
];

/** Whether a role may open a place: the server's own table says. */
export const mayOpen = (role: Role, place: Place): boolean => may(role, place.needs);
