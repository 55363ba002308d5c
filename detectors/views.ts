import type { ClusterView, ComplaintView, SharedValue } from '../libs/domain/detector.js';
import type { Complaint } from '../libs/domain/model.js';

/** Views for the tables of cases: a plain one of each kind, with what a case changes. */
export function complaintView(more: Partial<ComplaintView> = {}): ComplaintView {
  return { complaint: complaint(), tokens: 120, cluster: null, contacts: [], agents: [], siblings: [], ...more };
}

export function complaint(more: Partial<Complaint> = {}): Complaint {
  return {
    id: 'C1',
    receivedAt: '2024-05-01',
    text: 'text',
    channel: '',
    institution: 'Northwind Bank',
    product: '',
    subject: '',
    debtorRef: 'D1',
    debtorName: '',
    debtorIdNumber: '',
    debtorPhone: '',
    contactPhone: '',
    email: '',
    ipAddress: '',
    deviceId: '',
    address: '',
    payeeAccount: '',
    agentName: '',
    agentPhone: '',
    agentOrg: '',
    postcode: '',
    attachments: [],
    extra: {},
    source: { file: 'cases', line: 1 },
    ...more,
  };
}

export function clusterView(more: Partial<ClusterView> = {}): ClusterView {
  return {
    cluster: {
      id: 'K1',
      kind: 'complaint',
      members: ['C1', 'C2', 'C3'],
      medoid: 'C1',
      template: 'T1',
      cohesion: 0.9,
      firstSeen: '2024-05-01',
      lastSeen: '2024-05-20',
      debtors: [],
      units: 20,
      institutions: 2,
      benign: null,
    },
    tokens: 150,
    units: 20,
    worldUnits: 1000,
    form: null,
    days: Array.from({ length: 20 }, (_, i) => 19_000 + i),
    ...more,
  };
}

export function sharedValue(more: Partial<SharedValue> = {}): SharedValue {
  return { label: '…1234', field: 'contact_phone', span: null, units: 12, observed: 900, declared: false, ...more };
}
