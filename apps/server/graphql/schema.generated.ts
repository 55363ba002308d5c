export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string | number; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A word, number or address of the product itself: a kind, a day, a hash, a key that it made. No person's data. */
  Code: { input: string; output: string; }
  /** Where a page of a list ends. */
  Cursor: { input: string; output: string; }
  /** An address of this server. */
  Link: { input: string; output: string; }
  /** Text that may hold a person's numbers or addresses. They are blacked out for everybody. */
  MaskedText: { input: string; output: string; }
  /** A file's path or a value as an id. Roles that may not read numbers get a sealed one where it may hold one; either is taken back. An `ID` is sealed likewise, unless it is a lender's counter. */
  OuterId: { input: string; output: string; }
  /** Text that may hold a person's numbers or addresses. They are blacked out for roles that may not read them. */
  PersonText: { input: string; output: string; }
  /** A field of a person: masked, but for what was revealed for a reason. */
  Revealed: { input: string; output: string; }
  /** Name of an account or a key: who works here. */
  StaffName: { input: string; output: string; }
  /** A date (2024-05-31) or a time with its zone (2024-05-31T14:20:00+08:00). */
  Time: { input: string; output: string; }
  /** An address elsewhere on the web. */
  WebAddress: { input: string; output: string; }
};

/** No administrator would be left. Make somebody else one first. */
export type AccountLastAdminRefusal = Refusal & {
  readonly __typename?: 'AccountLastAdminRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

/** A name has 1 to 64 letters, digits and . _ @ -. Choose another one. */
export type AccountNameRefusal = Refusal & {
  readonly __typename?: 'AccountNameRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

export type AccusationLedger = {
  readonly __typename?: 'AccusationLedger';
  /** Share of judged rings that were confirmed, by score; empty while fewer than 20 are judged. */
  readonly calibration: ReadonlyArray<CalibrationStep>;
  readonly lines: ReadonlyArray<TraitLine>;
  /** Control complaints that people found to belong to a ring. */
  readonly missed: Rate;
  /** Judged members who were cleared. */
  readonly overturned: Rate;
  readonly pointedAt: Rate;
  /** Share of groups that are rings before any evidence is looked at (CLAQUE_RING_PRIOR). */
  readonly prior: Scalars['Float']['output'];
  readonly reliability: ReadonlyArray<ReliabilityBin>;
};

export type AddCaseTaskResult = Case | CaseStateRefusal | CaseTextRefusal | NotFoundRefusal;

export type AddToBankResult = BankEntry | BankShortRefusal | DayFormatRefusal | InputLengthRefusal | NotFoundRefusal;

export type AddToCaseResult = Case | CasePartsRefusal | CaseStateRefusal | NotFoundRefusal;

export type AddWebhookResult = NewWebhook | WebhookAddressRefusal | WebhookCountRefusal | WebhookCredentialsRefusal | WebhookEventsRefusal | WebhookHttpsRefusal | WebhookPrivateRefusal;

/** What becomes of a row whose number is known with other content. */
export type AgainChoice =
  /** Numbers of this source are its own: each row is taken in beside, with the source's sign behind its number. */
  | 'add'
  /** The known row stays, and this one is refused. */
  | 'keep'
  /** It takes the place of the known row, which stays readable. An API key changes only what the same key sent. */
  | 'update';

/** A flood of empty calls toward one line. An emergency can look like this: listen before blocking. */
export type Alert = {
  readonly __typename?: 'Alert';
  readonly callers: ReadonlyArray<AlertCaller>;
  /** The empty calls, in order of time. */
  readonly calls: ReadonlyArray<Scalars['ID']['output']>;
  /** Empty calls that the line's own week lets expect in this time. */
  readonly expected: Scalars['Float']['output'];
  /** Clock time at the line. */
  readonly from: Scalars['Code']['output'];
  readonly id: Scalars['ID']['output'];
  readonly line: Scalars['Code']['output'];
  readonly state: AlertState;
  readonly to: Scalars['Code']['output'];
  /** Calls whose number was hidden. */
  readonly withheld: Scalars['Int']['output'];
};

export type AlertCaller = {
  readonly __typename?: 'AlertCaller';
  readonly calls: Scalars['Int']['output'];
  readonly first: Scalars['Code']['output'];
  /** mobile, landline, service (400, 800), short (three to six digits), other; empty where no numbering plan knows it. */
  readonly kind: Maybe<Scalars['Code']['output']>;
  readonly last: Scalars['Code']['output'];
  readonly number: Scalars['MaskedText']['output'];
};

export type AlertState =
  | 'over'
  | 'running';

/** What one answer would do. */
export type AnswerEffect = {
  readonly __typename?: 'AnswerEffect';
  readonly complaints: Scalars['Int']['output'];
  /** Groups of which nothing was answered so far. */
  readonly groups: Scalars['Int']['output'];
  readonly kind: OrganiserKind;
  readonly kindName: Bilingual;
  /** People who hold the value themselves and are looked at as possible victims. Only for an agency. */
  readonly lookedAt: Scalars['Int']['output'];
  /** People of whom it speaks: they hold one of the values. */
  readonly people: Scalars['Int']['output'];
  /** It counts once a second person confirms it. */
  readonly twoPeople: Scalars['Boolean']['output'];
  /** People of these groups of whom the answer says nothing. */
  readonly untouched: Scalars['Int']['output'];
};

/** The expiry day must come after today, and within {days} days. Choose another day. */
export type AnswerExpiresRefusal = Refusal & {
  readonly __typename?: 'AnswerExpiresRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

/** An agency that hides names people, so it takes two findings. Look elsewhere yourself, and give source and place. */
export type AnswerFindingRefusal = Refusal & {
  readonly __typename?: 'AnswerFindingRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

/** An answer that excuses people is about a group. Name the group that it is about. */
export type AnswerGroupRefusal = Refusal & {
  readonly __typename?: 'AnswerGroupRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

export type AnswerInput = {
  /** Day from which on it counts no more; by default a year, or 90 days where nothing was found out. */
  readonly expires?: InputMaybe<Scalars['String']['input']>;
  readonly kind: OrganiserKind;
  readonly name: Scalars['String']['input'];
  readonly reason: Scalars['String']['input'];
  readonly reference: Scalars['String']['input'];
  readonly source: AnswerSource;
};

/** No answer waits for a second person any more. See where the question stands now. */
export type AnswerNoneRefusal = Refusal & {
  readonly __typename?: 'AnswerNoneRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

/** No answer stands that could be undone. See where the question stands now. */
export type AnswerNotStandingRefusal = Refusal & {
  readonly __typename?: 'AnswerNotStandingRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

export type AnswerObjectionResult = AnswerTextRefusal | NotFoundRefusal | Objection | ObjectionAnsweredRefusal | ObjectionOtherPersonRefusal | TwoPeopleRefusal;

/** What organisers say of themselves clears nobody. Look it up in a register or in records, or draw a sample. */
export type AnswerOwnWordRefusal = Refusal & {
  readonly __typename?: 'AnswerOwnWordRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

/** The person who gave an answer does not confirm it. Have somebody else look at it. */
export type AnswerSecondPersonRefusal = Refusal & {
  readonly __typename?: 'AnswerSecondPersonRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

/** How somebody found out. What a complaint says is no source. */
export type AnswerSource =
  | 'authority'
  /** A call to the organiser: its own word, which excuses nobody. */
  | 'call'
  | 'lender_records'
  | 'register'
  | 'sample';

/** Another organiser holds one of these values already. Answer there, or undo that answer first. */
export type AnswerTakenRefusal = Refusal & {
  readonly __typename?: 'AnswerTakenRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

/** The {input} needs {least} to {limit} characters. Fill it in. */
export type AnswerTextRefusal = Refusal & {
  readonly __typename?: 'AnswerTextRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

/** The group holds no such value. Choose one of its values. */
export type AnswerValueRefusal = Refusal & {
  readonly __typename?: 'AnswerValueRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

/** An answer names 1 to {limit} values of an organiser, each once. Choose them from the group. */
export type AnswerValuesRefusal = Refusal & {
  readonly __typename?: 'AnswerValuesRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

/** An answer waits for a second person already. Have it confirmed or refused first. */
export type AnswerWaitsRefusal = Refusal & {
  readonly __typename?: 'AnswerWaitsRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

export type ApiKey = {
  readonly __typename?: 'ApiKey';
  readonly createdAt: Scalars['Time']['output'];
  readonly createdBy: Scalars['StaffName']['output'];
  readonly expiresAt: Scalars['Time']['output'];
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['PersonText']['output'];
  readonly usedAt: Maybe<Scalars['Time']['output']>;
};

/** A key has a name of 1 to 64 characters and lasts 1 to 366 days. Correct these. */
export type ApiKeyRefusal = Refusal & {
  readonly __typename?: 'ApiKeyRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

export type ApproveExtensionResult = ClockAnsweredRefusal | ClockNotAskedRefusal | ClockOwnRefusal | ClockTwiceRefusal | NotFoundRefusal | Task | TwoPeopleRefusal;

export type AskExtensionResult = ClockAskedRefusal | ClockOrderRefusal | ClockStageRefusal | NotFoundRefusal | ReasonRefusal | Task | TaskAnsweredRefusal | TaskFreeRefusal | TaskLockedRefusal;

export type AskedExtension = {
  readonly __typename?: 'AskedExtension';
  readonly approvals: Scalars['Int']['output'];
  readonly of: Scalars['Int']['output'];
  readonly stage: Scalars['Code']['output'];
};

export type AssignTasksResult = NotFoundRefusal | ReasonRefusal | TaskAssignRefusal | TasksAssigned;

export type Assigned =
  | 'mine'
  | 'nobody';

export type AuditConnection = {
  readonly __typename?: 'AuditConnection';
  readonly edges: ReadonlyArray<AuditEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type AuditEdge = {
  readonly __typename?: 'AuditEdge';
  readonly cursor: Scalars['Cursor']['output'];
  readonly node: AuditEntry;
};

/** An entry of the audit log; its hash covers everything in it and the hash before. */
export type AuditEntry = {
  readonly __typename?: 'AuditEntry';
  readonly action: Scalars['Code']['output'];
  readonly actor: Scalars['StaffName']['output'];
  readonly after: Maybe<Scalars['PersonText']['output']>;
  readonly at: Scalars['Time']['output'];
  /** What it was before, as JSON. */
  readonly before: Maybe<Scalars['PersonText']['output']>;
  readonly hash: Scalars['Code']['output'];
  readonly number: Scalars['Int']['output'];
  readonly reason: Maybe<Scalars['PersonText']['output']>;
  readonly request: Maybe<Scalars['ID']['output']>;
  readonly role: Role;
  readonly subjectId: Scalars['ID']['output'];
  readonly subjectKind: Scalars['Code']['output'];
};

export type AuditFilter = {
  readonly actor?: InputMaybe<Scalars['String']['input']>;
  readonly subjectId?: InputMaybe<Scalars['ID']['input']>;
  readonly subjectKind?: InputMaybe<Scalars['String']['input']>;
};

/** The template bank file {path} is not JSON. Take the exported one, or restore it from a backup. */
export type BankBadRefusal = Refusal & {
  readonly __typename?: 'BankBadRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

/** A known letter, or a benign form of equal rank. */
export type BankEntry = {
  readonly __typename?: 'BankEntry';
  readonly addedAt: Scalars['Code']['output'];
  readonly addedBy: Scalars['StaffName']['output'];
  readonly complaints: Maybe<Scalars['Int']['output']>;
  readonly expires: Maybe<Scalars['Code']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly kind: BankKind;
  /** How often it matched, and among how many complaints, when it was last looked at and nothing was strange. */
  readonly matches: Maybe<Scalars['Int']['output']>;
  readonly name: Scalars['PersonText']['output'];
  readonly parts: ReadonlyArray<TemplatePart>;
  /** Held back: it suddenly matched far above its baseline, and marks nobody until a person has looked. */
  readonly quarantined: Scalars['Boolean']['output'];
  readonly source: Scalars['PersonText']['output'];
  readonly why: Scalars['PersonText']['output'];
};

/** The template bank file {path} is not usable at "{field}". Take the exported one, or restore it from a backup. */
export type BankFieldRefusal = Refusal & {
  readonly __typename?: 'BankFieldRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

/** The bundle {path} is not what {signer} signed with this key. Ask {signer} for the bundle and the key once more. */
export type BankForgedRefusal = Refusal & {
  readonly __typename?: 'BankForgedRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

export type BankImported = {
  readonly __typename?: 'BankImported';
  /** Entries that are new. */
  readonly added: Scalars['Int']['output'];
};

export type BankInput = {
  readonly cluster: Scalars['ID']['input'];
  /** The day from which on it marks nobody: 2026-12-31. */
  readonly expires?: InputMaybe<Scalars['String']['input']>;
  readonly kind: BankKind;
  readonly name: Scalars['String']['input'];
  /** Where it comes from. */
  readonly source: Scalars['String']['input'];
  readonly why: Scalars['String']['input'];
};

/** That is not a public key for bundles, or it has no name. Give the PEM that its owner shows as its bank key. */
export type BankKeyRefusal = Refusal & {
  readonly __typename?: 'BankKeyRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

export type BankKind =
  | 'benign'
  | 'template';

/** Too little of "{name}" is the same on every copy to recognise a letter by it. Give a longer text. */
export type BankShortRefusal = Refusal & {
  readonly __typename?: 'BankShortRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

/** No key that this installation trusts signed the bundle. Have an administrator add the key of its owner first. */
export type BankUntrustedRefusal = Refusal & {
  readonly __typename?: 'BankUntrustedRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

export type BeginSecondFactorResult = PasswordElsewhereRefusal | PasswordWrongRefusal | SecondFactor;

/** A sentence in both languages of the product. */
export type Bilingual = {
  readonly __typename?: 'Bilingual';
  readonly en: Scalars['PersonText']['output'];
  readonly zh: Scalars['PersonText']['output'];
};

/** A burst of empty calls toward one line. An emergency can look like this: then other calls rise too. */
export type Burst = {
  readonly __typename?: 'Burst';
  readonly callers: Scalars['Int']['output'];
  readonly calls: Scalars['Int']['output'];
  readonly expected: Scalars['Float']['output'];
  readonly from: Scalars['Code']['output'];
  /** Empty calls of each minute from the first on, four hours at most. */
  readonly minutes: ReadonlyArray<Scalars['Int']['output']>;
  readonly others: Scalars['Int']['output'];
  readonly othersExpected: Scalars['Float']['output'];
  /** Empty: no detector calls it a flood. */
  readonly reasons: ReadonlyArray<TriageReason>;
  readonly to: Scalars['Code']['output'];
};

export type CalibratedShare = {
  readonly __typename?: 'CalibratedShare';
  readonly high: Scalars['Float']['output'];
  readonly low: Scalars['Float']['output'];
  readonly share: Scalars['Float']['output'];
};

/** Groups with an estimate between two shares, of how many the kind was found, and the interval of 95 %. */
export type CalibrationBin = {
  readonly __typename?: 'CalibrationBin';
  readonly count: Scalars['Int']['output'];
  readonly from: Scalars['Float']['output'];
  readonly high: Scalars['Float']['output'];
  readonly low: Scalars['Float']['output'];
  readonly of: Scalars['Int']['output'];
  readonly share: Scalars['Float']['output'];
  readonly to: Scalars['Float']['output'];
};

export type CalibrationStep = {
  readonly __typename?: 'CalibrationStep';
  readonly count: Scalars['Int']['output'];
  readonly from: Scalars['Float']['output'];
  readonly share: Scalars['Float']['output'];
  readonly to: Scalars['Float']['output'];
};

export type Call = {
  readonly __typename?: 'Call';
  readonly callee: Scalars['Code']['output'];
  /** Masked. */
  readonly caller: Scalars['MaskedText']['output'];
  readonly debtor: Scalars['ID']['output'];
  readonly direction: Scalars['PersonText']['output'];
  readonly id: Scalars['ID']['output'];
  readonly outcome: Scalars['PersonText']['output'];
  /** Where the sound of it is fetched; null where none was handed in. */
  readonly recording: Maybe<Scalars['Link']['output']>;
  readonly ringSeconds: Maybe<Scalars['Float']['output']>;
  readonly startedAt: Maybe<Scalars['Time']['output']>;
  readonly talkSeconds: Maybe<Scalars['Float']['output']>;
  /** One line for each turn. */
  readonly transcript: Scalars['PersonText']['output'];
};

export type CallSheet = {
  readonly __typename?: 'CallSheet';
  readonly lines: ReadonlyArray<SheetLine>;
};

export type Case = {
  readonly __typename?: 'Case';
  readonly changedAt: Scalars['Time']['output'];
  readonly escalation: Maybe<Escalation>;
  readonly files: ReadonlyArray<CaseFile>;
  readonly id: Scalars['ID']['output'];
  readonly into: Maybe<Scalars['ID']['output']>;
  readonly parts: ReadonlyArray<Part>;
  readonly related: ReadonlyArray<Scalars['ID']['output']>;
  readonly state: CaseState;
  readonly tasks: ReadonlyArray<CaseTask>;
  /** What happened, the first first. */
  readonly timeline: ReadonlyArray<CaseEvent>;
  readonly title: Scalars['PersonText']['output'];
};

export type CaseConnection = {
  readonly __typename?: 'CaseConnection';
  readonly edges: ReadonlyArray<CaseEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type CaseEdge = {
  readonly __typename?: 'CaseEdge';
  readonly cursor: Scalars['Cursor']['output'];
  readonly node: Case;
};

export type CaseEvent = {
  readonly __typename?: 'CaseEvent';
  readonly at: Scalars['Time']['output'];
  /** All of it as JSON. */
  readonly body: Scalars['PersonText']['output'];
  readonly by: Scalars['StaffName']['output'];
  readonly kind: Scalars['Code']['output'];
  readonly reason: Maybe<Scalars['PersonText']['output']>;
  readonly text: Maybe<Scalars['PersonText']['output']>;
};

/** Kept under this name, which is no hash that others can compute: GET /api/cases/ID/files/SHA; put in by POST /api/cases/ID/files. */
export type CaseFile = {
  readonly __typename?: 'CaseFile';
  readonly bytes: Scalars['Float']['output'];
  readonly name: Scalars['PersonText']['output'];
  readonly sha256: Scalars['Code']['output'];
};

/** A letter needs a {input} of 1 to {limit} characters in one line. Fill it in. */
export type CaseLetterRefusal = Refusal & {
  readonly __typename?: 'CaseLetterRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

/** A case cannot be merged into itself. Choose another one. */
export type CaseMergeSelfRefusal = Refusal & {
  readonly __typename?: 'CaseMergeSelfRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

/** Nobody in the case is a suspected operator. Mark whom it is about first. */
export type CaseOperatorRefusal = Refusal & {
  readonly __typename?: 'CaseOperatorRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

/** That is no part of the case any more, or never was. Choose one of its parts. */
export type CasePartRefusal = Refusal & {
  readonly __typename?: 'CasePartRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

/** A case holds {limit} parts at most. Open another case and relate the two. */
export type CasePartsRefusal = Refusal & {
  readonly __typename?: 'CasePartsRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

/** The case is not escalated to the {recipient}. Escalate it first. */
export type CaseRecipientRefusal = Refusal & {
  readonly __typename?: 'CaseRecipientRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

/** The person who proposed an escalation does not decide about it. Have somebody else decide. */
export type CaseSecondPersonRefusal = Refusal & {
  readonly __typename?: 'CaseSecondPersonRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

/** A case cannot be related to itself. Choose another one. */
export type CaseSelfRefusal = Refusal & {
  readonly __typename?: 'CaseSelfRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

/** Some parts must go to the new case, and some must stay. Choose again. */
export type CaseSplitRefusal = Refusal & {
  readonly __typename?: 'CaseSplitRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

export type CaseState =
  | 'closed'
  | 'escalated'
  | 'investigating'
  /** Went into another case. */
  | 'merged'
  | 'open'
  /** An escalation is proposed, and somebody else has to decide. */
  | 'proposed';

/** The case is {state}, which does not allow this. See what it allows now. */
export type CaseStateRefusal = Refusal & {
  readonly __typename?: 'CaseStateRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

export type CaseTask = {
  readonly __typename?: 'CaseTask';
  readonly assignee: Maybe<Scalars['StaffName']['output']>;
  readonly done: Scalars['Boolean']['output'];
  readonly due: Maybe<Scalars['Code']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly text: Scalars['PersonText']['output'];
};

/** There is no such open task in the case. See which are open now. */
export type CaseTaskRefusal = Refusal & {
  readonly __typename?: 'CaseTaskRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

/** A task of the case is still open. Finish it before you close the case. */
export type CaseTasksOpenRefusal = Refusal & {
  readonly __typename?: 'CaseTasksOpenRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

/** The {input} needs 1 to {limit} characters. Fill it in. */
export type CaseTextRefusal = Refusal & {
  readonly __typename?: 'CaseTextRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

/** That is no probable victim in the case. Set the role first. */
export type CaseVictimRefusal = Refusal & {
  readonly __typename?: 'CaseVictimRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

export type ChangePasswordResult = Done | PasswordCommonRefusal | PasswordElsewhereRefusal | PasswordSameRefusal | PasswordShortRefusal | PasswordWrongRefusal;

export type ChangedLane = {
  readonly __typename?: 'ChangedLane';
  readonly after: Scalars['Float']['output'];
  readonly before: Scalars['Float']['output'];
  readonly complaint: Scalars['ID']['output'];
  readonly from: Lane;
  readonly to: Lane;
};

/** Until when a complaint must be answered. */
export type Clock = {
  readonly __typename?: 'Clock';
  readonly alert: Scalars['Boolean']['output'];
  /** The extension that is asked for, with how many have approved of how many. */
  readonly asked: Maybe<AskedExtension>;
  /** Last day of the limit. */
  readonly due: Scalars['Code']['output'];
  /** Days left, as the profile counts them; negative: the limit was missed. */
  readonly left: Scalars['Int']['output'];
  readonly missed: Scalars['Boolean']['output'];
  readonly profile: Scalars['ID']['output'];
  readonly stage: Scalars['Code']['output'];
  readonly state: ClockRun;
};

/** The complaint is answered, and its clock has ended. Nothing more can be done to it. */
export type ClockAnsweredRefusal = Refusal & {
  readonly __typename?: 'ClockAnsweredRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

/** An extension is asked for already. Wait for its approval. */
export type ClockAskedRefusal = Refusal & {
  readonly __typename?: 'ClockAskedRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

export type ClockCounts = {
  readonly __typename?: 'ClockCounts';
  readonly afterLimit: Scalars['Int']['output'];
  /** Answered within their limit. */
  readonly inTime: Scalars['Int']['output'];
  /** Open, and beyond their limit. */
  readonly late: Scalars['Int']['output'];
  readonly open: Scalars['Int']['output'];
};

export type ClockEvent = {
  readonly __typename?: 'ClockEvent';
  readonly at: Scalars['Time']['output'];
  readonly by: Scalars['StaffName']['output'];
  readonly kind: Scalars['Code']['output'];
  readonly outcome: Maybe<Scalars['Code']['output']>;
  readonly reason: Maybe<Scalars['PersonText']['output']>;
  readonly stage: Maybe<Scalars['Code']['output']>;
};

/** The rule of this complaint does not allow its clock to stop. Answer in time, or ask for an extension. */
export type ClockNoStopRefusal = Refusal & {
  readonly __typename?: 'ClockNoStopRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

/** Nobody asked for this extension. Ask for it first. */
export type ClockNotAskedRefusal = Refusal & {
  readonly __typename?: 'ClockNotAskedRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

/** Extensions follow each other in order. Ask for the next one. */
export type ClockOrderRefusal = Refusal & {
  readonly __typename?: 'ClockOrderRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

/** Nobody approves their own request. Have somebody else approve it. */
export type ClockOwnRefusal = Refusal & {
  readonly __typename?: 'ClockOwnRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

export type ClockProfile = {
  readonly __typename?: 'ClockProfile';
  readonly alertDays: Scalars['Int']['output'];
  /** Null: every day counts. */
  readonly calendar: Maybe<WorkCalendar>;
  readonly id: Scalars['ID']['output'];
  readonly name: Bilingual;
  readonly outcomes: ReadonlyArray<Outcome>;
  readonly source: Scalars['Code']['output'];
  readonly stages: ReadonlyArray<ClockStage>;
  readonly stoppable: Scalars['Boolean']['output'];
};

export type ClockRun =
  | 'answered'
  | 'running'
  | 'stopped';

/** The clock is running already. There is nothing to resume. */
export type ClockRunningRefusal = Refusal & {
  readonly __typename?: 'ClockRunningRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

export type ClockStage = {
  readonly __typename?: 'ClockStage';
  readonly approvals: Scalars['Int']['output'];
  readonly days: Scalars['Int']['output'];
  readonly id: Scalars['ID']['output'];
  readonly name: Bilingual;
};

/** There is no extension "{stage}" in this rule. Choose one that it has. */
export type ClockStageRefusal = Refusal & {
  readonly __typename?: 'ClockStageRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

/** The clock is stopped already. Resume it first. */
export type ClockStoppedRefusal = Refusal & {
  readonly __typename?: 'ClockStoppedRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

/** You approved this extension already. Have somebody else approve it too. */
export type ClockTwiceRefusal = Refusal & {
  readonly __typename?: 'ClockTwiceRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

export type CloseSampleResult = AnswerTextRefusal | NotFoundRefusal | Sample | SampleClosedRefusal;

export type Cluster = {
  readonly __typename?: 'Cluster';
  /** The public form that it follows. */
  readonly benign: Maybe<Scalars['PersonText']['output']>;
  readonly cohesion: Scalars['Float']['output'];
  readonly excerpt: Scalars['PersonText']['output'];
  /** What the first members wrote into each slot of the letter, in the order of the slots. */
  readonly fillings: ReadonlyArray<Fillings>;
  readonly firstSeen: Maybe<Scalars['Time']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly institutions: Scalars['Int']['output'];
  readonly lastSeen: Maybe<Scalars['Time']['output']>;
  /** Short texts that look alike: to be seen, and evidence of nothing. */
  readonly loose: Scalars['Boolean']['output'];
  readonly medoid: Scalars['ID']['output'];
  readonly members: ComplaintConnection;
  readonly size: Scalars['Int']['output'];
  readonly template: Template;
  /** Unrelated households behind it. */
  readonly units: Scalars['Int']['output'];
  /** Members by day, lender and channel. */
  readonly volume: Volume;
};


export type ClusterFillingsArgs = {
  first: Scalars['Int']['input'];
};


export type ClusterMembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};

export type ClusterConnection = {
  readonly __typename?: 'ClusterConnection';
  readonly edges: ReadonlyArray<ClusterEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type ClusterEdge = {
  readonly __typename?: 'ClusterEdge';
  readonly cursor: Scalars['Cursor']['output'];
  readonly node: Cluster;
};

export type ClusterFilter = {
  readonly benign?: InputMaybe<Scalars['Boolean']['input']>;
  /** Unrelated households, at least. */
  readonly minUnits?: InputMaybe<Scalars['Int']['input']>;
  readonly search?: InputMaybe<Scalars['String']['input']>;
};

export type ColumnChoice = {
  readonly ours: Scalars['String']['input'];
  /** Place of the column in the table, from 0. */
  readonly place: Scalars['Int']['input'];
};

export type ColumnGround =
  | 'map'
  | 'name'
  | 'suggested'
  | 'system'
  | 'words';

export type ColumnInput = {
  /** Our column. */
  readonly ours: Scalars['String']['input'];
  /** The column of the file. */
  readonly theirs: Scalars['String']['input'];
};

/** Which column of one table is which of ours. */
export type ColumnsChoice = {
  readonly columns: ReadonlyArray<ColumnChoice>;
  /** Country of telephone numbers without a code, ISO 3166-1. */
  readonly country?: InputMaybe<Scalars['String']['input']>;
  readonly dates?: InputMaybe<DateOrder>;
  /** Line of the header; 0: there is none. Without columns it is shown what the table is with that header. */
  readonly header?: InputMaybe<Scalars['Int']['input']>;
  readonly kind: TableKind;
  /** Place of the table in the preview. */
  readonly table: Scalars['Int']['input'];
};

export type CommentCaseResult = Case | CaseStateRefusal | CaseTextRefusal | NotFoundRefusal;

export type Comparison = {
  readonly __typename?: 'Comparison';
  readonly other: ReadonlyArray<Segment>;
  readonly own: ReadonlyArray<Segment>;
  readonly with: Scalars['ID']['output'];
};

export type Complaint = {
  readonly __typename?: 'Complaint';
  /** Calls about its debtor, the first 50. */
  readonly calls: ReadonlyArray<Call>;
  readonly channel: Scalars['PersonText']['output'];
  readonly cluster: Maybe<Cluster>;
  /** This text beside another (by default the most typical one of its cluster), what differs marked in both. */
  readonly comparison: Maybe<Comparison>;
  readonly debtor: Scalars['ID']['output'];
  /** The person behind it was erased; what the law has a lender keep is left. */
  readonly erased: Scalars['Boolean']['output'];
  readonly facts: ReadonlyArray<TextFact>;
  readonly file: Scalars['PersonText']['output'];
  readonly id: Scalars['ID']['output'];
  readonly institution: Scalars['PersonText']['output'];
  readonly lane: Lane;
  readonly line: Scalars['Int']['output'];
  readonly papers: ReadonlyArray<Paper>;
  readonly person: Person;
  readonly product: Scalars['PersonText']['output'];
  readonly reasons: ReadonlyArray<TriageReason>;
  readonly receivedAt: Maybe<Scalars['Time']['output']>;
  readonly ring: Maybe<Scalars['ID']['output']>;
  readonly score: Scalars['Float']['output'];
  /** Where the slots of its family's letter are filled in it. */
  readonly slots: ReadonlyArray<SlotMark>;
  readonly subject: Scalars['PersonText']['output'];
  /** Numbers in it are blacked out for who may not see them. */
  readonly text: Scalars['PersonText']['output'];
  /** What imports say of it, where several hold it, in the order in which they came. */
  readonly versions: ReadonlyArray<ComplaintVersion>;
};


export type ComplaintComparisonArgs = {
  with?: InputMaybe<Scalars['ID']['input']>;
};

export type ComplaintConnection = {
  readonly __typename?: 'ComplaintConnection';
  readonly edges: ReadonlyArray<ComplaintEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type ComplaintEdge = {
  readonly __typename?: 'ComplaintEdge';
  readonly cursor: Scalars['Cursor']['output'];
  readonly node: Complaint;
};

export type ComplaintFilter = {
  readonly lane?: InputMaybe<Lane>;
  readonly search?: InputMaybe<Scalars['String']['input']>;
};

export type ComplaintTicket = {
  readonly __typename?: 'ComplaintTicket';
  readonly name: Scalars['PersonText']['output'];
  readonly notes: ReadonlyArray<TicketNote>;
  readonly system: Scalars['ID']['output'];
  /** Tags to choose from. */
  readonly tags: ReadonlyArray<Scalars['PersonText']['output']>;
  /** As the next note reads. */
  readonly text: Scalars['PersonText']['output'];
  readonly ticket: Scalars['PersonText']['output'];
};

export type ComplaintVersion = {
  readonly __typename?: 'ComplaintVersion';
  readonly at: Scalars['Time']['output'];
  readonly by: Scalars['StaffName']['output'];
  /** Fields that differ from the one that stands. */
  readonly changed: ReadonlyArray<Bilingual>;
  readonly file: Scalars['PersonText']['output'];
  readonly import: Scalars['ID']['output'];
  readonly line: Scalars['Int']['output'];
  /** Whether it is the one that is shown and compared. */
  readonly standing: Scalars['Boolean']['output'];
  /** Its text, what differs from the one that stands marked. Empty where it says the same. */
  readonly text: ReadonlyArray<Segment>;
  /** Whether its source was chosen to change what is known. */
  readonly updates: Scalars['Boolean']['output'];
};

export type ConfirmAnswerResult = AnswerFindingRefusal | AnswerNoneRefusal | AnswerSecondPersonRefusal | AnswerTextRefusal | NotFoundRefusal | Organiser | TwoPeopleRefusal;

export type ConfirmSecondFactorResult = Done | LoginCodeRefusal;

export type Consensus =
  /** One says yes, another no. */
  | 'disputed'
  | 'no'
  | 'unsure'
  | 'yes';

export type CorrectCallResult = AnswerTextRefusal | NotFoundRefusal | Sample | SampleClosedRefusal | SampleOpenRefusal | SampleUnaskedRefusal;

/** Complaints of one day, lender or channel, by lane. */
export type Counted = {
  readonly __typename?: 'Counted';
  readonly check: Scalars['Int']['output'];
  readonly hardship: Scalars['Int']['output'];
  readonly name: Scalars['PersonText']['output'];
  readonly normal: Scalars['Int']['output'];
  readonly ring: Scalars['Int']['output'];
};

export type Counts = {
  readonly __typename?: 'Counts';
  readonly agencies: Scalars['Int']['output'];
  readonly calls: Scalars['Int']['output'];
  readonly complaints: Scalars['Int']['output'];
  readonly evidence: Scalars['Int']['output'];
  /** How rows that are taken in were read, where that was guessed or something was left out. */
  readonly noted: Scalars['Int']['output'];
  readonly refused: Scalars['Int']['output'];
  readonly repeats: Scalars['Int']['output'];
  readonly rows: Scalars['Int']['output'];
  readonly withText: Scalars['Int']['output'];
};

export type DateOrder =
  | 'dmy'
  | 'mdy';

/** The {input} is a day like 2026-12-31. Correct it. */
export type DayFormatRefusal = Refusal & {
  readonly __typename?: 'DayFormatRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

export type DeadJob = {
  readonly __typename?: 'DeadJob';
  readonly attempts: Scalars['Int']['output'];
  readonly error: Scalars['MaskedText']['output'];
  readonly id: Scalars['ID']['output'];
  readonly import: Maybe<Import>;
  readonly kind: Scalars['Code']['output'];
};

export type DecideEscalationResult = Case | CaseSecondPersonRefusal | CaseStateRefusal | CaseTextRefusal | NotFoundRefusal | TwoPeopleRefusal;

export type Delivery = {
  readonly __typename?: 'Delivery';
  readonly answer: Maybe<Scalars['MaskedText']['output']>;
  readonly at: Scalars['Time']['output'];
  readonly attempts: Scalars['Int']['output'];
  readonly id: Scalars['ID']['output'];
  readonly state: DeliveryState;
  readonly type: NoticeType;
  readonly webhook: Scalars['ID']['output'];
};

export type DeliveryState =
  | 'dead'
  | 'delivered'
  | 'waiting';

export type DetectorInput = {
  readonly id: Scalars['ID']['input'];
  readonly off?: InputMaybe<Scalars['Boolean']['input']>;
  readonly options?: InputMaybe<ReadonlyArray<OptionInput>>;
};

export type DetectorOption = {
  readonly __typename?: 'DetectorOption';
  readonly name: Scalars['Code']['output'];
  readonly usual: Scalars['Float']['output'];
  readonly value: Scalars['Float']['output'];
};

/** Detector "{detector}" speaks for complainants and stays on. Leave it on. */
export type DetectorProtectsRefusal = Refusal & {
  readonly __typename?: 'DetectorProtectsRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

export type DetectorSetting = {
  readonly __typename?: 'DetectorSetting';
  readonly family: Scalars['Code']['output'];
  readonly id: Scalars['ID']['output'];
  /** It speaks for complainants: it stays on, and may not be made to say less. */
  readonly isExculpatory: Scalars['Boolean']['output'];
  readonly off: Scalars['Boolean']['output'];
  readonly options: ReadonlyArray<DetectorOption>;
  readonly version: Scalars['Code']['output'];
};

export type DetectorSettings = {
  readonly __typename?: 'DetectorSettings';
  /** All of them, as they are set now. */
  readonly detectors: ReadonlyArray<DetectorSetting>;
};

/** A detector is named twice. Name each once. */
export type DetectorTwiceRefusal = Refusal & {
  readonly __typename?: 'DetectorTwiceRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

/** There is no detector "{detector}". Choose one that there is. */
export type DetectorUnknownRefusal = Refusal & {
  readonly __typename?: 'DetectorUnknownRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

export type DigestSet = {
  readonly __typename?: 'DigestSet';
  /** Null: never. */
  readonly every: Maybe<Every>;
};

export type DiscardImportResult = Done | NotFoundRefusal;

export type DistrustBankKeyResult = Done | NotFoundRefusal | ReasonRefusal;

/** Something was done, and there is nothing else to say about it. */
export type Done = {
  readonly __typename?: 'Done';
  readonly done: Scalars['Boolean']['output'];
};

export type Dossier = {
  readonly __typename?: 'Dossier';
  readonly bytes: Scalars['Int']['output'];
  /** SHA-256 of the archive. */
  readonly sha256: Scalars['Code']['output'];
  /** Where it is fetched. */
  readonly url: Scalars['Code']['output'];
};

export type DossierFor =
  | 'internal'
  | 'police'
  | 'regulator';

export type DrawSampleResult = NotFoundRefusal | Sample | SampleOpenRefusal | SampleSmallRefusal;

export type Drawn =
  /** Everybody in the group. */
  | 'all'
  /** Those who hold nothing of what was answered, and of whom no answer speaks. */
  | 'rest';

export type EndedAnswer = {
  readonly __typename?: 'EndedAnswer';
  readonly answer: OrganiserAnswer;
  readonly at: Scalars['Time']['output'];
  readonly by: Scalars['StaffName']['output'];
  readonly how: OrganiserState;
  readonly why: Maybe<LapseReason>;
};

export type EnterOrganiserResult = AnswerExpiresRefusal | AnswerGroupRefusal | AnswerOwnWordRefusal | AnswerTakenRefusal | AnswerTextRefusal | AnswerValueRefusal | AnswerValuesRefusal | AnswerWaitsRefusal | Organiser;

export type EnteredKind =
  | 'account'
  | 'agent'
  | 'contact'
  | 'device';

export type EnteredValue = {
  readonly kind: EnteredKind;
  readonly value: Scalars['String']['input'];
};

/** This person cannot be erased yet: case {case} is {state}. Close it first. */
export type EraseCaseRefusal = Refusal & {
  readonly __typename?: 'EraseCaseRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

/** This person cannot be erased yet: {subject} is under a legal hold. Have it lifted first. */
export type EraseHoldRefusal = Refusal & {
  readonly __typename?: 'EraseHoldRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

export type ErasePersonResult = EraseCaseRefusal | EraseHoldRefusal | EraseWaitingRefusal | Erased | NotFoundRefusal | ReasonRefusal;

/** This person cannot be erased yet: complaint {complaint} is not answered. Answer it first. */
export type EraseWaitingRefusal = Refusal & {
  readonly __typename?: 'EraseWaitingRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

export type Erased = {
  readonly __typename?: 'Erased';
  readonly calls: Scalars['Int']['output'];
  readonly complaints: Scalars['Int']['output'];
  /** Complaints of other people that name the person. They are those people's own words and stay. */
  readonly namedIn: ReadonlyArray<Scalars['ID']['output']>;
  /** Files as they came, of whatever upload, in which the person stood. */
  readonly originals: Scalars['Int']['output'];
  readonly papers: Scalars['Int']['output'];
  /** Of each place how much of it was the person's. */
  readonly places: ReadonlyArray<ErasedPlace>;
  /** What the person is called from now on. */
  readonly pseudonym: Scalars['ID']['output'];
};

export type ErasedPlace = {
  readonly __typename?: 'ErasedPlace';
  readonly count: Scalars['Int']['output'];
  readonly place: Scalars['Code']['output'];
};

export type Escalation = {
  readonly __typename?: 'Escalation';
  readonly approvedBy: Maybe<Scalars['StaffName']['output']>;
  readonly proposedBy: Scalars['StaffName']['output'];
  readonly recipient: Recipient;
};

export type Every =
  | 'day'
  | 'week';

export type Export = {
  readonly __typename?: 'Export';
  readonly bytes: Scalars['Float']['output'];
  readonly sha256: Scalars['Code']['output'];
  readonly url: Scalars['Code']['output'];
};

export type ExportPersonResult = Export | NotFoundRefusal | ReasonRefusal;

/** Two letters that share words: one may come of the other. It says nothing about who sent them. */
export type FamilyLink = {
  readonly __typename?: 'FamilyLink';
  readonly a: Scalars['ID']['output'];
  readonly b: Scalars['ID']['output'];
  /** Exact Jaccard similarity of the shingles of their fixed texts. */
  readonly similarity: Scalars['Float']['output'];
};

export type FamilyMap = {
  readonly __typename?: 'FamilyMap';
  readonly families: ReadonlyArray<Cluster>;
  readonly links: ReadonlyArray<FamilyLink>;
};

export type FileObjectionResult = AnswerTextRefusal | NotFoundRefusal | Objection | ObjectionOpenRefusal;

export type Fillings = {
  readonly __typename?: 'Fillings';
  readonly complaint: Scalars['ID']['output'];
  readonly values: ReadonlyArray<Scalars['PersonText']['output']>;
};

/** At most {limit} filters can be saved. Remove one first. */
export type FilterCountRefusal = Refusal & {
  readonly __typename?: 'FilterCountRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

/** A saved filter needs a name of 1 to {limit} characters. Give one. */
export type FilterNameRefusal = Refusal & {
  readonly __typename?: 'FilterNameRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

export type Finding = {
  readonly __typename?: 'Finding';
  readonly reference: Scalars['PersonText']['output'];
  readonly source: AnswerSource;
};

export type FindingInput = {
  readonly reference: Scalars['String']['input'];
  readonly source: AnswerSource;
};

export type FinishCaseTaskResult = Case | CaseStateRefusal | CaseTaskRefusal | NotFoundRefusal;

export type GraphEdge = {
  readonly __typename?: 'GraphEdge';
  readonly at: Maybe<Scalars['Time']['output']>;
  readonly from: Scalars['ID']['output'];
  readonly id: Scalars['ID']['output'];
  readonly kind: Scalars['Code']['output'];
  /** The record that it rests on. */
  readonly record: Scalars['ID']['output'];
  readonly to: Scalars['ID']['output'];
};

export type GraphNode = {
  readonly __typename?: 'GraphNode';
  readonly id: Scalars['ID']['output'];
  readonly kind: Scalars['Code']['output'];
  readonly label: Scalars['MaskedText']['output'];
};

/** A node by its id in the graph, or by what it stands for: { kind: "phone", key: "+8613800000001" }. */
export type GraphNodeInput = {
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  readonly key?: InputMaybe<Scalars['String']['input']>;
  readonly kind?: InputMaybe<Scalars['String']['input']>;
};

/** People who share more than chance explains: a fact about complaints, and no word about people. It moves no lane and no clock. */
export type Group = {
  readonly __typename?: 'Group';
  /** Excess over chance: -log2 of the chance that strangers share as much. */
  readonly bits: Scalars['Float']['output'];
  readonly complaints: Scalars['Int']['output'];
  readonly days: ReadonlyArray<NamedCount>;
  /** Groups of at least so many bits in data by chance, on average. */
  readonly expectedByChance: Scalars['Float']['output'];
  readonly from: Maybe<Scalars['Time']['output']>;
  /** What became of the group from analysis to analysis, the oldest first. */
  readonly history: ReadonlyArray<GroupEvent>;
  /** What the organiser may be, the likeliest first. An order, and no verdict. */
  readonly hypotheses: ReadonlyArray<OrganiserHypothesis>;
  readonly id: Scalars['ID']['output'];
  /** The question that would settle it; null: settled. */
  readonly inquiry: Maybe<Inquiry>;
  /**
   * What a second look inside found, the most certain first: differently worded texts that are more alike than those of people
   * of the same topic, lender and month outside. It adds nobody, and moves nothing.
   */
  readonly inside: ReadonlyArray<InsideFinding>;
  /** What findings inside a group mean. */
  readonly insideMeaning: Bilingual;
  /** Its people share a letter and nothing else. Copying explains that, and odds of chance say nothing of them. */
  readonly letterAlone: Scalars['Boolean']['output'];
  /** Its complaints, so many at most, those that came first on top. */
  readonly members: ReadonlyArray<GroupMember>;
  /** What people said of what it hangs on, in force or not. */
  readonly organisers: ReadonlyArray<Organiser>;
  readonly people: Scalars['Int']['output'];
  /** The last verification sample of it. */
  readonly sample: Maybe<Scalars['ID']['output']>;
  readonly state: GroupState;
  readonly to: Maybe<Scalars['Time']['output']>;
  /** People who hold nothing of what was answered: the answer says nothing of them. Zero where nobody has answered. */
  readonly unspoken: Scalars['Int']['output'];
  /** They are enough for a verification sample of just these people. */
  readonly unspokenDrawable: Scalars['Boolean']['output'];
  /** What is shared, what most of its people hold first. */
  readonly values: ReadonlyArray<InquiryValue>;
};


/** People who share more than chance explains: a fact about complaints, and no word about people. It moves no lane and no clock. */
export type GroupMembersArgs = {
  first: Scalars['Int']['input'];
};

export type GroupConnection = {
  readonly __typename?: 'GroupConnection';
  readonly edges: ReadonlyArray<GroupEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type GroupEdge = {
  readonly __typename?: 'GroupEdge';
  readonly cursor: Scalars['Cursor']['output'];
  readonly node: Group;
};

/** What became of a group in one analysis: it appeared, grew, shrank, merged, split or ended. */
export type GroupEvent = {
  readonly __typename?: 'GroupEvent';
  readonly at: Scalars['Time']['output'];
  readonly kind: Scalars['Code']['output'];
  /** Groups that it was merged from, split from, or ended in. */
  readonly others: ReadonlyArray<Scalars['ID']['output']>;
  readonly people: Scalars['Int']['output'];
};

/** A complaint of a group, with the name behind it masked. */
export type GroupMember = {
  readonly __typename?: 'GroupMember';
  readonly complaint: Scalars['ID']['output'];
  readonly debtor: Scalars['ID']['output'];
  /** Values of the group that the person holds. */
  readonly holds: ReadonlyArray<Scalars['ID']['output']>;
  readonly institution: Scalars['PersonText']['output'];
  readonly lane: Lane;
  readonly name: Scalars['MaskedText']['output'];
  readonly receivedAt: Maybe<Scalars['Time']['output']>;
  /** An answer speaks of the person: they hold what was answered. */
  readonly spoken: Scalars['Boolean']['output'];
};

export type GroupState =
  /** People found out who organises it. */
  | 'answered'
  /** Nobody has said who organises it. */
  | 'open'
  /** Its organiser is an agency that hides, as two people found, or it carries direct evidence of the trade. */
  | 'ring'
  /** It could not be found out. */
  | 'unknown'
  /** An answer waits for a second person. */
  | 'waiting';

export type HeldKind =
  | 'complaint'
  | 'debtor';

/** Nothing is erased of its subject. */
export type Hold = {
  readonly __typename?: 'Hold';
  readonly at: Scalars['Time']['output'];
  readonly by: Scalars['StaffName']['output'];
  readonly id: Scalars['ID']['output'];
  readonly kind: HeldKind;
  readonly reason: Scalars['PersonText']['output'];
  readonly subject: Scalars['ID']['output'];
};

/** Records that hold a value, at most 500 of each kind. */
export type Holders = {
  readonly __typename?: 'Holders';
  readonly agencies: ReadonlyArray<Scalars['ID']['output']>;
  readonly calls: ReadonlyArray<Scalars['ID']['output']>;
  readonly complaints: ReadonlyArray<Scalars['ID']['output']>;
};

export type Import = {
  readonly __typename?: 'Import';
  readonly bytes: Scalars['Float']['output'];
  readonly counts: Counts;
  readonly createdAt: Scalars['Time']['output'];
  readonly createdBy: Scalars['StaffName']['output'];
  readonly finishedAt: Maybe<Scalars['Time']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Whether the caller may take it back, or put it back. */
  readonly mine: Scalars['Boolean']['output'];
  readonly name: Scalars['PersonText']['output'];
  readonly rejections: RejectionConnection;
  /** Until when it can be put back. */
  readonly restorableUntil: Maybe<Scalars['Time']['output']>;
  /** SHA-256 of the file as it came. */
  readonly sha256: Scalars['Code']['output'];
  readonly state: ImportState;
  /** The step that the machine is at while this import is worked on. */
  readonly step: Maybe<Scalars['Code']['output']>;
  readonly withdrawnAt: Maybe<Scalars['Time']['output']>;
  readonly withdrawnBy: Maybe<Scalars['StaffName']['output']>;
};


export type ImportRejectionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};

export type ImportBankResult = BankBadRefusal | BankFieldRefusal | BankForgedRefusal | BankImported | BankUntrustedRefusal;

export type ImportConnection = {
  readonly __typename?: 'ImportConnection';
  readonly edges: ReadonlyArray<ImportEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type ImportEdge = {
  readonly __typename?: 'ImportEdge';
  readonly cursor: Scalars['Cursor']['output'];
  readonly node: Import;
};

export type ImportPreview = {
  readonly __typename?: 'ImportPreview';
  /** The saved mapping that is used, found by the columns. */
  readonly applied: Maybe<Scalars['PersonText']['output']>;
  /** Whether nothing has to be looked at: own names, a known export, or a saved mapping. */
  readonly clear: Scalars['Boolean']['output'];
  /** What the first rows come to. */
  readonly counts: Counts;
  /** Our columns by kind of table. */
  readonly fields: ReadonlyArray<KindFields>;
  /** Whether the file goes on behind these rows. */
  readonly more: Scalars['Boolean']['output'];
  readonly rejections: ReadonlyArray<Rejection>;
  readonly tables: ReadonlyArray<PreviewTable>;
};

export type ImportState =
  | 'analysing'
  | 'done'
  | 'failed'
  /** Somebody looks at its columns before it is read. */
  | 'matching'
  | 'queued'
  | 'reading'
  /** It was taken back. */
  | 'withdrawn';

export type ImportWithdrawal = {
  readonly __typename?: 'ImportWithdrawal';
  readonly agencies: Scalars['Int']['output'];
  readonly calls: Scalars['Int']['output'];
  readonly complaints: Scalars['Int']['output'];
  /** What is left of people who were erased. */
  readonly erased: Scalars['Int']['output'];
  readonly papers: Scalars['Int']['output'];
  /** Why it cannot be taken back. Null: it can. */
  readonly refusal: Maybe<Bilingual>;
  readonly rejections: Scalars['Int']['output'];
  /** Records that another import holds too. */
  readonly stay: Scalars['Int']['output'];
};

/** The {input} needs 1 to {limit} characters. Correct it. */
export type InputLengthRefusal = Refusal & {
  readonly __typename?: 'InputLengthRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

/** One question, and what its answer would settle. */
export type Inquiry = {
  readonly __typename?: 'Inquiry';
  readonly complaints: Scalars['Int']['output'];
  readonly groups: ReadonlyArray<InquiryGroup>;
  readonly kind: Scalars['Code']['output'];
  readonly kindName: Bilingual;
  readonly label: Scalars['MaskedText']['output'];
  readonly minutes: Scalars['Int']['output'];
  /** The organiser of the address book that holds the value, or once did. */
  readonly organiser: Maybe<Scalars['ID']['output']>;
  /** People who hold the value, of whom no answer speaks yet. The answer settles them and nobody else. */
  readonly people: Scalars['Int']['output'];
  readonly question: Bilingual;
  /** What to say in a call; null where there is nobody to call. */
  readonly script: Maybe<Bilingual>;
  /** Where it stands in full, for those who may reveal it; null where only calls carry it. */
  readonly standsIn: Maybe<ValuePlace>;
  readonly state: InquiryState;
  /** A name for the value that it asks about. It says nothing of the value. */
  readonly value: Scalars['ID']['output'];
  /** How to find out, the way that costs least first. */
  readonly ways: ReadonlyArray<Bilingual>;
};

/** A group in which people hold the value: people who share more than chance explains, and no word about them. */
export type InquiryGroup = {
  readonly __typename?: 'InquiryGroup';
  readonly bits: Scalars['Float']['output'];
  readonly complaints: Scalars['Int']['output'];
  readonly from: Maybe<Scalars['Time']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly people: Scalars['Int']['output'];
  /** The last verification sample of it. */
  readonly sample: Maybe<Scalars['ID']['output']>;
  readonly to: Maybe<Scalars['Time']['output']>;
  readonly values: ReadonlyArray<InquiryValue>;
};

export type InquiryState =
  | 'open'
  /** It could not be found out; a sample can go on. */
  | 'unknown'
  /** An answer waits for a second person. */
  | 'waiting';

export type InquiryValue = {
  readonly __typename?: 'InquiryValue';
  readonly kind: Scalars['Code']['output'];
  readonly kindName: Bilingual;
  readonly label: Scalars['MaskedText']['output'];
  /** People of the group who hold it. */
  readonly people: Scalars['Int']['output'];
  readonly value: Scalars['ID']['output'];
};

export type InsideFinding = {
  readonly __typename?: 'InsideFinding';
  /** -log2 of p. */
  readonly bits: Scalars['Float']['output'];
  /** People whose texts were compared; of those with one letter one. */
  readonly compared: Scalars['Int']['output'];
  readonly kind: InsideKind;
  readonly message: Bilingual;
  /** Of a permutation test, adjusted over all groups and kinds (Benjamini-Hochberg). */
  readonly p: Scalars['Float']['output'];
  /** Those of them who are nearer to the others than nine in ten matched people. */
  readonly people: Scalars['Int']['output'];
};

export type InsideKind =
  /** The same points in the same order. */
  | 'argument'
  | 'demand'
  /** Nearness in a model of language, where one is installed. */
  | 'meaning'
  /** Paragraphs, beginning, numbering, order and end. */
  | 'structure'
  /** Words that few others use. */
  | 'words';

export type Insights = {
  readonly __typename?: 'Insights';
  readonly channels: ReadonlyArray<Counted>;
  readonly clocks: ClockCounts;
  readonly days: ReadonlyArray<Counted>;
  /** Those with most complaints first, at most 25; so are channels. */
  readonly institutions: ReadonlyArray<Counted>;
};

export type IntakeSource = {
  readonly __typename?: 'IntakeSource';
  /** Where other programs send to; null: they do not. */
  readonly address: Maybe<Scalars['Link']['output']>;
  readonly again: AgainChoice;
  /** Items that waited after the last look, and since when the oldest of them did. */
  readonly behind: Scalars['Int']['output'];
  readonly createdAt: Scalars['Time']['output'];
  readonly createdBy: Scalars['StaffName']['output'];
  readonly dead: Scalars['Int']['output'];
  readonly id: Scalars['ID']['output'];
  readonly kind: SourceKind;
  /** Whether it has a mapping of columns of its own. */
  readonly mapped: Scalars['Boolean']['output'];
  readonly name: Scalars['PersonText']['output'];
  readonly oldestAt: Maybe<Scalars['Time']['output']>;
  /** Why it fails. */
  readonly problem: Maybe<Bilingual>;
  readonly seconds: Scalars['Int']['output'];
  /** When it last answered, and when something of it was last taken. */
  readonly seenAt: Maybe<Scalars['Time']['output']>;
  /** What was said of it, without secrets. */
  readonly settings: ReadonlyArray<SourceSetting>;
  readonly state: SourceState;
  /** Items that became imports, and items that were given up. */
  readonly taken: Scalars['Int']['output'];
  readonly tookAt: Maybe<Scalars['Time']['output']>;
};

export type ItemsReplayed = {
  readonly __typename?: 'ItemsReplayed';
  readonly count: Scalars['Int']['output'];
};

export type JudgeInput = {
  /** The debtor, where a member is judged. */
  readonly debtor?: InputMaybe<Scalars['String']['input']>;
  /** The ring, the complaint of the control sample, the cluster, template or paper; for a match the two complaints with a | between. */
  readonly id: Scalars['ID']['input'];
  readonly reason: Scalars['String']['input'];
  readonly subject: JudgedSubject;
  readonly verdict: Verdict;
};

export type JudgeResult = Judgement | MatchNameRefusal | NotFoundRefusal | ReasonRefusal;

export type JudgedSubject =
  /** That the letters of a cluster are one. */
  | 'cluster'
  | 'control'
  /** That two texts have one source. */
  | 'match'
  | 'member'
  /** That the machine's verdict on a paper holds. */
  | 'paper'
  | 'ring'
  /** That a letter is somebody's for others to sign. */
  | 'template';

export type Judgement = {
  readonly __typename?: 'Judgement';
  readonly at: Scalars['Time']['output'];
  readonly by: Scalars['StaffName']['output'];
  readonly debtor: Maybe<Scalars['ID']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly reason: Scalars['PersonText']['output'];
  readonly subject: JudgedSubject;
  readonly verdict: Verdict;
};

/** One kind against all others. */
export type KindCalibration = {
  readonly __typename?: 'KindCalibration';
  /** Those of them behind which the kind was found. */
  readonly count: Scalars['Int']['output'];
  readonly kind: OrganiserKind;
  readonly kindName: Bilingual;
  /** Answered groups with an estimate. */
  readonly of: Scalars['Int']['output'];
  /** Estimates beside findings: the points of a reliability plot. */
  readonly reliability: ReadonlyArray<CalibrationBin>;
  /** The fitted function (isotonic regression); empty where answers are too few. */
  readonly steps: ReadonlyArray<CalibrationBin>;
};

export type KindFields = {
  readonly __typename?: 'KindFields';
  readonly columns: ReadonlyArray<OurColumn>;
  readonly kind: TableKind;
};

export type Lane =
  | 'check'
  | 'hardship'
  | 'normal'
  | 'ring';

export type LaneMove = {
  readonly __typename?: 'LaneMove';
  readonly complaints: Scalars['Int']['output'];
  readonly from: Lane;
  readonly to: Lane;
};

export type Lanes = {
  readonly __typename?: 'Lanes';
  readonly check: Scalars['Int']['output'];
  readonly hardship: Scalars['Int']['output'];
  readonly normal: Scalars['Int']['output'];
  readonly ring: Scalars['Int']['output'];
};

export type Language =
  | 'en'
  | 'zh';

export type LapseReason =
  | 'expired'
  | 'new_kind'
  | 'outgrown'
  | 'sudden';

export type Letter = {
  readonly __typename?: 'Letter';
  readonly body: Scalars['PersonText']['output'];
  readonly subject: Scalars['PersonText']['output'];
};

export type LiftHoldResult = Done | NotFoundRefusal | ReasonRefusal;

/** A number that is called. */
export type Line = {
  readonly __typename?: 'Line';
  readonly bursts: ReadonlyArray<Burst>;
  readonly calls: Scalars['Int']['output'];
  /** Short calls about no known account. */
  readonly empty: Scalars['Int']['output'];
  readonly emptyHours: ReadonlyArray<Scalars['Int']['output']>;
  /** Clock time at the line. */
  readonly from: Scalars['Code']['output'];
  /** Inbound calls by hour of the week, 168 from Monday 0 o'clock on. */
  readonly hours: ReadonlyArray<Scalars['Int']['output']>;
  readonly id: Scalars['OuterId']['output'];
  readonly line: Scalars['Code']['output'];
  readonly to: Scalars['Code']['output'];
};

export type LineConnection = {
  readonly __typename?: 'LineConnection';
  readonly edges: ReadonlyArray<LineEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type LineEdge = {
  readonly __typename?: 'LineEdge';
  readonly cursor: Scalars['Cursor']['output'];
  readonly node: Line;
};

/** A fresh code of six digits from your app is needed. Each code works once. */
export type LoginCodeRefusal = Refusal & {
  readonly __typename?: 'LoginCodeRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

export type LookupKind =
  | 'account'
  | 'address'
  | 'agency'
  | 'debtor'
  | 'device'
  | 'email'
  | 'id_number'
  | 'ip'
  | 'name'
  | 'phone';

/** That is not an e-mail address. Correct it. */
export type MailAddressRefusal = Refusal & {
  readonly __typename?: 'MailAddressRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

/** This installation sends no mail. Have CLAQUE_SMTP set first. */
export type MailOffRefusal = Refusal & {
  readonly __typename?: 'MailOffRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

export type MakeApiKeyResult = ApiKeyRefusal | NewApiKey;

export type MakeDossierResult = CaseRecipientRefusal | Dossier | NotFoundRefusal;

export type MakeLetterResult = CaseLetterRefusal | CaseStateRefusal | CaseVictimRefusal | Letter | NotFoundRefusal;

/** A match is named by two complaint ids with | between, the smaller first. Correct it. */
export type MatchNameRefusal = Refusal & {
  readonly __typename?: 'MatchNameRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

export type MergeCasesResult = Case | CaseMergeSelfRefusal | CasePartsRefusal | CaseStateRefusal | CaseTextRefusal | NotFoundRefusal;

export type MoveCaseResult = Case | CaseStateRefusal | CaseTasksOpenRefusal | CaseTextRefusal | NotFoundRefusal;

export type MoveTo =
  | 'closed'
  | 'investigating';

export type Mutation = {
  readonly __typename?: 'Mutation';
  readonly addCaseTask: AddCaseTaskResult;
  /** Puts the letter of a cluster in the bank; everything is analysed again. */
  readonly addToBank: AddToBankResult;
  readonly addToCase: AddToCaseResult;
  readonly addWebhook: AddWebhookResult;
  /** An upheld objection has the complaint compared with nothing from the next analysis on. */
  readonly answerObjection: AnswerObjectionResult;
  readonly approveExtension: ApproveExtensionResult;
  /** Asks for the next, longer limit; it holds once others have approved. */
  readonly askExtension: AskExtensionResult;
  /** Gives up to 200 complaints to somebody, or to nobody; what somebody works on at the moment stays theirs. */
  readonly assignTasks: AssignTasksResult;
  /** A secret for an app that makes codes (RFC 6238), for one's own password. It counts once a code has confirmed it; other sessions end then. */
  readonly beginSecondFactor: BeginSecondFactorResult;
  /** Gives oneself another password; one's other sessions end. */
  readonly changePassword: ChangePasswordResult;
  readonly closeSample: CloseSampleResult;
  readonly commentCase: CommentCaseResult;
  /** A second person's word. An agency names people, so it takes a finding of one's own: another source, or another place in it. */
  readonly confirmAnswer: ConfirmAnswerResult;
  readonly confirmSecondFactor: ConfirmSecondFactorResult;
  readonly correctCall: CorrectCallResult;
  readonly decideEscalation: DecideEscalationResult;
  /** Forgets an import that waits for its columns, with its file. */
  readonly discardImport: DiscardImportResult;
  readonly distrustBankKey: DistrustBankKeyResult;
  /** Draws people of a group in the order in which they are called. The same people give the same order. */
  readonly drawSample: DrawSampleResult;
  /** An organiser that is known without a group: an agency, or the lender's own numbers. */
  readonly enterOrganiser: EnterOrganiserResult;
  /** Takes away what is known of a person, but for what the law has a lender keep. */
  readonly erasePerson: ErasePersonResult;
  /** Everything that is kept about a person, as a ZIP for that person. */
  readonly exportPerson: ExportPersonResult;
  /** Takes in what a person says against what is held about their complaint. */
  readonly fileObjection: FileObjectionResult;
  readonly finishCaseTask: FinishCaseTaskResult;
  /** Takes in what a trusted key signed. Without a key, any trusted one may have signed it. */
  readonly importBank: ImportBankResult;
  /** Judges a ring, one of its debtors, or a complaint of the control sample. Nothing is closed or refused by it; the detector does not learn from it. */
  readonly judge: JudgeResult;
  readonly liftHold: LiftHoldResult;
  /** A key for a program that brings files in (role intake), sent as Authorization: Bearer; it is shown only once. */
  readonly makeApiKey: MakeApiKeyResult;
  /** Makes a dossier of a case as it is now; for a regulator or the police only where the case was escalated to them. */
  readonly makeDossier: MakeDossierResult;
  /** Words for a probable victim in a case, for the lender to send: that they may talk to it themselves, and are accused of nothing. */
  readonly makeLetter: MakeLetterResult;
  /** Puts a case into another, which is returned. */
  readonly mergeCases: MergeCasesResult;
  readonly moveCase: MoveCaseResult;
  /** Opens a case; about a ring, with its debtors as probable victims. */
  readonly openCase: OpenCaseResult;
  readonly pauseSource: PauseSourceResult;
  readonly pauseTicketSystem: PauseTicketSystemResult;
  readonly placeHold: PlaceHoldResult;
  /** An answer about values of a group. It counts once a second person confirms it; that nothing was found out counts at once. */
  readonly proposeAnswer: ProposeAnswerResult;
  /** Asks that a case go to a regulator or the police; somebody else decides. */
  readonly proposeEscalation: ProposeEscalationResult;
  /** Makes an account, or gives one another role or password. Its sessions end. The password is for the first sign-in alone, where its owner chooses another. */
  readonly putAccount: PutAccountResult;
  /** Takes an entry out of use until somebody releases it: it marks nobody. */
  readonly quarantineBankEntry: QuarantineBankEntryResult;
  /** A person has answered the complainant; the outcome is one of the profile's. Nothing is answered, closed or refused by a score. */
  readonly recordAnswer: RecordAnswerResult;
  readonly recordCall: RecordCallResult;
  /** Tries once more what was not delivered. */
  readonly redeliver: RedeliverResult;
  readonly refuseAnswer: RefuseAnswerResult;
  readonly relateCases: RelateCasesResult;
  /** A person has looked at an entry that was held back: it marks again, and its baseline is made again. */
  readonly releaseBankEntry: ReleaseBankEntryResult;
  readonly releaseTask: ReleaseTaskResult;
  readonly removeAccount: RemoveAccountResult;
  readonly removeApiKey: Scalars['Boolean']['output'];
  readonly removeBankEntry: RemoveBankEntryResult;
  readonly removeFilter: Scalars['Boolean']['output'];
  readonly removeFromCase: RemoveFromCaseResult;
  readonly removeMapping: RemoveMappingResult;
  /** Forgets a source. What came of it stays. */
  readonly removeSource: RemoveSourceResult;
  /** Forgets a ticket system and the notes that wait. What was written stays there. */
  readonly removeTicketSystem: RemoveTicketSystemResult;
  readonly removeWebhook: RemoveWebhookResult;
  /** Tries a dead job again from where it stopped; with a column map it is read again by that. */
  readonly replayJob: ReplayJobResult;
  /** Has items that were given up tried again. Without `items`: all of the source. */
  readonly replaySource: ReplaySourceResult;
  /** Has notes that were given up tried again. Without `notes`: all of the system. */
  readonly replayTicketNotes: ReplayTicketNotesResult;
  /** For an account whose app is lost; it is signed out. */
  readonly resetSecondFactor: ResetSecondFactorResult;
  /** Has the file of an import read again that was taken back, within a day. */
  readonly restoreImport: RestoreImportResult;
  readonly resumeClock: ResumeClockResult;
  /** Fields of a person as they are, once who asks has said why. */
  readonly reveal: RevealResult;
  /** Names and numbers of those to call now. Who asked and why is written down first. */
  readonly sampleSheet: SampleSheetResult;
  readonly saveFilter: SaveFilterResult;
  /** Makes a source; with an id it changes one. A secret or a mapping that is left out stays as it was. */
  readonly saveSource: SaveSourceResult;
  /** Makes a ticket system; with an id it changes one. A secret that is left out stays as it was. */
  readonly saveTicketSystem: SaveTicketSystemResult;
  /** Sets the detectors, all that are not named as they come; only what somebody has looked at with whatIf. Everything is analysed again. */
  readonly setDetectors: SetDetectorsResult;
  /** Sets how often the caller gets a digest by mail; without `every`: never. */
  readonly setDigest: SetDigestResult;
  /** What somebody is in a case is said by people, with a reason. */
  readonly setPartRole: SetPartRoleResult;
  /** Puts a complaint off to a day before its limit; the clock goes on. */
  readonly snoozeTask: SnoozeTaskResult;
  /** Makes a new case of some parts of another, and returns it. */
  readonly splitCase: SplitCaseResult;
  /** Has an import read that waits for its columns. With a name, its mapping is saved for tables with the same columns. */
  readonly startImport: StartImportResult;
  readonly stopClock: StopClockResult;
  /** Takes the first complaint of the queue that nobody works on, and locks it for half an hour; null where there is none. */
  readonly takeNext: Maybe<Task>;
  readonly takeTask: TakeTaskResult;
  /** Takes bundles of a key from now on, under the name that the house knows its owner by. */
  readonly trustBankKey: TrustBankKeyResult;
  /** Takes a standing answer back, and everything that followed from it. */
  readonly undoAnswer: UndoAnswerResult;
  /** What other settings of the detectors would have made of the last complaints (50,000 at most). Nothing is changed by it. */
  readonly whatIf: WhatIfResult;
  /** Takes an import back, whole, as if it had never come. Its uploader, compliance and administrators may. */
  readonly withdrawImport: WithdrawImportResult;
  readonly withdrawObjection: WithdrawObjectionResult;
  /** Has an internal note about a complaint's letter written to its ticket. Nothing else there changes. */
  readonly writeToTicket: WriteToTicketResult;
};


export type MutationAddCaseTaskArgs = {
  assignee?: InputMaybe<Scalars['String']['input']>;
  case: Scalars['ID']['input'];
  due?: InputMaybe<Scalars['String']['input']>;
  text: Scalars['String']['input'];
};


export type MutationAddToBankArgs = {
  input: BankInput;
};


export type MutationAddToCaseArgs = {
  case: Scalars['ID']['input'];
  parts: ReadonlyArray<PartInput>;
};


export type MutationAddWebhookArgs = {
  types: ReadonlyArray<NoticeType>;
  url: Scalars['String']['input'];
};


export type MutationAnswerObjectionArgs = {
  objection: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  upheld: Scalars['Boolean']['input'];
};


export type MutationApproveExtensionArgs = {
  complaint: Scalars['ID']['input'];
  stage: Scalars['String']['input'];
};


export type MutationAskExtensionArgs = {
  complaint: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  stage: Scalars['String']['input'];
};


export type MutationAssignTasksArgs = {
  complaints: ReadonlyArray<Scalars['ID']['input']>;
  reason: Scalars['String']['input'];
  to?: InputMaybe<Scalars['String']['input']>;
};


export type MutationBeginSecondFactorArgs = {
  password: Scalars['String']['input'];
};


export type MutationChangePasswordArgs = {
  current: Scalars['String']['input'];
  next: Scalars['String']['input'];
};


export type MutationCloseSampleArgs = {
  reason: Scalars['String']['input'];
  sample: Scalars['ID']['input'];
};


export type MutationCommentCaseArgs = {
  case: Scalars['ID']['input'];
  text: Scalars['String']['input'];
};


export type MutationConfirmAnswerArgs = {
  found?: InputMaybe<FindingInput>;
  organiser: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationConfirmSecondFactorArgs = {
  code: Scalars['String']['input'];
};


export type MutationCorrectCallArgs = {
  debtor: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  sample: Scalars['ID']['input'];
  says: Saying;
};


export type MutationDecideEscalationArgs = {
  approved: Scalars['Boolean']['input'];
  case: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationDiscardImportArgs = {
  id: Scalars['ID']['input'];
};


export type MutationDistrustBankKeyArgs = {
  fingerprint: Scalars['String']['input'];
  reason: Scalars['String']['input'];
};


export type MutationDrawSampleArgs = {
  group: Scalars['ID']['input'];
  of: Drawn;
};


export type MutationEnterOrganiserArgs = {
  answer: AnswerInput;
  values: ReadonlyArray<EnteredValue>;
};


export type MutationErasePersonArgs = {
  debtor: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationExportPersonArgs = {
  debtor: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationFileObjectionArgs = {
  complaint: Scalars['ID']['input'];
  words: Scalars['String']['input'];
};


export type MutationFinishCaseTaskArgs = {
  case: Scalars['ID']['input'];
  task: Scalars['ID']['input'];
};


export type MutationImportBankArgs = {
  bundle: Scalars['String']['input'];
  publicKey?: InputMaybe<Scalars['String']['input']>;
};


export type MutationJudgeArgs = {
  input: JudgeInput;
};


export type MutationLiftHoldArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationMakeApiKeyArgs = {
  days: Scalars['Int']['input'];
  name: Scalars['String']['input'];
};


export type MutationMakeDossierArgs = {
  case: Scalars['ID']['input'];
  for: DossierFor;
};


export type MutationMakeLetterArgs = {
  case: Scalars['ID']['input'];
  contact: Scalars['String']['input'];
  language: Language;
  lender: Scalars['String']['input'];
  part: Scalars['ID']['input'];
};


export type MutationMergeCasesArgs = {
  case: Scalars['ID']['input'];
  into: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationMoveCaseArgs = {
  case: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  to: MoveTo;
};


export type MutationOpenCaseArgs = {
  parts?: InputMaybe<ReadonlyArray<PartInput>>;
  reason: Scalars['String']['input'];
  ring?: InputMaybe<Scalars['ID']['input']>;
  title: Scalars['String']['input'];
};


export type MutationPauseSourceArgs = {
  id: Scalars['ID']['input'];
  paused: Scalars['Boolean']['input'];
};


export type MutationPauseTicketSystemArgs = {
  id: Scalars['ID']['input'];
  paused: Scalars['Boolean']['input'];
};


export type MutationPlaceHoldArgs = {
  kind: HeldKind;
  reason: Scalars['String']['input'];
  subject: Scalars['ID']['input'];
};


export type MutationProposeAnswerArgs = {
  answer: AnswerInput;
  group: Scalars['ID']['input'];
  values: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationProposeEscalationArgs = {
  case: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  recipient: Recipient;
};


export type MutationPutAccountArgs = {
  name: Scalars['String']['input'];
  password?: InputMaybe<Scalars['String']['input']>;
  role: Role;
};


export type MutationQuarantineBankEntryArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationRecordAnswerArgs = {
  complaint: Scalars['ID']['input'];
  outcome: Scalars['String']['input'];
  reason: Scalars['String']['input'];
};


export type MutationRecordCallArgs = {
  debtor: Scalars['ID']['input'];
  sample: Scalars['ID']['input'];
  says: Saying;
};


export type MutationRedeliverArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRefuseAnswerArgs = {
  organiser: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationRelateCasesArgs = {
  case: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  to: Scalars['ID']['input'];
};


export type MutationReleaseBankEntryArgs = {
  id: Scalars['ID']['input'];
};


export type MutationReleaseTaskArgs = {
  complaint: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationRemoveAccountArgs = {
  name: Scalars['String']['input'];
};


export type MutationRemoveApiKeyArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRemoveBankEntryArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRemoveFilterArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRemoveFromCaseArgs = {
  case: Scalars['ID']['input'];
  part: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationRemoveMappingArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRemoveSourceArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRemoveTicketSystemArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRemoveWebhookArgs = {
  id: Scalars['ID']['input'];
};


export type MutationReplayJobArgs = {
  id: Scalars['ID']['input'];
  map?: InputMaybe<ReadonlyArray<ColumnInput>>;
};


export type MutationReplaySourceArgs = {
  id: Scalars['ID']['input'];
  items?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};


export type MutationReplayTicketNotesArgs = {
  id: Scalars['ID']['input'];
  notes?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};


export type MutationResetSecondFactorArgs = {
  name: Scalars['String']['input'];
};


export type MutationRestoreImportArgs = {
  id: Scalars['ID']['input'];
};


export type MutationResumeClockArgs = {
  complaint: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationRevealArgs = {
  complaint: Scalars['ID']['input'];
  fields: ReadonlyArray<PersonField>;
  reason: Scalars['String']['input'];
};


export type MutationSampleSheetArgs = {
  reason: Scalars['String']['input'];
  sample: Scalars['ID']['input'];
};


export type MutationSaveFilterArgs = {
  filter: QueueFilter;
  name: Scalars['String']['input'];
};


export type MutationSaveSourceArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  input: SourceInput;
};


export type MutationSaveTicketSystemArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  input: TicketSystemInput;
};


export type MutationSetDetectorsArgs = {
  detectors: ReadonlyArray<DetectorInput>;
  reason: Scalars['String']['input'];
};


export type MutationSetDigestArgs = {
  address?: InputMaybe<Scalars['String']['input']>;
  every?: InputMaybe<Every>;
};


export type MutationSetPartRoleArgs = {
  case: Scalars['ID']['input'];
  part: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  role: PartRole;
};


export type MutationSnoozeTaskArgs = {
  complaint: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  until: Scalars['String']['input'];
};


export type MutationSplitCaseArgs = {
  case: Scalars['ID']['input'];
  parts: ReadonlyArray<Scalars['ID']['input']>;
  reason: Scalars['String']['input'];
  title: Scalars['String']['input'];
};


export type MutationStartImportArgs = {
  again?: InputMaybe<AgainChoice>;
  choice?: InputMaybe<ColumnsChoice>;
  id: Scalars['ID']['input'];
  saveAs?: InputMaybe<Scalars['String']['input']>;
};


export type MutationStopClockArgs = {
  complaint: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationTakeNextArgs = {
  filter?: InputMaybe<QueueFilter>;
};


export type MutationTakeTaskArgs = {
  complaint: Scalars['ID']['input'];
};


export type MutationTrustBankKeyArgs = {
  name: Scalars['String']['input'];
  publicKey: Scalars['String']['input'];
  reason: Scalars['String']['input'];
};


export type MutationUndoAnswerArgs = {
  organiser: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationWhatIfArgs = {
  detectors: ReadonlyArray<DetectorInput>;
};


export type MutationWithdrawImportArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationWithdrawObjectionArgs = {
  objection: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationWriteToTicketArgs = {
  complaint: Scalars['ID']['input'];
  system: Scalars['ID']['input'];
  tags: ReadonlyArray<Scalars['String']['input']>;
};

export type NamedCount = {
  readonly __typename?: 'NamedCount';
  readonly count: Scalars['Int']['output'];
  readonly name: Scalars['PersonText']['output'];
};

export type NewApiKey = {
  readonly __typename?: 'NewApiKey';
  readonly id: Scalars['ID']['output'];
  readonly key: Scalars['Code']['output'];
};

export type NewWebhook = {
  readonly __typename?: 'NewWebhook';
  readonly id: Scalars['ID']['output'];
  /** The key of the signatures, shown only once. */
  readonly secret: Scalars['Code']['output'];
};

/** There is no {what}. Check how it is written; it may also be gone by now. */
export type NotFoundRefusal = Refusal & {
  readonly __typename?: 'NotFoundRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

export type NoticeType =
  | 'alert_raised'
  | 'answer_confirmed'
  | 'answer_lapsed'
  | 'answer_proposed'
  | 'case_closed'
  | 'case_escalated'
  | 'case_opened'
  | 'case_proposed'
  | 'import_done'
  | 'import_failed'
  | 'objection_filed'
  | 'ring_appeared'
  | 'ring_ended'
  | 'ring_grew'
  | 'ring_merged'
  | 'ring_split';

/** Whose number it is. */
export type NumberOrigin =
  /** Given for contact. The group does not share it, and nobody else's records carry it. */
  | 'contact'
  /** No number of their own is known. One that is shared may be the organiser's, and is not to be called. */
  | 'none'
  /** The person's own. */
  | 'own';

export type Objection = {
  readonly __typename?: 'Objection';
  readonly alert: Scalars['Boolean']['output'];
  /** What was answered; null: nothing yet. */
  readonly answer: Maybe<Scalars['PersonText']['output']>;
  readonly answeredBy: Maybe<Scalars['StaffName']['output']>;
  readonly complaint: Scalars['ID']['output'];
  /** Last day for the answer. */
  readonly due: Scalars['Code']['output'];
  readonly endedAt: Maybe<Scalars['Time']['output']>;
  readonly filedAt: Scalars['Time']['output'];
  readonly filedBy: Scalars['StaffName']['output'];
  readonly id: Scalars['ID']['output'];
  /** Days until the limit; negative: it was missed. */
  readonly left: Scalars['Int']['output'];
  readonly missed: Scalars['Boolean']['output'];
  readonly state: ObjectionState;
  readonly words: Scalars['PersonText']['output'];
};

/** The objection was answered already. See that answer. */
export type ObjectionAnsweredRefusal = Refusal & {
  readonly __typename?: 'ObjectionAnsweredRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

export type ObjectionConnection = {
  readonly __typename?: 'ObjectionConnection';
  readonly edges: ReadonlyArray<ObjectionEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type ObjectionEdge = {
  readonly __typename?: 'ObjectionEdge';
  readonly cursor: Scalars['Cursor']['output'];
  readonly node: Objection;
};

/** An objection to this complaint waits for its answer already. Answer that one. */
export type ObjectionOpenRefusal = Refusal & {
  readonly __typename?: 'ObjectionOpenRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

/** The person who took an objection in does not answer it. Have somebody else answer. */
export type ObjectionOtherPersonRefusal = Refusal & {
  readonly __typename?: 'ObjectionOtherPersonRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

export type ObjectionState =
  | 'open'
  | 'rejected'
  | 'upheld'
  | 'withdrawn';

export type OpenCaseResult = Case | CasePartsRefusal | CaseTextRefusal | NotFoundRefusal;

/** A number, account, device or agency that several members were given: a suspected operator, never a debtor. */
export type Operator = {
  readonly __typename?: 'Operator';
  readonly debtors: Scalars['Int']['output'];
  readonly kind: Scalars['Code']['output'];
  readonly label: Scalars['MaskedText']['output'];
};

/** Second opinions; none of them adds to the score. */
export type Opinions = {
  readonly __typename?: 'Opinions';
  readonly core: Scalars['Int']['output'];
  readonly density: Scalars['Float']['output'];
  readonly lockstepExpected: Scalars['Float']['output'];
  readonly lockstepPairs: Scalars['Int']['output'];
};

export type OptionInput = {
  readonly name: Scalars['String']['input'];
  readonly value: Scalars['Float']['input'];
};

/** Option "{option}" of "{detector}" speaks for complainants. Set it to {limit} or less. */
export type OptionProtectsRefusal = Refusal & {
  readonly __typename?: 'OptionProtectsRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

/** Option "{option}" of "{detector}" is a number from 0 to 1000000. Correct it. */
export type OptionRangeRefusal = Refusal & {
  readonly __typename?: 'OptionRangeRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

/** Detector "{detector}" has no option "{option}". Choose one that it has. */
export type OptionUnknownRefusal = Refusal & {
  readonly __typename?: 'OptionUnknownRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

/** An organiser of groups, as people identified it. */
export type Organiser = {
  readonly __typename?: 'Organiser';
  readonly changedAt: Scalars['Time']['output'];
  readonly ended: Maybe<EndedAnswer>;
  /** What happened, the first first. */
  readonly history: ReadonlyArray<OrganiserEvent>;
  readonly id: Scalars['ID']['output'];
  readonly proposed: Maybe<OrganiserAnswer>;
  readonly standing: Maybe<OrganiserAnswer>;
  readonly state: OrganiserState;
  readonly values: ReadonlyArray<OrganiserValue>;
};

export type OrganiserAnswer = {
  readonly __typename?: 'OrganiserAnswer';
  readonly askedComplaints: Scalars['Int']['output'];
  readonly askedKinds: ReadonlyArray<Bilingual>;
  readonly askedPeople: Scalars['Int']['output'];
  readonly at: Scalars['Time']['output'];
  readonly by: Scalars['StaffName']['output'];
  readonly expires: Scalars['Code']['output'];
  readonly kind: OrganiserKind;
  readonly kindName: Bilingual;
  /** People up to whom it speaks; beyond, it lapses. */
  readonly mostPeople: Scalars['Int']['output'];
  readonly name: Scalars['PersonText']['output'];
  readonly reason: Scalars['PersonText']['output'];
  readonly reference: Scalars['PersonText']['output'];
  readonly second: Maybe<Scalars['StaffName']['output']>;
  /** Where the second person looked. */
  readonly secondFinding: Maybe<Finding>;
  readonly source: AnswerSource;
};

export type OrganiserConnection = {
  readonly __typename?: 'OrganiserConnection';
  readonly edges: ReadonlyArray<OrganiserEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type OrganiserEdge = {
  readonly __typename?: 'OrganiserEdge';
  readonly cursor: Scalars['Cursor']['output'];
  readonly node: Organiser;
};

export type OrganiserEvent = {
  readonly __typename?: 'OrganiserEvent';
  readonly answer: Maybe<OrganiserKind>;
  readonly at: Scalars['Time']['output'];
  readonly by: Scalars['StaffName']['output'];
  readonly kind: Scalars['Code']['output'];
  readonly people: Maybe<Scalars['Int']['output']>;
  readonly reason: Maybe<Scalars['PersonText']['output']>;
  readonly why: Maybe<LapseReason>;
};

export type OrganiserHypothesis = {
  readonly __typename?: 'OrganiserHypothesis';
  readonly against: ReadonlyArray<OrganiserReason>;
  /**
   * Among answered groups that seemed as likely, the share behind which this kind was found. Each kind by itself, so that
   * they need not add up to 1. Null: answers say nothing of it yet, and the order in words is all there is.
   */
  readonly calibrated: Maybe<CalibratedShare>;
  readonly for: ReadonlyArray<OrganiserReason>;
  readonly kind: OrganiserKind;
  readonly kindName: Bilingual;
  readonly likelihood: OrganiserLikelihood;
};

export type OrganiserKind =
  /** A paid agency that hides. */
  | 'agency'
  /** One cause with many victims. */
  | 'cause'
  | 'family'
  /** A charity, union, association, social worker, village, school or family doctor. */
  | 'helper'
  /** The lender's own number or account. */
  | 'lender'
  /** Somebody's number or name that others misuse. */
  | 'misused'
  | 'place'
  /** A law firm or a licensed agent, in the open. */
  | 'representative'
  | 'unknown';

export type OrganiserLikelihood =
  | 'likeliest'
  | 'possible'
  | 'unlikely';

export type OrganiserPrior = {
  readonly __typename?: 'OrganiserPrior';
  readonly bits: Scalars['Float']['output'];
  readonly kind: OrganiserKind;
  readonly kindName: Bilingual;
};

export type OrganiserReason = {
  readonly __typename?: 'OrganiserReason';
  readonly bits: Scalars['Float']['output'];
  readonly message: Bilingual;
};

export type OrganiserRule = {
  readonly __typename?: 'OrganiserRule';
  readonly about: Bilingual;
  readonly weights: ReadonlyArray<OrganiserWeight>;
};

export type OrganiserState =
  | 'lapsed'
  | 'proposed'
  | 'refused'
  | 'standing'
  | 'undone';

export type OrganiserValue = {
  readonly __typename?: 'OrganiserValue';
  readonly kind: Scalars['Code']['output'];
  readonly kindName: Bilingual;
  readonly label: Scalars['MaskedText']['output'];
};

export type OrganiserWeight = {
  readonly __typename?: 'OrganiserWeight';
  /** Negative: it speaks against the kind. */
  readonly bits: Scalars['Float']['output'];
  readonly kind: OrganiserKind;
  readonly kindName: Bilingual;
};

export type OrganiserWeights = {
  readonly __typename?: 'OrganiserWeights';
  /** Groups with an answer that two people gave and nobody took back. */
  readonly answered: Scalars['Int']['output'];
  readonly calibrations: ReadonlyArray<KindCalibration>;
  /** So many answered groups are needed before a percentage is shown. */
  readonly minAnswered: Scalars['Int']['output'];
  /** So many of them must have been the kind, and so many another. */
  readonly minEach: Scalars['Int']['output'];
  /** How likely each kind is before any fact, in bits. A judgement, and no measurement. */
  readonly priors: ReadonlyArray<OrganiserPrior>;
  /** What speaks for and against each kind, in bits. Judgements as well. */
  readonly rules: ReadonlyArray<OrganiserRule>;
};

export type OurColumn = {
  readonly __typename?: 'OurColumn';
  readonly name: Scalars['Code']['output'];
  readonly needed: Scalars['Boolean']['output'];
};

export type Outcome = {
  readonly __typename?: 'Outcome';
  readonly id: Scalars['ID']['output'];
  readonly name: Bilingual;
};

/** There is no outcome "{outcome}". Choose one of {outcomes}. */
export type OutcomeUnknownRefusal = Refusal & {
  readonly __typename?: 'OutcomeUnknownRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

export type Overview = {
  readonly __typename?: 'Overview';
  readonly analysedAt: Scalars['Time']['output'];
  readonly clusters: Scalars['Int']['output'];
  readonly complaints: Scalars['Int']['output'];
  /** Clusters of three or more unrelated households. */
  readonly crowds: Scalars['Int']['output'];
  readonly households: Scalars['Int']['output'];
  readonly lanes: Lanes;
  readonly matches: Scalars['Int']['output'];
  readonly rings: Scalars['Int']['output'];
  readonly withText: Scalars['Int']['output'];
};

export type PageInfo = {
  readonly __typename?: 'PageInfo';
  readonly endCursor: Maybe<Scalars['Cursor']['output']>;
  readonly hasNextPage: Scalars['Boolean']['output'];
};

export type Paper = {
  readonly __typename?: 'Paper';
  readonly against: ReadonlyArray<Bilingual>;
  /** The paper to lay it beside; GET /api/overlay.png?a=ID&b=ID draws both, with &show=first or &show=second one in the frame of the first. */
  readonly counterpart: Maybe<Scalars['OuterId']['output']>;
  /** What its file says of itself. */
  readonly file: Maybe<PaperFile>;
  /** Its path, as it came. */
  readonly id: Scalars['OuterId']['output'];
  /** Papers that say most of what it says beyond the wording of the form, the nearest first. Nearness proves nothing. */
  readonly neighbors: ReadonlyArray<PaperNeighbor>;
  readonly pages: Scalars['Int']['output'];
  /** This paper beside another, by default its `counterpart`. */
  readonly pair: Maybe<PaperPair>;
  readonly reasons: ReadonlyArray<PaperReason>;
  /** Intact: read, and nothing found, which proves nothing about what it says. */
  readonly verdict: PaperVerdict;
};


export type PaperPairArgs = {
  with?: InputMaybe<Scalars['ID']['input']>;
};

export type PaperConnection = {
  readonly __typename?: 'PaperConnection';
  readonly edges: ReadonlyArray<PaperEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type PaperEdge = {
  readonly __typename?: 'PaperEdge';
  readonly cursor: Scalars['Cursor']['output'];
  readonly node: Paper;
};

export type PaperField = {
  readonly __typename?: 'PaperField';
  /** numbers, issuers, signers, dates, residentIds, usccs or amounts */
  readonly name: Scalars['Code']['output'];
  readonly other: ReadonlyArray<Scalars['PersonText']['output']>;
  readonly own: ReadonlyArray<Scalars['PersonText']['output']>;
  readonly same: Scalars['Boolean']['output'];
};

export type PaperFile = {
  readonly __typename?: 'PaperFile';
  readonly bytes: Scalars['Float']['output'];
  readonly created: Scalars['PersonText']['output'];
  readonly creator: Scalars['PersonText']['output'];
  /** Program that the file's content credentials (C2PA) name; empty where it carries none. They are not verified. */
  readonly credentialsBy: Scalars['PersonText']['output'];
  /** What they claim of its making: ai, ai-part, captured, scanned, edited. */
  readonly credentialsClaim: ReadonlyArray<Scalars['Code']['output']>;
  readonly fonts: ReadonlyArray<Scalars['PersonText']['output']>;
  readonly modified: Scalars['PersonText']['output'];
  readonly producer: Scalars['PersonText']['output'];
  readonly seals: ReadonlyArray<Seal>;
  /** SHA-256 of the file as it came. */
  readonly sha256: Scalars['Code']['output'];
  readonly signature: Scalars['PersonText']['output'];
  readonly software: Scalars['PersonText']['output'];
  /** layer or ocr; null where there is no text. */
  readonly textFrom: Maybe<Scalars['Code']['output']>;
  readonly thumbnail: Scalars['PersonText']['output'];
  readonly type: Scalars['Code']['output'];
  /** Revisions appended after the first. */
  readonly updates: Scalars['Int']['output'];
};

export type PaperFilter = {
  readonly verdict?: InputMaybe<PaperVerdict>;
};

export type PaperNeighbor = {
  readonly __typename?: 'PaperNeighbor';
  /** log2 of how much likelier one source makes what both say than chance. */
  readonly bits: Scalars['Float']['output'];
  /** Kinds in which they differ; person among them where they are about two people. */
  readonly changed: ReadonlyArray<Scalars['Code']['output']>;
  readonly paper: Scalars['OuterId']['output'];
  readonly samePerson: Scalars['Boolean']['output'];
  /** Kinds of things that both say: event, occasion, issued, number, measure, amount, small, cause, signer. */
  readonly shared: ReadonlyArray<Scalars['Code']['output']>;
  /** Papers that say the same together, where the set and not the pair is beyond chance; else 2. */
  readonly together: Scalars['Int']['output'];
};

export type PaperPair = {
  readonly __typename?: 'PaperPair';
  /** Both can be drawn on each other. */
  readonly drawn: Scalars['Boolean']['output'];
  readonly fields: ReadonlyArray<PaperField>;
  readonly file: Maybe<PaperFile>;
  readonly other: ReadonlyArray<Segment>;
  readonly own: ReadonlyArray<Segment>;
  readonly with: Scalars['OuterId']['output'];
};

export type PaperReason = {
  readonly __typename?: 'PaperReason';
  readonly detector: Scalars['Code']['output'];
  readonly message: Bilingual;
  readonly weight: Scalars['Float']['output'];
};

export type PaperVerdict =
  | 'inconclusive'
  | 'intact'
  | 'modified';

/** Somebody or something that a case is about. */
export type Part = {
  readonly __typename?: 'Part';
  readonly id: Scalars['OuterId']['output'];
  /** Kind and id, as kind:id. */
  readonly key: Scalars['OuterId']['output'];
  readonly kind: PartKind;
  readonly role: PartRole;
};

export type PartInput = {
  readonly id: Scalars['ID']['input'];
  readonly kind: PartKind;
  readonly role: PartRole;
};

export type PartKind =
  | 'account'
  | 'agency'
  | 'cluster'
  | 'complaint'
  | 'debtor'
  | 'paper'
  | 'phone'
  | 'ring';

export type PartRole =
  /** A debtor of a ring is most likely its victim until somebody has looked. */
  | 'probable_victim'
  | 'suspected_operator'
  | 'unclear'
  | 'witness';

/** This password is among those that attackers try first. Choose another one. */
export type PasswordCommonRefusal = Refusal & {
  readonly __typename?: 'PasswordCommonRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

/** Your organisation signs this account in. Change the password and the second factor there. */
export type PasswordElsewhereRefusal = Refusal & {
  readonly __typename?: 'PasswordElsewhereRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

/** A new account needs a password. Give one. */
export type PasswordMissingRefusal = Refusal & {
  readonly __typename?: 'PasswordMissingRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

/** This is your own account. Change its password as your own, with the current one. */
export type PasswordOwnRefusal = Refusal & {
  readonly __typename?: 'PasswordOwnRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

/** The new password is the old one. Choose another one. */
export type PasswordSameRefusal = Refusal & {
  readonly __typename?: 'PasswordSameRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

/** The password has fewer than {length} characters. Choose a longer one. */
export type PasswordShortRefusal = Refusal & {
  readonly __typename?: 'PasswordShortRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

/** The current password is wrong. Try again. */
export type PasswordWrongRefusal = Refusal & {
  readonly __typename?: 'PasswordWrongRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

export type PauseSourceResult = Done | NotFoundRefusal;

export type PauseTicketSystemResult = Done | NotFoundRefusal;

/** What is known of whose complaint it is; masked but for what was revealed. */
export type Person = {
  readonly __typename?: 'Person';
  readonly account: Scalars['Revealed']['output'];
  readonly address: Scalars['Revealed']['output'];
  readonly agentName: Scalars['Revealed']['output'];
  readonly agentOrg: Scalars['Revealed']['output'];
  readonly agentPhone: Scalars['Revealed']['output'];
  readonly contactPhone: Scalars['Revealed']['output'];
  readonly device: Scalars['Revealed']['output'];
  readonly email: Scalars['Revealed']['output'];
  readonly idNumber: Scalars['Revealed']['output'];
  readonly ip: Scalars['Revealed']['output'];
  readonly name: Scalars['Revealed']['output'];
  readonly phone: Scalars['Revealed']['output'];
};

export type PersonField =
  | 'account'
  | 'address'
  | 'agentName'
  | 'agentOrg'
  | 'agentPhone'
  | 'contactPhone'
  | 'device'
  | 'email'
  | 'idNumber'
  | 'ip'
  | 'name'
  | 'phone';

export type PlaceHoldResult = Hold | ReasonRefusal;

export type PreviewColumn = {
  readonly __typename?: 'PreviewColumn';
  readonly ground: Maybe<ColumnGround>;
  /** Empty where it may be a person's. */
  readonly name: Scalars['MaskedText']['output'];
  readonly ours: Maybe<Scalars['Code']['output']>;
  /** Cells of the first rows, masked. */
  readonly samples: ReadonlyArray<Scalars['MaskedText']['output']>;
};

export type PreviewLine = {
  readonly __typename?: 'PreviewLine';
  /** Its first cells, masked where they may be a person's. */
  readonly cells: ReadonlyArray<Scalars['MaskedText']['output']>;
  readonly line: Scalars['Int']['output'];
};

export type PreviewTable = {
  readonly __typename?: 'PreviewTable';
  readonly columns: ReadonlyArray<PreviewColumn>;
  readonly file: Scalars['PersonText']['output'];
  readonly fingerprint: Scalars['Code']['output'];
  readonly kind: TableKind;
  /** Line of the header; 0: there is none. */
  readonly line: Scalars['Int']['output'];
  /** Lines of which one may be said to be the header. */
  readonly lines: ReadonlyArray<PreviewLine>;
  readonly sheet: Maybe<Scalars['Int']['output']>;
  /** The system whose export it is, where it was known. */
  readonly system: Maybe<Scalars['Code']['output']>;
  /** Whether its rows are taken in as it stands. */
  readonly understood: Scalars['Boolean']['output'];
};

export type ProposeAnswerResult = AnswerExpiresRefusal | AnswerOwnWordRefusal | AnswerTakenRefusal | AnswerTextRefusal | AnswerValueRefusal | AnswerValuesRefusal | AnswerWaitsRefusal | NotFoundRefusal | Organiser;

export type ProposeEscalationResult = Case | CaseOperatorRefusal | CaseStateRefusal | CaseTextRefusal | NotFoundRefusal;

export type PutAccountResult = AccountLastAdminRefusal | AccountNameRefusal | PasswordCommonRefusal | PasswordMissingRefusal | PasswordOwnRefusal | PasswordShortRefusal | User;

export type QuarantineBankEntryResult = BankEntry | InputLengthRefusal | NotFoundRefusal;

export type Query = {
  readonly __typename?: 'Query';
  /** Who may sign in, and as what. */
  readonly accounts: ReadonlyArray<User>;
  /** Whom Claque pointed at, whom people cleared, by channel, region, language and hardship. */
  readonly accusations: AccusationLedger;
  /** Alerts about calls, the last raised first. */
  readonly alerts: ReadonlyArray<Alert>;
  /** What each kind of answer about values of a group would do. Nothing is done. */
  readonly answerEffects: ReadonlyArray<AnswerEffect>;
  /** Keys by which programs bring files in; the newest first. */
  readonly apiKeys: ReadonlyArray<ApiKey>;
  /** What everybody did and looked at, the last first. */
  readonly auditEntries: AuditConnection;
  readonly bank: ReadonlyArray<BankEntry>;
  /** The key by which others prove this installation's bundles, as PEM. */
  readonly bankKey: Scalars['Code']['output'];
  readonly call: Maybe<Call>;
  readonly case: Maybe<Case>;
  /** The last changed first. */
  readonly cases: CaseConnection;
  /** The rules by which complaints must be answered. */
  readonly clockProfiles: ReadonlyArray<ClockProfile>;
  readonly cluster: Maybe<Cluster>;
  readonly clusters: ClusterConnection;
  readonly complaint: Maybe<Complaint>;
  readonly complaints: ComplaintConnection;
  /** What people hold of a subject: the last word of each counts; null where nobody has judged. */
  readonly consensus: Maybe<Consensus>;
  /** Complaints of the held-back control sample that nobody has judged yet; drawn by id, whatever the detector says. */
  readonly controlSample: ReadonlyArray<Complaint>;
  /** Jobs that failed for good and wait for a person, the oldest first. */
  readonly deadJobs: ReadonlyArray<DeadJob>;
  /** Deliveries and their outcome, the last first. */
  readonly deliveries: ReadonlyArray<Delivery>;
  /** How each detector is set. */
  readonly detectors: ReadonlyArray<DetectorSetting>;
  /** How often the caller gets a digest by mail; null: never. */
  readonly digest: Maybe<Every>;
  /** The key by which others prove this installation's dossiers, as PEM. */
  readonly dossierKey: Scalars['Code']['output'];
  /** Active entries as a bundle signed with this installation's key. */
  readonly exportBank: Scalars['Code']['output'];
  /** The largest families, and which of them lie near each other. */
  readonly familyMap: FamilyMap;
  /** Filters of the queue that the caller keeps. */
  readonly filters: ReadonlyArray<SavedFilter>;
  /** Records that hold a number, name or address; the log says what kind was looked for, and not what. */
  readonly findPeople: Holders;
  readonly group: Maybe<Group>;
  /** People who share more than chance explains, the most certain first. For those who ask who organises them. */
  readonly groups: GroupConnection;
  /** Groups in which a complaint stands. */
  readonly groupsOf: ReadonlyArray<Group>;
  /** Legal holds. */
  readonly holds: ReadonlyArray<Hold>;
  readonly import: Maybe<Import>;
  /** How an import that waits would be read, with a choice of columns or as it is understood. Null where none waits. */
  readonly importPreview: Maybe<ImportPreview>;
  /** What taking an import back would take away. Null where there is none, or where it is not the caller's to take back. */
  readonly importWithdrawal: Maybe<ImportWithdrawal>;
  readonly imports: ImportConnection;
  /** Questions about values of groups, in the order of what an answer settles for the effort. */
  readonly inquiries: ReadonlyArray<Inquiry>;
  /** How many complaints there are by day, lender and channel, and how their limits were kept. */
  readonly insights: Insights;
  /** Judgements of a subject, the first first. */
  readonly judgements: ReadonlyArray<Judgement>;
  /** Lines that are called, those with most calls first. */
  readonly lines: LineConnection;
  readonly me: User;
  /** What lies around a node of the graph, breadth first; null where there is none. */
  readonly neighbourhood: Maybe<Subgraph>;
  /** Open ones first, the one that is due first. */
  readonly objections: ObjectionConnection;
  readonly organiser: Maybe<Organiser>;
  /** What the order of kinds of organisers rests on, and how far answers bear it out. */
  readonly organiserWeights: OrganiserWeights;
  /** The address book: the last changed first. */
  readonly organisers: OrganiserConnection;
  /** The numbers of the last analysis; null before the first one. */
  readonly overview: Maybe<Overview>;
  readonly paper: Maybe<Paper>;
  /** Papers with what the machine makes of each; never a verdict on who handed it in. */
  readonly papers: PaperConnection;
  /** Complaints to be answered, in the order in which they should be: hardship first, then by the last day of the limit. */
  readonly queue: TaskConnection;
  readonly ring: Maybe<Ring>;
  /** A ring with its members and what at least two of them share. */
  readonly ringGraph: Maybe<Subgraph>;
  readonly rings: RingConnection;
  readonly sample: Maybe<Sample>;
  /** The last changed first. */
  readonly samples: SampleConnection;
  /** Mappings of columns that people saved, found again by the columns of a table. */
  readonly savedMappings: ReadonlyArray<SavedMapping>;
  readonly script: Maybe<Script>;
  /** Calls with a turn that is said nearly word for word in others, those of most speakers first. */
  readonly scripts: ScriptConnection;
  /** What may be said to the person about their complaint, line by line. */
  readonly selfCheck: ReadonlyArray<Bilingual>;
  /** A shortest way between two nodes that leads through no hub; null where there is none of eight steps. */
  readonly shortestPath: Maybe<Subgraph>;
  /** Complaints like a text, the most similar first, without waiting for an analysis. Says that texts are alike, and nothing about who wrote them. */
  readonly similar: ReadonlyArray<Similar>;
  /** Items of a source that were given up, the last first. */
  readonly sourceItems: ReadonlyArray<SourceItem>;
  /** Kinds of sources with what must be said of each. */
  readonly sourceKinds: ReadonlyArray<SourceKindSettings>;
  /** Places from which files keep coming, by name. */
  readonly sources: ReadonlyArray<IntakeSource>;
  /** A complaint as work; null where there is no such complaint. */
  readonly task: Maybe<Task>;
  /** Kinds of ticket systems with what must be said of each. */
  readonly ticketKinds: ReadonlyArray<TicketKindSettings>;
  /** Notes of a ticket system that were given up, the last first. */
  readonly ticketNotes: ReadonlyArray<TicketNote>;
  /** Ticket systems that notes are written to, by name. */
  readonly ticketSystems: ReadonlyArray<TicketSystem>;
  /** Tickets that a complaint has, with what was written there. */
  readonly ticketsOf: ReadonlyArray<ComplaintTicket>;
  /** Keys whose bundles are taken in. */
  readonly trustedBankKeys: ReadonlyArray<TrustedBankKey>;
  readonly webhooks: ReadonlyArray<Webhook>;
};


export type QueryAlertsArgs = {
  first: Scalars['Int']['input'];
};


export type QueryAnswerEffectsArgs = {
  group: Scalars['ID']['input'];
  values: ReadonlyArray<Scalars['ID']['input']>;
};


export type QueryAuditEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AuditFilter>;
  first: Scalars['Int']['input'];
};


export type QueryCallArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCaseArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  state?: InputMaybe<CaseState>;
};


export type QueryClusterArgs = {
  id: Scalars['ID']['input'];
};


export type QueryClustersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ClusterFilter>;
  first: Scalars['Int']['input'];
};


export type QueryComplaintArgs = {
  id: Scalars['ID']['input'];
};


export type QueryComplaintsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ComplaintFilter>;
  first: Scalars['Int']['input'];
};


export type QueryConsensusArgs = {
  id: Scalars['ID']['input'];
  subject: JudgedSubject;
};


export type QueryControlSampleArgs = {
  first: Scalars['Int']['input'];
};


export type QueryDeadJobsArgs = {
  first: Scalars['Int']['input'];
};


export type QueryDeliveriesArgs = {
  first: Scalars['Int']['input'];
};


export type QueryExportBankArgs = {
  signer: Scalars['String']['input'];
};


export type QueryFamilyMapArgs = {
  first: Scalars['Int']['input'];
};


export type QueryFindPeopleArgs = {
  kind: LookupKind;
  value: Scalars['String']['input'];
};


export type QueryGroupArgs = {
  id: Scalars['ID']['input'];
};


export type QueryGroupsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


export type QueryGroupsOfArgs = {
  complaint: Scalars['ID']['input'];
};


export type QueryImportArgs = {
  id: Scalars['ID']['input'];
};


export type QueryImportPreviewArgs = {
  choice?: InputMaybe<ColumnsChoice>;
  id: Scalars['ID']['input'];
};


export type QueryImportWithdrawalArgs = {
  id: Scalars['ID']['input'];
};


export type QueryImportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


export type QueryJudgementsArgs = {
  id: Scalars['ID']['input'];
  subject: JudgedSubject;
};


export type QueryLinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


export type QueryNeighbourhoodArgs = {
  hops: Scalars['Int']['input'];
  limit: Scalars['Int']['input'];
  of: GraphNodeInput;
};


export type QueryObjectionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  state?: InputMaybe<ObjectionState>;
};


export type QueryOrganiserArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOrganisersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  state?: InputMaybe<OrganiserState>;
};


export type QueryPaperArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPapersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PaperFilter>;
  first: Scalars['Int']['input'];
};


export type QueryQueueArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<QueueFilter>;
  first: Scalars['Int']['input'];
  skip: Scalars['Int']['input'];
};


export type QueryRingArgs = {
  id: Scalars['ID']['input'];
};


export type QueryRingGraphArgs = {
  ring: Scalars['ID']['input'];
};


export type QueryRingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


export type QuerySampleArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySamplesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  state?: InputMaybe<SampleState>;
};


export type QueryScriptArgs = {
  call: Scalars['ID']['input'];
};


export type QueryScriptsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


export type QuerySelfCheckArgs = {
  complaint: Scalars['ID']['input'];
};


export type QueryShortestPathArgs = {
  from: GraphNodeInput;
  to: GraphNodeInput;
};


export type QuerySimilarArgs = {
  first: Scalars['Int']['input'];
  minSimilarity: Scalars['Float']['input'];
  text: Scalars['String']['input'];
};


export type QuerySourceItemsArgs = {
  first: Scalars['Int']['input'];
  source: Scalars['ID']['input'];
};


export type QueryTaskArgs = {
  complaint: Scalars['ID']['input'];
};


export type QueryTicketNotesArgs = {
  first: Scalars['Int']['input'];
  system: Scalars['ID']['input'];
};


export type QueryTicketsOfArgs = {
  complaint: Scalars['ID']['input'];
};

export type QueueFilter = {
  readonly assigned?: InputMaybe<Assigned>;
  /** Only what is due on or before this day. */
  readonly dueBy?: InputMaybe<Scalars['String']['input']>;
  readonly institution?: InputMaybe<Scalars['String']['input']>;
  readonly lanes?: InputMaybe<ReadonlyArray<Lane>>;
  /** Also what is put off. */
  readonly snoozed?: InputMaybe<Scalars['Boolean']['input']>;
  readonly state?: InputMaybe<TaskState>;
};

/** A share with its 95 % interval. */
export type Rate = {
  readonly __typename?: 'Rate';
  readonly count: Scalars['Int']['output'];
  readonly high: Scalars['Float']['output'];
  readonly low: Scalars['Float']['output'];
  readonly of: Scalars['Int']['output'];
  readonly share: Scalars['Float']['output'];
};

export type Reason = {
  readonly __typename?: 'Reason';
  readonly family: Scalars['Code']['output'];
  readonly message: Bilingual;
  readonly weight: Scalars['Float']['output'];
};

/** A reason of 1 to {limit} characters is needed. Write why. */
export type ReasonRefusal = Refusal & {
  readonly __typename?: 'ReasonRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

export type Recipient =
  | 'police'
  | 'regulator';

export type RecordAnswerResult = NotFoundRefusal | OutcomeUnknownRefusal | ReasonRefusal | Task | TaskAnsweredRefusal | TaskFreeRefusal | TaskLockedRefusal;

export type RecordCallResult = NotFoundRefusal | Sample | SampleAskedRefusal | SampleClosedRefusal | SamplePersonRefusal;

export type RedeliverResult = Done | NotFoundRefusal;

/** Why something was not done, as a use case expects it to happen. The client handles it; `errors` are for everything else. */
export type Refusal = {
  /** As in docs/api.md; each type has its own. */
  readonly code: Scalars['Code']['output'];
  /** What is wrong and what to do about it, in each language. */
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

export type RefuseAnswerResult = AnswerNoneRefusal | AnswerTextRefusal | NotFoundRefusal | Organiser;

export type Rejection = {
  readonly __typename?: 'Rejection';
  readonly code: Scalars['Code']['output'];
  readonly column: Scalars['MaskedText']['output'];
  readonly file: Scalars['PersonText']['output'];
  readonly line: Scalars['Int']['output'];
  /** False: the row is refused. True: it is taken in, and this says how it was read. */
  readonly taken: Scalars['Boolean']['output'];
  /** Masked. */
  readonly value: Scalars['MaskedText']['output'];
  readonly why: Bilingual;
};

export type RejectionConnection = {
  readonly __typename?: 'RejectionConnection';
  readonly edges: ReadonlyArray<RejectionEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type RejectionEdge = {
  readonly __typename?: 'RejectionEdge';
  readonly cursor: Scalars['Cursor']['output'];
  readonly node: Rejection;
};

export type RelateCasesResult = Case | CaseSelfRefusal | CaseStateRefusal | CaseTextRefusal | NotFoundRefusal;

export type ReleaseBankEntryResult = BankEntry | NotFoundRefusal;

export type ReleaseTaskResult = NotFoundRefusal | ReasonRefusal | Task | TaskAnsweredRefusal | TaskFreeRefusal | TaskLockedRefusal;

export type ReliabilityBin = {
  readonly __typename?: 'ReliabilityBin';
  readonly count: Scalars['Int']['output'];
  readonly from: Scalars['Float']['output'];
  readonly high: Scalars['Float']['output'];
  readonly low: Scalars['Float']['output'];
  readonly of: Scalars['Int']['output'];
  readonly share: Scalars['Float']['output'];
  readonly to: Scalars['Float']['output'];
};

export type RemoveAccountResult = AccountLastAdminRefusal | Done | NotFoundRefusal;

export type RemoveBankEntryResult = Done | NotFoundRefusal;

export type RemoveFromCaseResult = Case | CasePartRefusal | CaseStateRefusal | CaseTextRefusal | NotFoundRefusal;

export type RemoveMappingResult = Done | NotFoundRefusal;

export type RemoveSourceResult = Done | NotFoundRefusal;

export type RemoveTicketSystemResult = Done | NotFoundRefusal;

export type RemoveWebhookResult = Done | NotFoundRefusal;

export type ReplayJobResult = Done | NotFoundRefusal;

export type ReplaySourceResult = ItemsReplayed | NotFoundRefusal;

export type ReplayTicketNotesResult = NotFoundRefusal | TicketNotesReplayed;

export type ResetSecondFactorResult = Done | NotFoundRefusal;

export type RestoreImportResult = Done | NotFoundRefusal | RestoreLateRefusal;

/** The import cannot be put back: a day has passed, or its file is gone. Upload the file again. */
export type RestoreLateRefusal = Refusal & {
  readonly __typename?: 'RestoreLateRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

export type ResumeClockResult = ClockRunningRefusal | NotFoundRefusal | ReasonRefusal | Task | TaskAnsweredRefusal | TaskFreeRefusal | TaskLockedRefusal;

export type RevealResult = NotFoundRefusal | Person | ReasonRefusal;

/** A group whose members share what strangers rarely share. Debtors are members to check, often victims. */
export type Ring = {
  readonly __typename?: 'Ring';
  readonly agencies: ReadonlyArray<Scalars['ID']['output']>;
  /** Values each of which, once explained, clears the group. */
  readonly breaks: ReadonlyArray<Scalars['ID']['output']>;
  /** Members whom people have cleared, in this ring or another one before; nobody should have to be cleared twice. */
  readonly cleared: ReadonlyArray<Scalars['ID']['output']>;
  readonly complaints: ReadonlyArray<Scalars['ID']['output']>;
  readonly counterEvidence: ReadonlyArray<Reason>;
  /** Its complaints by day. */
  readonly days: ReadonlyArray<NamedCount>;
  readonly debtors: ReadonlyArray<Scalars['ID']['output']>;
  /** Members of whom one person says yes and another no. */
  readonly disputed: ReadonlyArray<Scalars['ID']['output']>;
  readonly expectedByChance: Scalars['Float']['output'];
  readonly from: Maybe<Scalars['Time']['output']>;
  /** What became of the ring from batch to batch, the oldest first. */
  readonly history: ReadonlyArray<RingEvent>;
  readonly id: Scalars['ID']['output'];
  /** Judgements of the ring and its members, the oldest first. */
  readonly judgements: ReadonlyArray<Judgement>;
  readonly members: ReadonlyArray<RingMember>;
  readonly operators: ReadonlyArray<Operator>;
  readonly opinions: Opinions;
  /** The name under which people identified its organiser, for roles that read the address book. */
  readonly organiser: Maybe<Scalars['PersonText']['output']>;
  readonly phones: ReadonlyArray<Scalars['MaskedText']['output']>;
  /** log2 of the odds that a group is a ring before any evidence; not part of the score. */
  readonly priorBits: Scalars['Float']['output'];
  readonly rank: Scalars['Int']['output'];
  readonly reasons: ReadonlyArray<Reason>;
  readonly score: Scalars['Float']['output'];
  readonly tier: Scalars['Code']['output'];
  readonly to: Maybe<Scalars['Time']['output']>;
  readonly values: ReadonlyArray<RingValue>;
  readonly weakestLink: Bilingual;
  /** The answer on which it rests was taken back or ran out. It goes with the next analysis; until then nothing may follow from it. */
  readonly withdrawn: Scalars['Boolean']['output'];
};

export type RingConnection = {
  readonly __typename?: 'RingConnection';
  readonly edges: ReadonlyArray<RingEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type RingEdge = {
  readonly __typename?: 'RingEdge';
  readonly cursor: Scalars['Cursor']['output'];
  readonly node: Ring;
};

export type RingEvent = {
  readonly __typename?: 'RingEvent';
  readonly at: Scalars['Time']['output'];
  readonly debtors: Scalars['Int']['output'];
  readonly kind: Scalars['Code']['output'];
  readonly others: ReadonlyArray<Scalars['ID']['output']>;
};

export type RingMember = {
  readonly __typename?: 'RingMember';
  /** Whether peeling leaves them in the densest part. */
  readonly core: Scalars['Boolean']['output'];
  readonly debtor: Scalars['ID']['output'];
  /** probable_client or to_check */
  readonly role: Scalars['Code']['output'];
  readonly values: Scalars['Int']['output'];
};

export type RingValue = {
  readonly __typename?: 'RingValue';
  readonly debtors: ReadonlyArray<Scalars['ID']['output']>;
  readonly key: Scalars['OuterId']['output'];
  readonly kind: Scalars['Code']['output'];
  readonly label: Scalars['MaskedText']['output'];
};

export type Role =
  | 'admin'
  | 'analyst'
  | 'auditor'
  | 'compliance'
  | 'intake'
  | 'triage';

/** People of a group who are called at random. It says something of the group and nothing of any one of them. */
export type Sample = {
  readonly __typename?: 'Sample';
  /** In the order in which they were given. */
  readonly answers: ReadonlyArray<SampleAnswer>;
  readonly changedAt: Scalars['Time']['output'];
  readonly finding: Bilingual;
  /** Did not send it, or paid for it. */
  readonly foreign: Scalars['Int']['output'];
  readonly group: Scalars['ID']['output'];
  readonly high: Scalars['Float']['output'];
  readonly highAlways: Scalars['Float']['output'];
  readonly id: Scalars['ID']['output'];
  /** Exact bounds of the share at this moment, as if nobody had looked before. */
  readonly low: Scalars['Float']['output'];
  /** Bounds that hold at every moment at once. */
  readonly lowAlways: Scalars['Float']['output'];
  /** Calls after which it gives up. */
  readonly maxCalls: Scalars['Int']['output'];
  readonly notReached: Scalars['Int']['output'];
  readonly own: Scalars['Int']['output'];
  readonly people: Scalars['Int']['output'];
  readonly reached: Scalars['Int']['output'];
  /** Only people of whom no answer speaks were drawn. */
  readonly rest: Scalars['Boolean']['output'];
  /** What to say. It accuses nobody. */
  readonly script: Bilingual;
  /** Answers, all alike, that would decide at the soonest. */
  readonly soonest: Scalars['Int']['output'];
  readonly state: SampleState;
  readonly toCall: ReadonlyArray<SamplePerson>;
};

export type SampleAnswer = {
  readonly __typename?: 'SampleAnswer';
  readonly at: Scalars['Time']['output'];
  readonly by: Scalars['StaffName']['output'];
  readonly complaint: Scalars['ID']['output'];
  readonly debtor: Scalars['ID']['output'];
  readonly says: Saying;
};

/** This person has answered already. Correct the answer, with a reason. */
export type SampleAskedRefusal = Refusal & {
  readonly __typename?: 'SampleAskedRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

/** The sample is closed. Draw another one if the group has changed. */
export type SampleClosedRefusal = Refusal & {
  readonly __typename?: 'SampleClosedRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

export type SampleConnection = {
  readonly __typename?: 'SampleConnection';
  readonly edges: ReadonlyArray<SampleEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type SampleEdge = {
  readonly __typename?: 'SampleEdge';
  readonly cursor: Scalars['Cursor']['output'];
  readonly node: Sample;
};

/** A sample of this group is open already. Go on with it. */
export type SampleOpenRefusal = Refusal & {
  readonly __typename?: 'SampleOpenRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

export type SamplePerson = {
  readonly __typename?: 'SamplePerson';
  readonly complaint: Scalars['ID']['output'];
  readonly debtor: Scalars['ID']['output'];
};

/** That person is not among those to call now. Call in the order of the sheet. */
export type SamplePersonRefusal = Refusal & {
  readonly __typename?: 'SamplePersonRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

export type SampleSheetResult = CallSheet | NotFoundRefusal | ReasonRefusal;

/** A sample needs a group of {least} people or more. Ask each of them instead. */
export type SampleSmallRefusal = Refusal & {
  readonly __typename?: 'SampleSmallRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

export type SampleState =
  | 'closed'
  /** Most are their own. */
  | 'no'
  | 'open'
  | 'undecided'
  /** Most were sent by somebody else or for a fee. */
  | 'yes';

/** This person has not answered yet. Enter the answer first. */
export type SampleUnaskedRefusal = Refusal & {
  readonly __typename?: 'SampleUnaskedRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

export type SaveFilterResult = FilterCountRefusal | FilterNameRefusal | SavedFilter;

export type SaveSourceResult = NotFoundRefusal | SavedSource | SourceCountRefusal | SourceFolderRefusal | SourceKindRefusal | SourceNameRefusal | SourcePrivateRefusal | SourceSecondsRefusal | SourceSettingRefusal;

export type SaveTicketSystemResult = NotFoundRefusal | SavedTicketSystem | SourcePrivateRefusal | TicketCountRefusal | TicketKindRefusal | TicketNameRefusal | TicketSettingRefusal | TicketTagRefusal;

export type SavedFilter = {
  readonly __typename?: 'SavedFilter';
  /** The filter as JSON. */
  readonly filter: Scalars['PersonText']['output'];
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['PersonText']['output'];
};

export type SavedMapping = {
  readonly __typename?: 'SavedMapping';
  /** What becomes of rows whose number is known. */
  readonly again: AgainChoice;
  readonly id: Scalars['ID']['output'];
  readonly kinds: ReadonlyArray<TableKind>;
  readonly name: Scalars['PersonText']['output'];
  readonly savedAt: Scalars['Time']['output'];
  readonly savedBy: Scalars['StaffName']['output'];
};

export type SavedSource = {
  readonly __typename?: 'SavedSource';
  readonly id: Scalars['ID']['output'];
  /** The key of the signatures of a new webhook, shown only once. */
  readonly secret: Maybe<Scalars['Code']['output']>;
};

export type SavedTicketSystem = {
  readonly __typename?: 'SavedTicketSystem';
  readonly id: Scalars['ID']['output'];
  /** The key of the signatures of a new webhook, shown only once. */
  readonly secret: Maybe<Scalars['Code']['output']>;
};

export type Saying =
  | 'helped'
  | 'not_reached'
  | 'not_sent'
  | 'own_words'
  | 'paid'
  | 'sent_self';

export type Script = {
  readonly __typename?: 'Script';
  /** The turn beside the one of the call that is most alike. */
  readonly alignment: Maybe<Comparison>;
  readonly call: Scalars['ID']['output'];
  /** Calls with the turn, and numbers or debtors that they came from. */
  readonly calls: Scalars['Int']['output'];
  readonly nearest: Scalars['ID']['output'];
  readonly reasons: ReadonlyArray<TriageReason>;
  readonly similarity: Scalars['Float']['output'];
  readonly speakers: Scalars['Int']['output'];
  readonly startedAt: Maybe<Scalars['Time']['output']>;
};

export type ScriptConnection = {
  readonly __typename?: 'ScriptConnection';
  readonly edges: ReadonlyArray<ScriptEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type ScriptEdge = {
  readonly __typename?: 'ScriptEdge';
  readonly cursor: Scalars['Cursor']['output'];
  readonly node: Script;
};

/** Where a seal stands, in thousandths of the width of the text block, from its upper left corner. */
export type Seal = {
  readonly __typename?: 'Seal';
  readonly page: Scalars['Int']['output'];
  readonly size: Scalars['Float']['output'];
  readonly x: Scalars['Float']['output'];
  readonly y: Scalars['Float']['output'];
};

export type SecondFactor = {
  readonly __typename?: 'SecondFactor';
  readonly secret: Scalars['Code']['output'];
  /** otpauth://, as a QR code shows it. */
  readonly uri: Scalars['Code']['output'];
};

export type Segment = {
  readonly __typename?: 'Segment';
  readonly same: Scalars['Boolean']['output'];
  readonly text: Scalars['PersonText']['output'];
};

export type SetDetectorsResult = DetectorProtectsRefusal | DetectorSettings | DetectorTwiceRefusal | DetectorUnknownRefusal | OptionProtectsRefusal | OptionRangeRefusal | OptionUnknownRefusal | ReasonRefusal | WhatIfFirstRefusal;

export type SetDigestResult = DigestSet | MailAddressRefusal | MailOffRefusal;

export type SetPartRoleResult = Case | CasePartRefusal | CaseStateRefusal | CaseTextRefusal | NotFoundRefusal;

export type SettingInput = {
  readonly name: Scalars['String']['input'];
  readonly value: Scalars['String']['input'];
};

export type SheetLine = {
  readonly __typename?: 'SheetLine';
  readonly complaint: Scalars['ID']['output'];
  readonly debtor: Scalars['ID']['output'];
  readonly name: Scalars['Revealed']['output'];
  /** Empty where no number of their own is known. */
  readonly phone: Scalars['Revealed']['output'];
  readonly phoneIs: NumberOrigin;
  readonly receivedAt: Maybe<Scalars['Time']['output']>;
};

export type SignalChange = {
  readonly __typename?: 'SignalChange';
  readonly after: Scalars['Int']['output'];
  readonly before: Scalars['Int']['output'];
  readonly bitsAfter: Scalars['Float']['output'];
  readonly bitsBefore: Scalars['Float']['output'];
  readonly detector: Scalars['ID']['output'];
};

export type Similar = {
  readonly __typename?: 'Similar';
  /** The family that the complaint stood in at the last analysis, with its template. */
  readonly cluster: Maybe<Cluster>;
  /** The given text beside the complaint's. */
  readonly comparison: Comparison;
  readonly complaint: Scalars['ID']['output'];
  /** Share of the given text's shingles that stand in the complaint: 1 where it was pasted in whole. */
  readonly covered: Scalars['Float']['output'];
  readonly institution: Scalars['PersonText']['output'];
  /** How near the two are in meaning, as a model of language has it: a cosine, at most 1. Null where no model is given (CLAQUE_WEIGHTS). */
  readonly meaning: Maybe<Scalars['Float']['output']>;
  readonly receivedAt: Maybe<Scalars['Time']['output']>;
  /** Exact Jaccard similarity of the shingles. */
  readonly similarity: Scalars['Float']['output'];
};

export type SlotMark = {
  readonly __typename?: 'SlotMark';
  readonly end: Scalars['Int']['output'];
  readonly slot: Scalars['Int']['output'];
  readonly start: Scalars['Int']['output'];
  readonly type: Scalars['Code']['output'];
};

/** The complaint is due before that day. Choose an earlier day. */
export type SnoozeDueRefusal = Refusal & {
  readonly __typename?: 'SnoozeDueRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

/** A complaint may be put off for 1 to {days} days. Give a day like 2026-12-31. */
export type SnoozeRangeRefusal = Refusal & {
  readonly __typename?: 'SnoozeRangeRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

export type SnoozeTaskResult = NotFoundRefusal | ReasonRefusal | SnoozeDueRefusal | SnoozeRangeRefusal | Task | TaskAnsweredRefusal | TaskFreeRefusal | TaskLockedRefusal;

/** There are {limit} sources already. Remove one first. */
export type SourceCountRefusal = Refusal & {
  readonly __typename?: 'SourceCountRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

/** Claque may not read this folder, or it is not there. Have CLAQUE_SOURCE_FOLDERS allow it, or check the path. */
export type SourceFolderRefusal = Refusal & {
  readonly __typename?: 'SourceFolderRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

export type SourceInput = {
  readonly again?: InputMaybe<AgainChoice>;
  readonly kind: SourceKind;
  /** As a `--map` file says it. Without one, tables are understood by their columns, as uploads are. */
  readonly map?: InputMaybe<Scalars['String']['input']>;
  readonly name: Scalars['String']['input'];
  /** How often it is looked at. */
  readonly seconds?: InputMaybe<Scalars['Int']['input']>;
  readonly settings: ReadonlyArray<SettingInput>;
};

export type SourceItem = {
  readonly __typename?: 'SourceItem';
  readonly at: Scalars['Time']['output'];
  readonly attempts: Scalars['Int']['output'];
  readonly id: Scalars['ID']['output'];
  /** The import that failed, where it came that far. */
  readonly import: Maybe<Scalars['ID']['output']>;
  readonly name: Scalars['PersonText']['output'];
  /** Why it was given up. */
  readonly problem: Bilingual;
};

export type SourceKind =
  | 'cfpb'
  | 'folder'
  | 'imap'
  | 'kafka'
  | 's3'
  | 'webhook';

/** A source stays of its kind. Make a new one and remove this one. */
export type SourceKindRefusal = Refusal & {
  readonly __typename?: 'SourceKindRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

export type SourceKindSetting = {
  readonly __typename?: 'SourceKindSetting';
  /** Drawn where nobody gives one. */
  readonly drawn: Scalars['Boolean']['output'];
  readonly name: Scalars['Code']['output'];
  readonly needed: Scalars['Boolean']['output'];
  /** Never given out again. */
  readonly secret: Scalars['Boolean']['output'];
};

export type SourceKindSettings = {
  readonly __typename?: 'SourceKindSettings';
  readonly kind: SourceKind;
  readonly settings: ReadonlyArray<SourceKindSetting>;
};

/** A source has a name of 1 to {limit} characters that no other source has. Give another one. */
export type SourceNameRefusal = Refusal & {
  readonly __typename?: 'SourceNameRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

/** The address lies in a private network, or is not https. Have CLAQUE_WEBHOOK_NETWORKS allow it. */
export type SourcePrivateRefusal = Refusal & {
  readonly __typename?: 'SourcePrivateRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

/** A source is looked at every {least} to {most} seconds. Give a number in between. */
export type SourceSecondsRefusal = Refusal & {
  readonly __typename?: 'SourceSecondsRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

export type SourceSetting = {
  readonly __typename?: 'SourceSetting';
  readonly name: Scalars['Code']['output'];
  readonly value: Scalars['MaskedText']['output'];
};

/** The value "{name}" of the source must be {expected}. Correct it. */
export type SourceSettingRefusal = Refusal & {
  readonly __typename?: 'SourceSettingRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

export type SourceState =
  | 'failing'
  | 'fine'
  /** Nobody has looked at it yet. */
  | 'fresh'
  | 'paused';

export type SplitCaseResult = Case | CasePartRefusal | CaseSplitRefusal | CaseStateRefusal | CaseTextRefusal | NotFoundRefusal;

export type Spread = {
  readonly __typename?: 'Spread';
  readonly channels: Scalars['Int']['output'];
  readonly institutions: Scalars['Int']['output'];
};

export type StartImportResult = Done | NotFoundRefusal;

export type StopClockResult = ClockNoStopRefusal | ClockStoppedRefusal | NotFoundRefusal | ReasonRefusal | Task | TaskAnsweredRefusal | TaskFreeRefusal | TaskLockedRefusal;

/** Pseudonyms and masked labels, as Neo4j holds them. */
export type Subgraph = {
  readonly __typename?: 'Subgraph';
  readonly edges: ReadonlyArray<GraphEdge>;
  /** Nodes with too many edges to be opened. */
  readonly hubs: ReadonlyArray<Scalars['ID']['output']>;
  /** Whether there is more than was asked for. */
  readonly more: Scalars['Boolean']['output'];
  readonly nodes: ReadonlyArray<GraphNode>;
};

export type Subscription = {
  readonly __typename?: 'Subscription';
  /** Alerts about calls as they are raised, prolonged and ended. */
  readonly alertTold: Alert;
};

export type TableKind =
  | 'agencies'
  | 'calls'
  | 'complaints'
  | 'papers';

export type TakeTaskResult = NotFoundRefusal | Task | TaskAnsweredRefusal | TaskLockedRefusal;

/** A complaint as work for somebody. */
export type Task = {
  readonly __typename?: 'Task';
  readonly assignee: Maybe<Scalars['StaffName']['output']>;
  readonly clock: Clock;
  readonly complaint: Complaint;
  readonly events: ReadonlyArray<ClockEvent>;
  readonly lane: Lane;
  /** Until when the task is locked for its assignee. */
  readonly lockedUntil: Maybe<Scalars['Time']['output']>;
  readonly outcome: Maybe<Scalars['Code']['output']>;
  readonly received: Scalars['Code']['output'];
  readonly snoozedUntil: Maybe<Scalars['Code']['output']>;
  readonly state: TaskState;
};

/** The complaint is answered already. See its answer. */
export type TaskAnsweredRefusal = Refusal & {
  readonly __typename?: 'TaskAnsweredRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

/** {count} complaints cannot be assigned at once. Choose 1 to {limit}. */
export type TaskAssignRefusal = Refusal & {
  readonly __typename?: 'TaskAssignRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

export type TaskConnection = {
  readonly __typename?: 'TaskConnection';
  readonly edges: ReadonlyArray<TaskEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type TaskEdge = {
  readonly __typename?: 'TaskEdge';
  readonly cursor: Scalars['Cursor']['output'];
  readonly node: Task;
};

/** Nobody has taken this complaint. Take it first. */
export type TaskFreeRefusal = Refusal & {
  readonly __typename?: 'TaskFreeRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

/** {holder} is working on this complaint. Take another one, or ask them. */
export type TaskLockedRefusal = Refusal & {
  readonly __typename?: 'TaskLockedRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

export type TaskState =
  | 'answered'
  | 'open';

export type TasksAssigned = {
  readonly __typename?: 'TasksAssigned';
  /** Complaints that were given. */
  readonly complaints: ReadonlyArray<Scalars['ID']['output']>;
};

export type Template = {
  readonly __typename?: 'Template';
  readonly id: Scalars['ID']['output'];
  readonly parts: ReadonlyArray<TemplatePart>;
  /** Lenders and channels that it went to and by. */
  readonly spread: Spread;
  readonly support: Scalars['Int']['output'];
  /** The last version of its wording. */
  readonly version: Scalars['Int']['output'];
  /** Versions of the wording with what changed, the first one first. */
  readonly versions: ReadonlyArray<TemplateVersion>;
};

/** Fixed text, or a slot with its type and examples. */
export type TemplatePart = {
  readonly __typename?: 'TemplatePart';
  readonly examples: Maybe<ReadonlyArray<Scalars['PersonText']['output']>>;
  readonly fixed: Maybe<Scalars['PersonText']['output']>;
  readonly slot: Maybe<Scalars['Int']['output']>;
  readonly type: Maybe<Scalars['Code']['output']>;
};

export type TemplateVersion = {
  readonly __typename?: 'TemplateVersion';
  readonly changes: ReadonlyArray<WordingChange>;
  readonly from: Scalars['Code']['output'];
  readonly to: Scalars['Code']['output'];
  readonly version: Scalars['Int']['output'];
};

export type TextFact = {
  readonly __typename?: 'TextFact';
  readonly end: Scalars['Int']['output'];
  readonly kind: Scalars['Code']['output'];
  readonly start: Scalars['Int']['output'];
};

/** There are {limit} ticket systems already. Remove one first. */
export type TicketCountRefusal = Refusal & {
  readonly __typename?: 'TicketCountRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

/** After what a note is written without anybody asking for it. */
export type TicketEvent =
  | 'answered'
  | 'triaged';

export type TicketKind =
  | 'jira'
  | 'servicenow'
  | 'webhook'
  | 'zendesk';

/** A ticket system stays of its kind. Make a new one and remove this one. */
export type TicketKindRefusal = Refusal & {
  readonly __typename?: 'TicketKindRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

export type TicketKindSettings = {
  readonly __typename?: 'TicketKindSettings';
  readonly kind: TicketKind;
  readonly settings: ReadonlyArray<SourceKindSetting>;
};

/** A ticket system has a name of 1 to {limit} characters that no other one has. Give another one. */
export type TicketNameRefusal = Refusal & {
  readonly __typename?: 'TicketNameRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

/** The complaint has no ticket in this system. Check pattern and column of the system. */
export type TicketNoneRefusal = Refusal & {
  readonly __typename?: 'TicketNoneRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

export type TicketNote = {
  readonly __typename?: 'TicketNote';
  readonly at: Scalars['Time']['output'];
  readonly attempts: Scalars['Int']['output'];
  /** Who asked for it; null: an event did. */
  readonly by: Maybe<Scalars['StaffName']['output']>;
  readonly complaint: Scalars['ID']['output'];
  readonly id: Scalars['ID']['output'];
  /** Why it was not written. */
  readonly problem: Maybe<Bilingual>;
  readonly state: TicketNoteState;
  readonly tags: ReadonlyArray<Scalars['PersonText']['output']>;
};

export type TicketNoteState =
  | 'dead'
  | 'waiting'
  | 'written';

export type TicketNotesReplayed = {
  readonly __typename?: 'TicketNotesReplayed';
  readonly count: Scalars['Int']['output'];
};

/** The value "{name}" of the ticket system must be {expected}. Correct it. */
export type TicketSettingRefusal = Refusal & {
  readonly __typename?: 'TicketSettingRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

export type TicketSystem = {
  readonly __typename?: 'TicketSystem';
  readonly answeredAt: Maybe<Scalars['Time']['output']>;
  readonly createdAt: Scalars['Time']['output'];
  readonly createdBy: Scalars['StaffName']['output'];
  readonly dead: Scalars['Int']['output'];
  readonly events: ReadonlyArray<TicketEvent>;
  readonly id: Scalars['ID']['output'];
  readonly kind: TicketKind;
  readonly name: Scalars['PersonText']['output'];
  readonly oldestAt: Maybe<Scalars['Time']['output']>;
  /** Why it fails. */
  readonly problem: Maybe<Bilingual>;
  /** What was said of it, without secrets. */
  readonly settings: ReadonlyArray<SourceSetting>;
  readonly state: TicketSystemState;
  /** Notes that wait, since when the oldest of them does, notes that were written, and notes that were given up. */
  readonly waiting: Scalars['Int']['output'];
  readonly written: Scalars['Int']['output'];
};

export type TicketSystemInput = {
  readonly events: ReadonlyArray<TicketEvent>;
  readonly kind: TicketKind;
  readonly name: Scalars['String']['input'];
  readonly settings: ReadonlyArray<SettingInput>;
};

export type TicketSystemState =
  | 'failing'
  | 'fine'
  /** Nothing was written yet. */
  | 'fresh'
  | 'paused';

/** Tags accuse nobody and close nothing, and there are at most {limit}. Choose other ones. */
export type TicketTagRefusal = Refusal & {
  readonly __typename?: 'TicketTagRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

export type TraitLine = {
  readonly __typename?: 'TraitLine';
  readonly overturned: Rate;
  readonly pointedAt: Rate;
  readonly trait: Scalars['Code']['output'];
  readonly value: Scalars['PersonText']['output'];
};

export type TriageReason = {
  readonly __typename?: 'TriageReason';
  readonly detector: Scalars['Code']['output'];
  readonly message: Bilingual;
  readonly weight: Scalars['Float']['output'];
};

export type TrustBankKeyResult = BankKeyRefusal | ReasonRefusal | TrustedBankKey;

export type TrustedBankKey = {
  readonly __typename?: 'TrustedBankKey';
  readonly addedAt: Scalars['Time']['output'];
  readonly addedBy: Scalars['StaffName']['output'];
  /** SHA-256 of the key in DER form. Compare it with the owner's by another way. */
  readonly fingerprint: Scalars['Code']['output'];
  readonly name: Scalars['PersonText']['output'];
  readonly reason: Scalars['PersonText']['output'];
};

/** This needs two people. One of these two accounts gave the other its password within the last {days} days. Ask a third person. */
export type TwoPeopleRefusal = Refusal & {
  readonly __typename?: 'TwoPeopleRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

export type UndoAnswerResult = AnswerNotStandingRefusal | AnswerTextRefusal | NotFoundRefusal | Organiser;

export type User = {
  readonly __typename?: 'User';
  readonly name: Scalars['StaffName']['output'];
  readonly role: Role;
};

/** A complaint in which a value stands. */
export type ValuePlace = {
  readonly __typename?: 'ValuePlace';
  readonly complaint: Scalars['ID']['output'];
  /** The field to reveal; null: it stands in the text or in a paper. */
  readonly field: Maybe<PersonField>;
};

export type Verdict =
  | 'no'
  | 'unsure'
  | 'yes';

export type Volume = {
  readonly __typename?: 'Volume';
  readonly channels: ReadonlyArray<NamedCount>;
  readonly days: ReadonlyArray<NamedCount>;
  readonly institutions: ReadonlyArray<NamedCount>;
};

/** An address that gets a message for each event, after Standard Webhooks. */
export type Webhook = {
  readonly __typename?: 'Webhook';
  readonly createdAt: Scalars['Time']['output'];
  readonly createdBy: Scalars['StaffName']['output'];
  readonly id: Scalars['ID']['output'];
  readonly types: ReadonlyArray<NoticeType>;
  readonly url: Scalars['WebAddress']['output'];
};

/** The webhook needs an address like https://example.org/claque. Correct it. */
export type WebhookAddressRefusal = Refusal & {
  readonly __typename?: 'WebhookAddressRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

/** There are {limit} webhooks already. Remove one first. */
export type WebhookCountRefusal = Refusal & {
  readonly __typename?: 'WebhookCountRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

/** The webhook address holds a name or a password. Remove them: each delivery is signed. */
export type WebhookCredentialsRefusal = Refusal & {
  readonly __typename?: 'WebhookCredentialsRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

/** The webhook has no known event to deliver. Choose at least one. */
export type WebhookEventsRefusal = Refusal & {
  readonly __typename?: 'WebhookEventsRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

/** The webhook address is not https. Give one that is. */
export type WebhookHttpsRefusal = Refusal & {
  readonly __typename?: 'WebhookHttpsRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

/** The webhook address lies in a private network. Give a public one, or have CLAQUE_WEBHOOK_NETWORKS allow it. */
export type WebhookPrivateRefusal = Refusal & {
  readonly __typename?: 'WebhookPrivateRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

export type WhatIf = {
  readonly __typename?: 'WhatIf';
  /** Of them those with most bits more first; 50 at most. */
  readonly changed: ReadonlyArray<ChangedLane>;
  readonly complaints: Scalars['Int']['output'];
  /** Lanes rest on rings and on hardship, not on bits: a setting should move nobody. */
  readonly moves: ReadonlyArray<LaneMove>;
  /** Complaints whose score would differ. */
  readonly rescored: Scalars['Int']['output'];
  /** Detectors whose signals would differ. */
  readonly signals: ReadonlyArray<SignalChange>;
};

/** Another what-if is being worked on. Ask again when it is done. */
export type WhatIfBusyRefusal = Refusal & {
  readonly __typename?: 'WhatIfBusyRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

/** Nobody has looked at what these settings would change. Run a what-if first. */
export type WhatIfFirstRefusal = Refusal & {
  readonly __typename?: 'WhatIfFirstRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

export type WhatIfResult = DetectorProtectsRefusal | DetectorTwiceRefusal | DetectorUnknownRefusal | OptionProtectsRefusal | OptionRangeRefusal | OptionUnknownRefusal | WhatIf | WhatIfBusyRefusal;

export type WithdrawImportResult = Done | NotFoundRefusal | ReasonRefusal | WithdrawStateRefusal | WithdrawWorkedRefusal;

export type WithdrawObjectionResult = AnswerTextRefusal | NotFoundRefusal | Objection | ObjectionAnsweredRefusal;

/** Only an uploaded file that was read can be taken back. Wait until it is read. */
export type WithdrawStateRefusal = Refusal & {
  readonly __typename?: 'WithdrawStateRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

/** People have worked with complaints of this import: legal holds {held}, cases {cases}, answered or acted on {answered}, samples and objections {inquiries}. It stays whole. Lift the holds, or correct the file and import it again with "update". */
export type WithdrawWorkedRefusal = Refusal & {
  readonly __typename?: 'WithdrawWorkedRefusal';
  readonly code: Scalars['Code']['output'];
  readonly en: Scalars['MaskedText']['output'];
  readonly zh: Scalars['MaskedText']['output'];
};

/** An empty text: it was added, or left out. */
export type WordingChange = {
  readonly __typename?: 'WordingChange';
  readonly now: Scalars['PersonText']['output'];
  readonly was: Scalars['PersonText']['output'];
};

export type WorkCalendar = {
  readonly __typename?: 'WorkCalendar';
  readonly holidays: ReadonlyArray<Scalars['Code']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Saturdays and Sundays on which people work instead. */
  readonly workdays: ReadonlyArray<Scalars['Code']['output']>;
  /** Years that it is complete for; of others only Saturdays and Sundays are known. */
  readonly years: ReadonlyArray<Scalars['Int']['output']>;
};

export type WriteToTicketResult = Done | NotFoundRefusal | TicketNoneRefusal | TicketTagRefusal;

/** Every object type by its name. */
export interface ObjectTypes {
  readonly AccountLastAdminRefusal: AccountLastAdminRefusal;
  readonly AccountNameRefusal: AccountNameRefusal;
  readonly AccusationLedger: AccusationLedger;
  readonly Alert: Alert;
  readonly AlertCaller: AlertCaller;
  readonly AnswerEffect: AnswerEffect;
  readonly AnswerExpiresRefusal: AnswerExpiresRefusal;
  readonly AnswerFindingRefusal: AnswerFindingRefusal;
  readonly AnswerGroupRefusal: AnswerGroupRefusal;
  readonly AnswerNoneRefusal: AnswerNoneRefusal;
  readonly AnswerNotStandingRefusal: AnswerNotStandingRefusal;
  readonly AnswerOwnWordRefusal: AnswerOwnWordRefusal;
  readonly AnswerSecondPersonRefusal: AnswerSecondPersonRefusal;
  readonly AnswerTakenRefusal: AnswerTakenRefusal;
  readonly AnswerTextRefusal: AnswerTextRefusal;
  readonly AnswerValueRefusal: AnswerValueRefusal;
  readonly AnswerValuesRefusal: AnswerValuesRefusal;
  readonly AnswerWaitsRefusal: AnswerWaitsRefusal;
  readonly ApiKey: ApiKey;
  readonly ApiKeyRefusal: ApiKeyRefusal;
  readonly AskedExtension: AskedExtension;
  readonly AuditConnection: AuditConnection;
  readonly AuditEdge: AuditEdge;
  readonly AuditEntry: AuditEntry;
  readonly BankBadRefusal: BankBadRefusal;
  readonly BankEntry: BankEntry;
  readonly BankFieldRefusal: BankFieldRefusal;
  readonly BankForgedRefusal: BankForgedRefusal;
  readonly BankImported: BankImported;
  readonly BankKeyRefusal: BankKeyRefusal;
  readonly BankShortRefusal: BankShortRefusal;
  readonly BankUntrustedRefusal: BankUntrustedRefusal;
  readonly Bilingual: Bilingual;
  readonly Burst: Burst;
  readonly CalibratedShare: CalibratedShare;
  readonly CalibrationBin: CalibrationBin;
  readonly CalibrationStep: CalibrationStep;
  readonly Call: Call;
  readonly CallSheet: CallSheet;
  readonly Case: Case;
  readonly CaseConnection: CaseConnection;
  readonly CaseEdge: CaseEdge;
  readonly CaseEvent: CaseEvent;
  readonly CaseFile: CaseFile;
  readonly CaseLetterRefusal: CaseLetterRefusal;
  readonly CaseMergeSelfRefusal: CaseMergeSelfRefusal;
  readonly CaseOperatorRefusal: CaseOperatorRefusal;
  readonly CasePartRefusal: CasePartRefusal;
  readonly CasePartsRefusal: CasePartsRefusal;
  readonly CaseRecipientRefusal: CaseRecipientRefusal;
  readonly CaseSecondPersonRefusal: CaseSecondPersonRefusal;
  readonly CaseSelfRefusal: CaseSelfRefusal;
  readonly CaseSplitRefusal: CaseSplitRefusal;
  readonly CaseStateRefusal: CaseStateRefusal;
  readonly CaseTask: CaseTask;
  readonly CaseTaskRefusal: CaseTaskRefusal;
  readonly CaseTasksOpenRefusal: CaseTasksOpenRefusal;
  readonly CaseTextRefusal: CaseTextRefusal;
  readonly CaseVictimRefusal: CaseVictimRefusal;
  readonly ChangedLane: ChangedLane;
  readonly Clock: Clock;
  readonly ClockAnsweredRefusal: ClockAnsweredRefusal;
  readonly ClockAskedRefusal: ClockAskedRefusal;
  readonly ClockCounts: ClockCounts;
  readonly ClockEvent: ClockEvent;
  readonly ClockNoStopRefusal: ClockNoStopRefusal;
  readonly ClockNotAskedRefusal: ClockNotAskedRefusal;
  readonly ClockOrderRefusal: ClockOrderRefusal;
  readonly ClockOwnRefusal: ClockOwnRefusal;
  readonly ClockProfile: ClockProfile;
  readonly ClockRunningRefusal: ClockRunningRefusal;
  readonly ClockStage: ClockStage;
  readonly ClockStageRefusal: ClockStageRefusal;
  readonly ClockStoppedRefusal: ClockStoppedRefusal;
  readonly ClockTwiceRefusal: ClockTwiceRefusal;
  readonly Cluster: Cluster;
  readonly ClusterConnection: ClusterConnection;
  readonly ClusterEdge: ClusterEdge;
  readonly Comparison: Comparison;
  readonly Complaint: Complaint;
  readonly ComplaintConnection: ComplaintConnection;
  readonly ComplaintEdge: ComplaintEdge;
  readonly ComplaintTicket: ComplaintTicket;
  readonly ComplaintVersion: ComplaintVersion;
  readonly Counted: Counted;
  readonly Counts: Counts;
  readonly DayFormatRefusal: DayFormatRefusal;
  readonly DeadJob: DeadJob;
  readonly Delivery: Delivery;
  readonly DetectorOption: DetectorOption;
  readonly DetectorProtectsRefusal: DetectorProtectsRefusal;
  readonly DetectorSetting: DetectorSetting;
  readonly DetectorSettings: DetectorSettings;
  readonly DetectorTwiceRefusal: DetectorTwiceRefusal;
  readonly DetectorUnknownRefusal: DetectorUnknownRefusal;
  readonly DigestSet: DigestSet;
  readonly Done: Done;
  readonly Dossier: Dossier;
  readonly EndedAnswer: EndedAnswer;
  readonly EraseCaseRefusal: EraseCaseRefusal;
  readonly EraseHoldRefusal: EraseHoldRefusal;
  readonly EraseWaitingRefusal: EraseWaitingRefusal;
  readonly Erased: Erased;
  readonly ErasedPlace: ErasedPlace;
  readonly Escalation: Escalation;
  readonly Export: Export;
  readonly FamilyLink: FamilyLink;
  readonly FamilyMap: FamilyMap;
  readonly Fillings: Fillings;
  readonly FilterCountRefusal: FilterCountRefusal;
  readonly FilterNameRefusal: FilterNameRefusal;
  readonly Finding: Finding;
  readonly GraphEdge: GraphEdge;
  readonly GraphNode: GraphNode;
  readonly Group: Group;
  readonly GroupConnection: GroupConnection;
  readonly GroupEdge: GroupEdge;
  readonly GroupEvent: GroupEvent;
  readonly GroupMember: GroupMember;
  readonly Hold: Hold;
  readonly Holders: Holders;
  readonly Import: Import;
  readonly ImportConnection: ImportConnection;
  readonly ImportEdge: ImportEdge;
  readonly ImportPreview: ImportPreview;
  readonly ImportWithdrawal: ImportWithdrawal;
  readonly InputLengthRefusal: InputLengthRefusal;
  readonly Inquiry: Inquiry;
  readonly InquiryGroup: InquiryGroup;
  readonly InquiryValue: InquiryValue;
  readonly InsideFinding: InsideFinding;
  readonly Insights: Insights;
  readonly IntakeSource: IntakeSource;
  readonly ItemsReplayed: ItemsReplayed;
  readonly Judgement: Judgement;
  readonly KindCalibration: KindCalibration;
  readonly KindFields: KindFields;
  readonly LaneMove: LaneMove;
  readonly Lanes: Lanes;
  readonly Letter: Letter;
  readonly Line: Line;
  readonly LineConnection: LineConnection;
  readonly LineEdge: LineEdge;
  readonly LoginCodeRefusal: LoginCodeRefusal;
  readonly MailAddressRefusal: MailAddressRefusal;
  readonly MailOffRefusal: MailOffRefusal;
  readonly MatchNameRefusal: MatchNameRefusal;
  readonly Mutation: Mutation;
  readonly NamedCount: NamedCount;
  readonly NewApiKey: NewApiKey;
  readonly NewWebhook: NewWebhook;
  readonly NotFoundRefusal: NotFoundRefusal;
  readonly Objection: Objection;
  readonly ObjectionAnsweredRefusal: ObjectionAnsweredRefusal;
  readonly ObjectionConnection: ObjectionConnection;
  readonly ObjectionEdge: ObjectionEdge;
  readonly ObjectionOpenRefusal: ObjectionOpenRefusal;
  readonly ObjectionOtherPersonRefusal: ObjectionOtherPersonRefusal;
  readonly Operator: Operator;
  readonly Opinions: Opinions;
  readonly OptionProtectsRefusal: OptionProtectsRefusal;
  readonly OptionRangeRefusal: OptionRangeRefusal;
  readonly OptionUnknownRefusal: OptionUnknownRefusal;
  readonly Organiser: Organiser;
  readonly OrganiserAnswer: OrganiserAnswer;
  readonly OrganiserConnection: OrganiserConnection;
  readonly OrganiserEdge: OrganiserEdge;
  readonly OrganiserEvent: OrganiserEvent;
  readonly OrganiserHypothesis: OrganiserHypothesis;
  readonly OrganiserPrior: OrganiserPrior;
  readonly OrganiserReason: OrganiserReason;
  readonly OrganiserRule: OrganiserRule;
  readonly OrganiserValue: OrganiserValue;
  readonly OrganiserWeight: OrganiserWeight;
  readonly OrganiserWeights: OrganiserWeights;
  readonly OurColumn: OurColumn;
  readonly Outcome: Outcome;
  readonly OutcomeUnknownRefusal: OutcomeUnknownRefusal;
  readonly Overview: Overview;
  readonly PageInfo: PageInfo;
  readonly Paper: Paper;
  readonly PaperConnection: PaperConnection;
  readonly PaperEdge: PaperEdge;
  readonly PaperField: PaperField;
  readonly PaperFile: PaperFile;
  readonly PaperNeighbor: PaperNeighbor;
  readonly PaperPair: PaperPair;
  readonly PaperReason: PaperReason;
  readonly Part: Part;
  readonly PasswordCommonRefusal: PasswordCommonRefusal;
  readonly PasswordElsewhereRefusal: PasswordElsewhereRefusal;
  readonly PasswordMissingRefusal: PasswordMissingRefusal;
  readonly PasswordOwnRefusal: PasswordOwnRefusal;
  readonly PasswordSameRefusal: PasswordSameRefusal;
  readonly PasswordShortRefusal: PasswordShortRefusal;
  readonly PasswordWrongRefusal: PasswordWrongRefusal;
  readonly Person: Person;
  readonly PreviewColumn: PreviewColumn;
  readonly PreviewLine: PreviewLine;
  readonly PreviewTable: PreviewTable;
  readonly Query: Query;
  readonly Rate: Rate;
  readonly Reason: Reason;
  readonly ReasonRefusal: ReasonRefusal;
  readonly Rejection: Rejection;
  readonly RejectionConnection: RejectionConnection;
  readonly RejectionEdge: RejectionEdge;
  readonly ReliabilityBin: ReliabilityBin;
  readonly RestoreLateRefusal: RestoreLateRefusal;
  readonly Ring: Ring;
  readonly RingConnection: RingConnection;
  readonly RingEdge: RingEdge;
  readonly RingEvent: RingEvent;
  readonly RingMember: RingMember;
  readonly RingValue: RingValue;
  readonly Sample: Sample;
  readonly SampleAnswer: SampleAnswer;
  readonly SampleAskedRefusal: SampleAskedRefusal;
  readonly SampleClosedRefusal: SampleClosedRefusal;
  readonly SampleConnection: SampleConnection;
  readonly SampleEdge: SampleEdge;
  readonly SampleOpenRefusal: SampleOpenRefusal;
  readonly SamplePerson: SamplePerson;
  readonly SamplePersonRefusal: SamplePersonRefusal;
  readonly SampleSmallRefusal: SampleSmallRefusal;
  readonly SampleUnaskedRefusal: SampleUnaskedRefusal;
  readonly SavedFilter: SavedFilter;
  readonly SavedMapping: SavedMapping;
  readonly SavedSource: SavedSource;
  readonly SavedTicketSystem: SavedTicketSystem;
  readonly Script: Script;
  readonly ScriptConnection: ScriptConnection;
  readonly ScriptEdge: ScriptEdge;
  readonly Seal: Seal;
  readonly SecondFactor: SecondFactor;
  readonly Segment: Segment;
  readonly SheetLine: SheetLine;
  readonly SignalChange: SignalChange;
  readonly Similar: Similar;
  readonly SlotMark: SlotMark;
  readonly SnoozeDueRefusal: SnoozeDueRefusal;
  readonly SnoozeRangeRefusal: SnoozeRangeRefusal;
  readonly SourceCountRefusal: SourceCountRefusal;
  readonly SourceFolderRefusal: SourceFolderRefusal;
  readonly SourceItem: SourceItem;
  readonly SourceKindRefusal: SourceKindRefusal;
  readonly SourceKindSetting: SourceKindSetting;
  readonly SourceKindSettings: SourceKindSettings;
  readonly SourceNameRefusal: SourceNameRefusal;
  readonly SourcePrivateRefusal: SourcePrivateRefusal;
  readonly SourceSecondsRefusal: SourceSecondsRefusal;
  readonly SourceSetting: SourceSetting;
  readonly SourceSettingRefusal: SourceSettingRefusal;
  readonly Spread: Spread;
  readonly Subgraph: Subgraph;
  readonly Subscription: Subscription;
  readonly Task: Task;
  readonly TaskAnsweredRefusal: TaskAnsweredRefusal;
  readonly TaskAssignRefusal: TaskAssignRefusal;
  readonly TaskConnection: TaskConnection;
  readonly TaskEdge: TaskEdge;
  readonly TaskFreeRefusal: TaskFreeRefusal;
  readonly TaskLockedRefusal: TaskLockedRefusal;
  readonly TasksAssigned: TasksAssigned;
  readonly Template: Template;
  readonly TemplatePart: TemplatePart;
  readonly TemplateVersion: TemplateVersion;
  readonly TextFact: TextFact;
  readonly TicketCountRefusal: TicketCountRefusal;
  readonly TicketKindRefusal: TicketKindRefusal;
  readonly TicketKindSettings: TicketKindSettings;
  readonly TicketNameRefusal: TicketNameRefusal;
  readonly TicketNoneRefusal: TicketNoneRefusal;
  readonly TicketNote: TicketNote;
  readonly TicketNotesReplayed: TicketNotesReplayed;
  readonly TicketSettingRefusal: TicketSettingRefusal;
  readonly TicketSystem: TicketSystem;
  readonly TicketTagRefusal: TicketTagRefusal;
  readonly TraitLine: TraitLine;
  readonly TriageReason: TriageReason;
  readonly TrustedBankKey: TrustedBankKey;
  readonly TwoPeopleRefusal: TwoPeopleRefusal;
  readonly User: User;
  readonly ValuePlace: ValuePlace;
  readonly Volume: Volume;
  readonly Webhook: Webhook;
  readonly WebhookAddressRefusal: WebhookAddressRefusal;
  readonly WebhookCountRefusal: WebhookCountRefusal;
  readonly WebhookCredentialsRefusal: WebhookCredentialsRefusal;
  readonly WebhookEventsRefusal: WebhookEventsRefusal;
  readonly WebhookHttpsRefusal: WebhookHttpsRefusal;
  readonly WebhookPrivateRefusal: WebhookPrivateRefusal;
  readonly WhatIf: WhatIf;
  readonly WhatIfBusyRefusal: WhatIfBusyRefusal;
  readonly WhatIfFirstRefusal: WhatIfFirstRefusal;
  readonly WithdrawStateRefusal: WithdrawStateRefusal;
  readonly WithdrawWorkedRefusal: WithdrawWorkedRefusal;
  readonly WordingChange: WordingChange;
  readonly WorkCalendar: WorkCalendar;
}

/** Arguments by type and field, where a field has some. */
export interface Arguments {
  readonly Cluster: { readonly fillings: ClusterFillingsArgs; readonly members: ClusterMembersArgs };
  readonly Complaint: { readonly comparison: ComplaintComparisonArgs };
  readonly Group: { readonly members: GroupMembersArgs };
  readonly Import: { readonly rejections: ImportRejectionsArgs };
  readonly Mutation: { readonly addCaseTask: MutationAddCaseTaskArgs; readonly addToBank: MutationAddToBankArgs; readonly addToCase: MutationAddToCaseArgs; readonly addWebhook: MutationAddWebhookArgs; readonly answerObjection: MutationAnswerObjectionArgs; readonly approveExtension: MutationApproveExtensionArgs; readonly askExtension: MutationAskExtensionArgs; readonly assignTasks: MutationAssignTasksArgs; readonly beginSecondFactor: MutationBeginSecondFactorArgs; readonly changePassword: MutationChangePasswordArgs; readonly closeSample: MutationCloseSampleArgs; readonly commentCase: MutationCommentCaseArgs; readonly confirmAnswer: MutationConfirmAnswerArgs; readonly confirmSecondFactor: MutationConfirmSecondFactorArgs; readonly correctCall: MutationCorrectCallArgs; readonly decideEscalation: MutationDecideEscalationArgs; readonly discardImport: MutationDiscardImportArgs; readonly distrustBankKey: MutationDistrustBankKeyArgs; readonly drawSample: MutationDrawSampleArgs; readonly enterOrganiser: MutationEnterOrganiserArgs; readonly erasePerson: MutationErasePersonArgs; readonly exportPerson: MutationExportPersonArgs; readonly fileObjection: MutationFileObjectionArgs; readonly finishCaseTask: MutationFinishCaseTaskArgs; readonly importBank: MutationImportBankArgs; readonly judge: MutationJudgeArgs; readonly liftHold: MutationLiftHoldArgs; readonly makeApiKey: MutationMakeApiKeyArgs; readonly makeDossier: MutationMakeDossierArgs; readonly makeLetter: MutationMakeLetterArgs; readonly mergeCases: MutationMergeCasesArgs; readonly moveCase: MutationMoveCaseArgs; readonly openCase: MutationOpenCaseArgs; readonly pauseSource: MutationPauseSourceArgs; readonly pauseTicketSystem: MutationPauseTicketSystemArgs; readonly placeHold: MutationPlaceHoldArgs; readonly proposeAnswer: MutationProposeAnswerArgs; readonly proposeEscalation: MutationProposeEscalationArgs; readonly putAccount: MutationPutAccountArgs; readonly quarantineBankEntry: MutationQuarantineBankEntryArgs; readonly recordAnswer: MutationRecordAnswerArgs; readonly recordCall: MutationRecordCallArgs; readonly redeliver: MutationRedeliverArgs; readonly refuseAnswer: MutationRefuseAnswerArgs; readonly relateCases: MutationRelateCasesArgs; readonly releaseBankEntry: MutationReleaseBankEntryArgs; readonly releaseTask: MutationReleaseTaskArgs; readonly removeAccount: MutationRemoveAccountArgs; readonly removeApiKey: MutationRemoveApiKeyArgs; readonly removeBankEntry: MutationRemoveBankEntryArgs; readonly removeFilter: MutationRemoveFilterArgs; readonly removeFromCase: MutationRemoveFromCaseArgs; readonly removeMapping: MutationRemoveMappingArgs; readonly removeSource: MutationRemoveSourceArgs; readonly removeTicketSystem: MutationRemoveTicketSystemArgs; readonly removeWebhook: MutationRemoveWebhookArgs; readonly replayJob: MutationReplayJobArgs; readonly replaySource: MutationReplaySourceArgs; readonly replayTicketNotes: MutationReplayTicketNotesArgs; readonly resetSecondFactor: MutationResetSecondFactorArgs; readonly restoreImport: MutationRestoreImportArgs; readonly resumeClock: MutationResumeClockArgs; readonly reveal: MutationRevealArgs; readonly sampleSheet: MutationSampleSheetArgs; readonly saveFilter: MutationSaveFilterArgs; readonly saveSource: MutationSaveSourceArgs; readonly saveTicketSystem: MutationSaveTicketSystemArgs; readonly setDetectors: MutationSetDetectorsArgs; readonly setDigest: MutationSetDigestArgs; readonly setPartRole: MutationSetPartRoleArgs; readonly snoozeTask: MutationSnoozeTaskArgs; readonly splitCase: MutationSplitCaseArgs; readonly startImport: MutationStartImportArgs; readonly stopClock: MutationStopClockArgs; readonly takeNext: MutationTakeNextArgs; readonly takeTask: MutationTakeTaskArgs; readonly trustBankKey: MutationTrustBankKeyArgs; readonly undoAnswer: MutationUndoAnswerArgs; readonly whatIf: MutationWhatIfArgs; readonly withdrawImport: MutationWithdrawImportArgs; readonly withdrawObjection: MutationWithdrawObjectionArgs; readonly writeToTicket: MutationWriteToTicketArgs };
  readonly Paper: { readonly pair: PaperPairArgs };
  readonly Query: { readonly alerts: QueryAlertsArgs; readonly answerEffects: QueryAnswerEffectsArgs; readonly auditEntries: QueryAuditEntriesArgs; readonly call: QueryCallArgs; readonly case: QueryCaseArgs; readonly cases: QueryCasesArgs; readonly cluster: QueryClusterArgs; readonly clusters: QueryClustersArgs; readonly complaint: QueryComplaintArgs; readonly complaints: QueryComplaintsArgs; readonly consensus: QueryConsensusArgs; readonly controlSample: QueryControlSampleArgs; readonly deadJobs: QueryDeadJobsArgs; readonly deliveries: QueryDeliveriesArgs; readonly exportBank: QueryExportBankArgs; readonly familyMap: QueryFamilyMapArgs; readonly findPeople: QueryFindPeopleArgs; readonly group: QueryGroupArgs; readonly groups: QueryGroupsArgs; readonly groupsOf: QueryGroupsOfArgs; readonly import: QueryImportArgs; readonly importPreview: QueryImportPreviewArgs; readonly importWithdrawal: QueryImportWithdrawalArgs; readonly imports: QueryImportsArgs; readonly judgements: QueryJudgementsArgs; readonly lines: QueryLinesArgs; readonly neighbourhood: QueryNeighbourhoodArgs; readonly objections: QueryObjectionsArgs; readonly organiser: QueryOrganiserArgs; readonly organisers: QueryOrganisersArgs; readonly paper: QueryPaperArgs; readonly papers: QueryPapersArgs; readonly queue: QueryQueueArgs; readonly ring: QueryRingArgs; readonly ringGraph: QueryRingGraphArgs; readonly rings: QueryRingsArgs; readonly sample: QuerySampleArgs; readonly samples: QuerySamplesArgs; readonly script: QueryScriptArgs; readonly scripts: QueryScriptsArgs; readonly selfCheck: QuerySelfCheckArgs; readonly shortestPath: QueryShortestPathArgs; readonly similar: QuerySimilarArgs; readonly sourceItems: QuerySourceItemsArgs; readonly task: QueryTaskArgs; readonly ticketNotes: QueryTicketNotesArgs; readonly ticketsOf: QueryTicketsOfArgs };
}