type Cells = Readonly<Record<string, string>>;

/** An export of a usual system, known by columns that its documentation names. */
export interface System {
  readonly name: string;
  readonly row: 'complaint' | 'call';
  /** Columns of which every one must stand in the header. */
  readonly needs: readonly string[];
  /** Our column -> theirs; of several, the first that the header has. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
  /** What a bare number of seconds counts. */
  readonly unit?: number;
  /** `caller` is the customer and `callee` the lender, in both directions. */
  readonly customerFirst?: boolean;
  /** Rows that are no record: types of columns, or other events of a call. */
  skip?(cell: (theirs: string) => string): boolean;
  /** Cells that no one column holds. */
  more?(cell: (theirs: string) => string): Cells;
}

const system = (
  name: string,
  row: System['row'],
  needs: string,
  columns: Record<string, string>,
  rest: Partial<System> = {},
): System => ({
  name,
  row,
  needs: needs.split(' | '),
  columns: Object.fromEntries(Object.entries(columns).map(([ours, theirs]) => [ours, theirs.split(' | ')])),
  ...rest,
});

const COMPLAINT_SYSTEMS = [
  system('Freshdesk (API)', 'complaint', 'id | subject | description_text | created_at', {
    complaint_id: 'id',
    text: 'description_text',
    received_at: 'created_at',
    subject: 'subject',
    debtor_name: 'requester.name | name',
    email: 'requester.email | email',
    contact_phone: 'requester.phone | phone',
  }),
  system('Zendesk', 'complaint', 'id | requester_id | description | subject', {
    complaint_id: 'id',
    text: 'description',
    received_at: 'created_at',
    subject: 'subject',
    channel: 'via.channel | via',
    debtor_name: 'requester.name | requester',
    email: 'requester.email | requester email',
    contact_phone: 'requester.phone | requester phone',
  }),
  system('Freshdesk', 'complaint', 'Ticket ID | Subject | Description | Created time', {
    complaint_id: 'Ticket ID',
    text: 'Description',
    received_at: 'Created time',
    subject: 'Subject',
    channel: 'Source',
    product: 'Product',
    debtor_name: 'Full name | Requester name',
    email: 'Email | Requester email',
    contact_phone: 'Work phone | Requester phone',
    debtor_phone: 'Mobile phone',
    address: 'Address',
  }),
  system('Salesforce', 'complaint', 'Case Number | Description | Date/Time Opened', {
    complaint_id: 'Case Number',
    text: 'Description',
    received_at: 'Date/Time Opened',
    subject: 'Subject',
    channel: 'Case Origin',
    product: 'Product',
    debtor_name: 'Contact Name | Web Name',
    email: 'Contact Email | Web Email',
    contact_phone: 'Contact Phone | Web Phone',
    debtor_phone: 'Contact Mobile',
  }),
  system('Salesforce (API)', 'complaint', 'CaseNumber | Description | CreatedDate', {
    complaint_id: 'CaseNumber',
    text: 'Description',
    received_at: 'CreatedDate',
    subject: 'Subject',
    channel: 'Origin',
    debtor_name: 'SuppliedName | Contact.Name',
    email: 'ContactEmail | SuppliedEmail',
    contact_phone: 'ContactPhone | SuppliedPhone',
    debtor_phone: 'ContactMobile',
  }),
  system('ServiceNow', 'complaint', 'number | opened_at | short_description | description', {
    complaint_id: 'number',
    text: 'description',
    received_at: 'opened_at',
    subject: 'short_description',
    channel: 'contact_type',
    debtor_name: 'consumer | contact | caller_id',
  }),
  system('ServiceNow', 'complaint', 'Number | Opened | Short description | Description', {
    complaint_id: 'Number',
    text: 'Description',
    received_at: 'Opened',
    subject: 'Short description',
    channel: 'Channel | Contact type',
    debtor_name: 'Consumer | Contact | Caller',
  }),
  system('Jira', 'complaint', 'Summary | Issue key | Issue id | Created | Description', {
    complaint_id: 'Issue key',
    text: 'Description',
    received_at: 'Created',
    subject: 'Summary',
    debtor_name: 'Reporter',
  }),
  system('Dynamics 365', 'complaint', 'Case Title | Case Number | Created On | Description', {
    complaint_id: 'Case Number',
    text: 'Description',
    received_at: 'Created On',
    subject: 'Case Title',
    channel: 'Origin',
    product: 'Product',
    debtor_name: 'Customer',
    email: 'Email Address',
  }),
  system('Dynamics 365 (API)', 'complaint', 'incidentid | ticketnumber | title | description | createdon', {
    complaint_id: 'ticketnumber',
    text: 'description',
    received_at: 'createdon',
    subject: 'title',
    email: 'emailaddress',
  }),
  system('HubSpot', 'complaint', 'Ticket ID | Ticket name | Ticket description | Create date', {
    complaint_id: 'Ticket ID',
    text: 'Ticket description',
    received_at: 'Create date',
    subject: 'Ticket name',
    channel: 'Source',
    debtor_name: 'Associated Contact',
  }),
  system('HubSpot (API)', 'complaint', 'hs_object_id | subject | content | createdate', {
    complaint_id: 'hs_object_id',
    text: 'content',
    received_at: 'createdate',
    subject: 'subject',
    channel: 'source_type | hs_ticket_source',
  }),
  system(
    'Outlook',
    'complaint',
    'Subject | Body | From: (Name) | From: (Address)',
    {
      text: 'Body',
      subject: 'Subject',
      debtor_name: 'From: (Name)',
      email: 'From: (Address)',
    },
    { more: () => ({ channel: 'email' }) },
  ),
  system(
    'e-mail',
    'complaint',
    'Message-ID | Date | From | Subject | Body',
    {
      complaint_id: 'Message-ID',
      text: 'Body',
      received_at: 'Date',
      subject: 'Subject',
      email: 'From',
      attachments: 'Attachments',
    },
    { more: () => ({ channel: 'email' }) },
  ),
];

/** Seconds of ringing, where the exchange counts both the whole and the talk. */
const ringing = (whole: string, talk: string): string => {
  const [all, spoken] = [Number(whole), Number(talk)];
  return whole !== '' && talk !== '' && all >= spoken ? String(all - spoken) : '';
};

const CALL_SYSTEMS = [
  system(
    'Cisco CUCM',
    'call',
    'dateTimeOrigination | callingPartyNumber | finalCalledPartyNumber | duration',
    {
      call_id: 'pkid',
      started_at: 'dateTimeOrigination',
      caller: 'callingPartyNumber',
      callee: 'originalCalledPartyNumber | finalCalledPartyNumber',
      talk_s: 'duration',
    },
    {
      // The second line of the file names types of SQL.
      skip: (cell) => /^(?:INTEGER|VARCHAR|UNIQUEIDENTIFIER)/i.test(cell('dateTimeOrigination')),
      more(cell) {
        const [from, connected] = [Number(cell('dateTimeOrigination')), Number(cell('dateTimeConnect'))];
        // Q.850: 17 is a busy user.
        const busy = [cell('destCause_value'), cell('origCause_value')].includes('17');
        return {
          ring_s: connected > from && from > 0 ? String(connected - from) : '',
          outcome: Number(cell('duration')) > 0 || connected > 0 ? 'answered' : busy ? 'busy' : 'no_answer',
        };
      },
    },
  ),
  system(
    'FreeSWITCH',
    'call',
    'caller_id_number | destination_number | start_stamp | billsec',
    {
      call_id: 'uuid | xml_cdr_uuid',
      started_at: 'start_stamp',
      caller: 'caller_id_number',
      callee: 'destination_number',
      talk_s: 'billsec',
      direction: 'direction',
      outcome: 'hangup_cause',
      debtor_ref: 'accountcode',
    },
    { more: (cell) => ({ ring_s: ringing(cell('duration'), cell('billsec')) }) },
  ),
  system(
    'FusionPBX',
    'call',
    'caller_id_number | destination_number | start_epoch | billsec',
    {
      call_id: 'xml_cdr_uuid | uuid',
      started_at: 'start_epoch',
      caller: 'caller_id_number',
      callee: 'destination_number',
      talk_s: 'billsec',
      direction: 'direction',
      outcome: 'hangup_cause',
    },
    { more: (cell) => ({ ring_s: ringing(cell('duration'), cell('billsec')) }) },
  ),
  system(
    'Asterisk CEL',
    'call',
    'eventtype | eventtime | cid_num | exten | uniqueid | linkedid',
    {
      call_id: 'linkedid',
      started_at: 'eventtime',
      caller: 'cid_num',
      callee: 'exten',
    },
    {
      // A call is the start of its first channel; how it ended stands in other events and is not read.
      skip: (cell) => !/^(?:CHAN_START|1)$/.test(cell('eventtype')) || cell('uniqueid') !== cell('linkedid'),
    },
  ),
  system('Avaya IP Office', 'call', 'Call Start | Connected Time | Ring Time | Caller | Called Number', {
    call_id: 'Call ID',
    started_at: 'Call Start',
    caller: 'Caller',
    callee: 'Called Number',
    ring_s: 'Ring Time',
    talk_s: 'Connected Time',
    direction: 'Direction',
  }),
  system('Avaya CMS', 'call', 'CALLID | SEGSTART | CALLING_PTY | DIALED_NUM | TALKTIME', {
    started_at: 'SEGSTART',
    caller: 'CALLING_PTY',
    callee: 'DIALED_NUM',
    ring_s: 'RINGTIME',
    talk_s: 'TALKTIME',
  }),
  system('3CX', 'call', 'Call Time | From | To | Ringing | Talking', {
    call_id: 'Call ID',
    started_at: 'Call Time',
    caller: 'From',
    callee: 'To',
    ring_s: 'Ringing',
    talk_s: 'Talking',
    direction: 'Direction',
    outcome: 'Status',
  }),
  system('3CX', 'call', 'Call Time | Caller ID | Destination | Ringing | Talking', {
    call_id: 'Call ID',
    started_at: 'Call Time',
    caller: 'Caller ID',
    callee: 'Destination',
    ring_s: 'Ringing',
    talk_s: 'Talking',
    outcome: 'Status',
  }),
  system(
    'Genesys Cloud',
    'call',
    'Conversation ID | ANI | DNIS | Date | Duration',
    {
      call_id: 'Conversation ID',
      started_at: 'Date',
      caller: 'ANI',
      callee: 'DNIS',
      direction: 'Direction',
      talk_s: 'Total Talk | Duration',
      ring_s: 'Total Alert',
    },
    { unit: 0.001 },
  ),
  system(
    'Amazon Connect',
    'call',
    'ContactId | InitiationTimestamp | CustomerEndpoint.Address | SystemEndpoint.Address',
    {
      call_id: 'ContactId',
      started_at: 'InitiationTimestamp',
      caller: 'CustomerEndpoint.Address',
      callee: 'SystemEndpoint.Address',
      direction: 'InitiationMethod',
      talk_s: 'Agent.AgentInteractionDuration',
    },
    { customerFirst: true },
  ),
  system(
    'Amazon Connect',
    'call',
    'Contact ID | Initiation timestamp | Customer phone number | System phone number',
    {
      call_id: 'Contact ID',
      started_at: 'Initiation timestamp',
      caller: 'Customer phone number',
      callee: 'System phone number',
      direction: 'Initiation method',
      talk_s: 'Agent interaction duration | Contact duration',
    },
    { customerFirst: true },
  ),
  system('Twilio', 'call', 'Sid | From | To | StartTime | Duration | Direction', {
    call_id: 'Sid',
    started_at: 'StartTime',
    caller: 'From',
    callee: 'To',
    talk_s: 'Duration',
    direction: 'Direction',
    outcome: 'Status',
  }),
  system('Twilio', 'call', 'Call Sid | From | To | Start Time | Duration', {
    call_id: 'Call Sid',
    started_at: 'Start Time',
    caller: 'From',
    callee: 'To',
    talk_s: 'Duration',
    direction: 'Direction',
    outcome: 'Status',
  }),
];

export const SYSTEMS: readonly System[] = [...COMPLAINT_SYSTEMS, ...CALL_SYSTEMS];
