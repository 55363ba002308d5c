/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query Me {\n    me { name role }\n  }\n": typeof types.MeDocument,
    "\n  mutation Judge($input: JudgeInput!) {\n    judge(input: $input) {\n      ... on Judgement { subject id debtor verdict reason by at }\n      ... on Refusal { code en zh }\n    }\n  }\n": typeof types.JudgeDocument,
    "\n  query Judged($subject: JudgedSubject!, $id: ID!) {\n    consensus(subject: $subject, id: $id)\n    judgements(subject: $subject, id: $id) { by at verdict reason }\n  }\n": typeof types.JudgedDocument,
    "\n  mutation Reveal($id: ID!, $fields: [PersonField!]!, $reason: String!) {\n    reveal(complaint: $id, fields: $fields, reason: $reason) {\n      ... on Person {\n        name idNumber phone contactPhone email account address device ip agentName agentPhone agentOrg\n      }\n      ... on Refusal { code en zh }\n    }\n  }\n": typeof types.RevealDocument,
    "\n  query TourRing {\n    rings(first: 100) { edges { node { id debtors complaints } } }\n  }\n": typeof types.TourRingDocument,
    "\n  mutation ChangePassword($current: String!, $next: String!) {\n    changePassword(current: $current, next: $next) {\n      ... on Done { done }\n      ... on Refusal { code en zh }\n    }\n  }\n": typeof types.ChangePasswordDocument,
    "\n  query Digest {\n    digest\n  }\n": typeof types.DigestDocument,
    "\n  mutation SetDigest($address: String, $every: Every) {\n    setDigest(address: $address, every: $every) {\n      ... on DigestSet { every }\n      ... on Refusal { code en zh }\n    }\n  }\n": typeof types.SetDigestDocument,
    "\n  mutation BeginSecondFactor($password: String!) {\n    beginSecondFactor(password: $password) {\n      ... on SecondFactor { secret uri }\n      ... on Refusal { code en zh }\n    }\n  }\n": typeof types.BeginSecondFactorDocument,
    "\n  mutation ConfirmSecondFactor($code: String!) {\n    confirmSecondFactor(code: $code) {\n      ... on Done { done }\n      ... on Refusal { code en zh }\n    }\n  }\n": typeof types.ConfirmSecondFactorDocument,
    "\n  mutation PutAccount($name: String!, $role: Role!, $password: String) {\n    putAccount(name: $name, role: $role, password: $password) {\n      ... on User { name }\n      ... on Refusal { code en zh }\n    }\n  }\n": typeof types.PutAccountDocument,
    "\n  mutation RemoveAccount($name: String!) {\n    removeAccount(name: $name) {\n      ... on Done { done }\n      ... on Refusal { code en zh }\n    }\n  }\n": typeof types.RemoveAccountDocument,
    "\n  query Office {\n    me { name role }\n    accounts { name role }\n    apiKeys { id name createdBy expiresAt usedAt }\n    clockProfiles { id name { zh en } source stages { id days } calendar { id years holidays workdays } }\n    holds { id kind subject reason by at }\n  }\n": typeof types.OfficeDocument,
    "\n  mutation MakeApiKey($name: String!, $days: Int!) {\n    makeApiKey(name: $name, days: $days) {\n      ... on NewApiKey { id key }\n      ... on Refusal { code en zh }\n    }\n  }\n": typeof types.MakeApiKeyDocument,
    "\n  mutation RemoveApiKey($id: ID!) {\n    removeApiKey(id: $id)\n  }\n": typeof types.RemoveApiKeyDocument,
    "\n  query Notices {\n    webhooks { id url types createdBy createdAt }\n    deliveries(first: 20) { id webhook type at state attempts answer }\n  }\n": typeof types.NoticesDocument,
    "\n  mutation AddWebhook($url: String!, $types: [NoticeType!]!) {\n    addWebhook(url: $url, types: $types) {\n      ... on NewWebhook { id secret }\n      ... on Refusal { code en zh }\n    }\n  }\n": typeof types.AddWebhookDocument,
    "\n  mutation RemoveWebhook($id: ID!) {\n    removeWebhook(id: $id) {\n      ... on Done { done }\n      ... on Refusal { code en zh }\n    }\n  }\n": typeof types.RemoveWebhookDocument,
    "\n  mutation Redeliver($id: ID!) {\n    redeliver(id: $id) {\n      ... on Done { done }\n      ... on Refusal { code en zh }\n    }\n  }\n": typeof types.RedeliverDocument,
    "\n  query Call($id: ID!) {\n    call(id: $id) { id startedAt caller callee direction ringSeconds talkSeconds outcome debtor transcript recording }\n  }\n": typeof types.CallDocument,
    "\n  query Lines {\n    lines(first: 100) {\n      totalCount\n      edges {\n        node {\n          id line calls empty from to hours emptyHours\n          bursts { from to calls callers expected others othersExpected minutes reasons { detector weight message { zh en } } }\n        }\n      }\n    }\n    alerts(first: 20) { id line state from to expected calls withheld callers { number kind calls } }\n  }\n": typeof types.LinesDocument,
    "\n  query Scripts($after: String) {\n    scripts(first: 50, after: $after) {\n      totalCount\n      edges { node { call startedAt calls speakers nearest similarity reasons { weight message { zh en } } } }\n    }\n  }\n": typeof types.ScriptsDocument,
    "\n  query Script($call: ID!) {\n    script(call: $call) {\n      call nearest calls speakers similarity\n      reasons { weight message { zh en } }\n      alignment { with own { text same } other { text same } }\n    }\n  }\n": typeof types.ScriptDocument,
    "\n  mutation CommentCase($id: ID!, $text: String!) {\n    commentCase(case: $id, text: $text) {\n      ... on Case { id }\n      ... on Refusal { code en zh }\n    }\n  }\n": typeof types.CommentCaseDocument,
    "\n  query Case($id: ID!) {\n    me { name role }\n    case(id: $id) {\n      id state title changedAt into related\n      parts { key kind id role }\n      files { name sha256 bytes }\n      tasks { id text assignee due done }\n      escalation { recipient proposedBy approvedBy }\n      timeline { kind at by reason text }\n    }\n  }\n": typeof types.CaseDocument,
    "\n  mutation AddToCase($id: ID!, $parts: [PartInput!]!) {\n    addToCase(case: $id, parts: $parts) {\n      ... on Case { id }\n      ... on Refusal { code en zh }\n    }\n  }\n": typeof types.AddToCaseDocument,
    "\n  mutation SetPartRole($id: ID!, $part: ID!, $role: PartRole!, $reason: String!) {\n    setPartRole(case: $id, part: $part, role: $role, reason: $reason) {\n      ... on Case { id }\n      ... on Refusal { code en zh }\n    }\n  }\n": typeof types.SetPartRoleDocument,
    "\n  mutation MoveCase($id: ID!, $to: MoveTo!, $reason: String!) {\n    moveCase(case: $id, to: $to, reason: $reason) {\n      ... on Case { id }\n      ... on Refusal { code en zh }\n    }\n  }\n": typeof types.MoveCaseDocument,
    "\n  mutation ProposeEscalation($id: ID!, $recipient: Recipient!, $reason: String!) {\n    proposeEscalation(case: $id, recipient: $recipient, reason: $reason) {\n      ... on Case { id }\n      ... on Refusal { code en zh }\n    }\n  }\n": typeof types.ProposeEscalationDocument,
    "\n  mutation DecideEscalation($id: ID!, $approved: Boolean!, $reason: String!) {\n    decideEscalation(case: $id, approved: $approved, reason: $reason) {\n      ... on Case { id }\n      ... on Refusal { code en zh }\n    }\n  }\n": typeof types.DecideEscalationDocument,
    "\n  mutation AddCaseTask($id: ID!, $text: String!, $assignee: String) {\n    addCaseTask(case: $id, text: $text, assignee: $assignee) {\n      ... on Case { id }\n      ... on Refusal { code en zh }\n    }\n  }\n": typeof types.AddCaseTaskDocument,
    "\n  mutation FinishCaseTask($id: ID!, $task: ID!) {\n    finishCaseTask(case: $id, task: $task) {\n      ... on Case { id }\n      ... on Refusal { code en zh }\n    }\n  }\n": typeof types.FinishCaseTaskDocument,
    "\n  query Cases {\n    cases(first: 100) {\n      totalCount\n      edges { node { id title state changedAt parts { key } tasks { done } escalation { recipient } } }\n    }\n  }\n": typeof types.CasesDocument,
    "\n  mutation MakeDossier($id: ID!, $to: DossierFor!) {\n    makeDossier(case: $id, for: $to) {\n      ... on Dossier { url sha256 bytes }\n      ... on Refusal { code en zh }\n    }\n  }\n": typeof types.MakeDossierDocument,
    "\n  mutation MakeLetter($id: ID!, $part: ID!, $language: Language!, $lender: String!, $contact: String!) {\n    makeLetter(case: $id, part: $part, language: $language, lender: $lender, contact: $contact) {\n      ... on Letter { subject body }\n      ... on Refusal { code en zh }\n    }\n  }\n": typeof types.MakeLetterDocument,
    "\n  mutation OpenCase($title: String!, $reason: String!, $ring: ID) {\n    openCase(title: $title, reason: $reason, ring: $ring) {\n      ... on Case { id }\n      ... on Refusal { code en zh }\n    }\n  }\n": typeof types.OpenCaseDocument,
    "\n  query OtherCases {\n    cases(first: 100) { edges { node { id title state } } }\n  }\n": typeof types.OtherCasesDocument,
    "\n  mutation RelateCases($id: ID!, $to: ID!, $reason: String!) {\n    relateCases(case: $id, to: $to, reason: $reason) {\n      ... on Case { id }\n      ... on Refusal { code en zh }\n    }\n  }\n": typeof types.RelateCasesDocument,
    "\n  mutation MergeCases($id: ID!, $into: ID!, $reason: String!) {\n    mergeCases(case: $id, into: $into, reason: $reason) {\n      ... on Case { id }\n      ... on Refusal { code en zh }\n    }\n  }\n": typeof types.MergeCasesDocument,
    "\n  mutation SplitCase($id: ID!, $title: String!, $parts: [ID!]!, $reason: String!) {\n    splitCase(case: $id, title: $title, parts: $parts, reason: $reason) {\n      ... on Case { id }\n      ... on Refusal { code en zh }\n    }\n  }\n": typeof types.SplitCaseDocument,
    "\n  query Cluster($id: ID!) {\n    cluster(id: $id) {\n      id size units institutions cohesion firstSeen lastSeen benign\n      loose excerpt\n      template { id parts { fixed slot type examples } versions { version from to changes { was now } } spread { institutions channels } }\n      volume { days { name count } institutions { name count } channels { name count } }\n      fillings(first: 25) { complaint values }\n      members(first: 100) { totalCount edges { node { id receivedAt institution debtor lane score } } }\n    }\n  }\n": typeof types.ClusterDocument,
    "\n  query Clusters($first: Int!, $filter: ClusterFilter) {\n    clusters(first: $first, filter: $filter) {\n      totalCount\n      pageInfo { hasNextPage }\n      edges { node { id size units institutions cohesion firstSeen lastSeen benign excerpt } }\n    }\n  }\n": typeof types.ClustersDocument,
    "\n  query FamilyMap {\n    familyMap(first: 60) {\n      families { id size units benign loose excerpt firstSeen lastSeen }\n      links { a b similarity }\n    }\n  }\n": typeof types.FamilyMapDocument,
    "\n  query Complaint($id: ID!, $with: ID) {\n    me { role }\n    complaint(id: $id) {\n      id receivedAt text institution product channel debtor file line lane score ring\n      erased\n      person { name idNumber phone contactPhone email account address device ip agentName agentPhone agentOrg }\n      facts { kind start end }\n      slots { slot type start end }\n      reasons { detector weight message { zh en } }\n      cluster { id size units loose template { id parts { fixed slot type examples } } members(first: 50) { edges { node { id } } } }\n      papers { id verdict reasons { message { zh en } } }\n      calls { id startedAt talkSeconds }\n      comparison(with: $with) { with own { text same } other { text same } }\n    }\n    task(complaint: $id) { events { kind at by reason } }\n  }\n": typeof types.ComplaintDocument,
    "\n  query Complaints($first: Int!, $after: String, $filter: ComplaintFilter) {\n    complaints(first: $first, after: $after, filter: $filter) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      edges { node { id receivedAt institution lane score text } }\n    }\n  }\n": typeof types.ComplaintsDocument,
    "\n  query TicketsOf($complaint: ID!) {\n    ticketsOf(complaint: $complaint) {\n      system name ticket text tags\n      notes { id state problem { zh en } at by }\n    }\n  }\n": typeof types.TicketsOfDocument,
    "\n  mutation WriteToTicket($complaint: ID!, $system: ID!, $tags: [String!]!) {\n    writeToTicket(complaint: $complaint, system: $system, tags: $tags) {\n      ... on Done { done }\n      ... on Refusal { code en zh }\n    }\n  }\n": typeof types.WriteToTicketDocument,
    "\n  query ComplaintVersions($id: ID!) {\n    complaint(id: $id) {\n      id\n      versions { import file line at by standing changed { zh en } text { text same } }\n    }\n  }\n": typeof types.ComplaintVersionsDocument,
    "\n  query Task($id: ID!) {\n    me { name }\n    clockProfiles { id outcomes { id name { zh en } } }\n    task(complaint: $id) {\n      state assignee lockedUntil outcome\n      clock { profile due left alert missed state }\n    }\n  }\n": typeof types.TaskDocument,
    "\n  mutation TakeTask($id: ID!) {\n    takeTask(complaint: $id) {\n      ... on Task { state }\n      ... on Refusal { code en zh }\n    }\n  }\n": typeof types.TakeTaskDocument,
    "\n  mutation ReleaseTask($id: ID!, $reason: String!) {\n    releaseTask(complaint: $id, reason: $reason) {\n      ... on Task { state }\n      ... on Refusal { code en zh }\n    }\n  }\n": typeof types.ReleaseTaskDocument,
    "\n  mutation RecordAnswer($id: ID!, $outcome: String!, $reason: String!) {\n    recordAnswer(complaint: $id, outcome: $outcome, reason: $reason) {\n      ... on Task { state }\n      ... on Refusal { code en zh }\n    }\n  }\n": typeof types.RecordAnswerDocument,
    "\n  query Detectors {\n    detectors { id version family isExculpatory off options { name usual value } }\n  }\n": typeof types.DetectorsDocument,
    "\n  mutation WhatIf($detectors: [DetectorInput!]!) {\n    whatIf(detectors: $detectors) {\n      ... on WhatIf {\n        complaints\n        moves { from to complaints }\n        signals { detector before after bitsBefore bitsAfter }\n        rescored\n        changed { complaint from to before after }\n      }\n      ... on Refusal { code en zh }\n    }\n  }\n": typeof types.WhatIfDocument,
    "\n  mutation SetDetectors($detectors: [DetectorInput!]!, $reason: String!) {\n    setDetectors(detectors: $detectors, reason: $reason) {\n      ... on DetectorSettings { detectors { id } }\n      ... on Refusal { code en zh }\n    }\n  }\n": typeof types.SetDetectorsDocument,
    "\n  query Paper($id: ID!, $with: ID) {\n    paper(id: $id) {\n      id verdict pages counterpart\n      reasons { weight message { zh en } }\n      against { zh en }\n      neighbors { paper bits shared changed samePerson together }\n      file { type bytes sha256 producer creator created modified software fonts updates signature thumbnail credentialsBy credentialsClaim textFrom seals { page x y size } }\n      pair(with: $with) {\n        with drawn\n        own { text same } other { text same }\n        fields { name own other same }\n        file { type bytes sha256 producer creator created modified software fonts updates signature thumbnail credentialsBy credentialsClaim textFrom seals { page x y size } }\n      }\n    }\n  }\n": typeof types.PaperDocument,
    "\n  query Papers($first: Int!, $after: String, $filter: PaperFilter) {\n    papers(first: $first, after: $after, filter: $filter) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      edges { node { id verdict reasons { message { zh en } } } }\n    }\n  }\n": typeof types.PapersDocument,
    "\n  query Around($of: GraphNodeInput!, $hops: Int!, $limit: Int!) {\n    neighbourhood(of: $of, hops: $hops, limit: $limit) {\n      nodes { id kind label }\n      edges { id kind from to record at }\n      hubs more\n    }\n  }\n": typeof types.AroundDocument,
    "\n  query RingGraph($ring: ID!) {\n    ringGraph(ring: $ring) {\n      nodes { id kind label }\n      edges { id kind from to record at }\n      hubs more\n    }\n  }\n": typeof types.RingGraphDocument,
    "\n  query PathBetween($from: GraphNodeInput!, $to: GraphNodeInput!) {\n    shortestPath(from: $from, to: $to) {\n      nodes { id kind label }\n      edges { id kind from to record at }\n    }\n  }\n": typeof types.PathBetweenDocument,
    "\n  query FindPeople($kind: LookupKind!, $value: String!) {\n    findPeople(kind: $kind, value: $value) { complaints }\n  }\n": typeof types.FindPeopleDocument,
    "\n  query ControlSample {\n    controlSample(first: 5) { id receivedAt text institution }\n  }\n": typeof types.ControlSampleDocument,
    "\n  query Accusations {\n    accusations {\n      prior\n      pointedAt { count of share low high }\n      overturned { count of share low high }\n      missed { count of share low high }\n      lines {\n        trait value\n        pointedAt { count of share low high }\n        overturned { count of share low high }\n      }\n      calibration { from to share count }\n      reliability { from to count of share low high }\n    }\n  }\n": typeof types.AccusationsDocument,
    "\n  query Group($id: ID!) {\n    group(id: $id) {\n      id state people complaints from to bits letterAlone sample unspoken unspokenDrawable\n      values { value label people kindName { zh en } }\n      hypotheses {\n        kind likelihood kindName { zh en } calibrated { share low high }\n        for { bits message { zh en } } against { bits message { zh en } }\n      }\n      inquiry {\n        value label state people complaints minutes organiser standsIn { complaint field }\n        kindName { zh en } question { zh en } ways { zh en } script { zh en }\n        groups { id people complaints from to sample values { value label people kindName { zh en } } }\n      }\n      organisers { ...OrganiserFields }\n      inside { kind compared people bits message { zh en } }\n      insideMeaning { zh en }\n      days { name count }\n      history { kind others people at }\n      members(first: 300) { complaint debtor name receivedAt institution lane holds spoken }\n    }\n  }\n": typeof types.GroupDocument,
    "\n  query GroupsOf($complaint: ID!) {\n    groupsOf(complaint: $complaint) { id people values { label kindName { zh en } } }\n  }\n": typeof types.GroupsOfDocument,
    "\n  query Groups($after: String) {\n    groups(first: 25, after: $after) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      edges {\n        node {\n          id state people complaints from to bits letterAlone\n          values { value label people kindName { zh en } }\n          hypotheses { kind likelihood kindName { zh en } }\n        }\n      }\n    }\n  }\n": typeof types.GroupsDocument,
    "\n  query Imports {\n    imports(first: 50) {\n      edges {\n        node {\n          id name state step createdAt mine withdrawnAt withdrawnBy restorableUntil\n          counts { complaints withText repeats calls agencies evidence refused noted }\n        }\n      }\n    }\n  }\n": typeof types.ImportsDocument,
    "\n  query Overview {\n    overview { complaints withText crowds rings lanes { hardship normal check ring } }\n  }\n": typeof types.OverviewDocument,
    "\n  query ImportPreview($id: ID!, $choice: ColumnsChoice) {\n    importPreview(id: $id, choice: $choice) {\n      clear applied more\n      tables {\n        file sheet line kind understood system\n        lines { line cells }\n        columns { name ours ground samples }\n      }\n      counts { complaints calls agencies evidence refused noted }\n      rejections { taken line column code why { zh en } }\n      fields { kind columns { name needed } }\n    }\n  }\n": typeof types.ImportPreviewDocument,
    "\n  mutation StartImport($id: ID!, $choice: ColumnsChoice, $saveAs: String, $again: AgainChoice) {\n    startImport(id: $id, choice: $choice, saveAs: $saveAs, again: $again) {\n      ... on Done { done }\n      ... on Refusal { code en zh }\n    }\n  }\n": typeof types.StartImportDocument,
    "\n  mutation DiscardImport($id: ID!) {\n    discardImport(id: $id) {\n      ... on Done { done }\n      ... on Refusal { code en zh }\n    }\n  }\n": typeof types.DiscardImportDocument,
    "\n  query Rejections($id: ID!) {\n    import(id: $id) {\n      rejections(first: 100) {\n        totalCount\n        edges { cursor node { taken file line column value code why { zh en } } }\n      }\n    }\n  }\n": typeof types.RejectionsDocument,
    "\n  query SavedMappings {\n    savedMappings { id name kinds again savedAt savedBy }\n  }\n": typeof types.SavedMappingsDocument,
    "\n  mutation RemoveMapping($id: ID!) {\n    removeMapping(id: $id) {\n      ... on Done { done }\n      ... on Refusal { code en zh }\n    }\n  }\n": typeof types.RemoveMappingDocument,
    "\n  query ImportWithdrawal($id: ID!) {\n    importWithdrawal(id: $id) {\n      complaints calls agencies papers rejections stay erased\n      refusal { zh en }\n    }\n  }\n": typeof types.ImportWithdrawalDocument,
    "\n  mutation WithdrawImport($id: ID!, $reason: String!) {\n    withdrawImport(id: $id, reason: $reason) {\n      ... on Done { done }\n      ... on Refusal { code en zh }\n    }\n  }\n": typeof types.WithdrawImportDocument,
    "\n  mutation RestoreImport($id: ID!) {\n    restoreImport(id: $id) {\n      ... on Done { done }\n      ... on Refusal { code en zh }\n    }\n  }\n": typeof types.RestoreImportDocument,
    "\n  query AnswerEffects($group: ID!, $values: [ID!]!) {\n    answerEffects(group: $group, values: $values) {\n      kind kindName { zh en } twoPeople people complaints lookedAt untouched\n    }\n  }\n": typeof types.AnswerEffectsDocument,
    "\n  mutation ProposeAnswer($group: ID!, $values: [ID!]!, $answer: AnswerInput!) {\n    proposeAnswer(group: $group, values: $values, answer: $answer) {\n      ... on Organiser { id state }\n      ... on Refusal { code en zh }\n    }\n  }\n": typeof types.ProposeAnswerDocument,
    "\n  query Inquiries {\n    inquiries {\n      value label state people complaints minutes organiser standsIn { complaint field }\n      kindName { zh en } question { zh en } ways { zh en } script { zh en }\n      groups { id people complaints from to sample values { value label people kindName { zh en } } }\n    }\n  }\n": typeof types.InquiriesDocument,
    "\n  query Organiser($id: ID!) {\n    organiser(id: $id) { ...OrganiserFields }\n  }\n": typeof types.OrganiserDocument,
    "\n  query WaitingAnswers {\n    organisers(state: proposed, first: 100) {\n      edges {\n        node { id values { label kindName { zh en } } proposed { kind kindName { zh en } name by at } }\n      }\n    }\n  }\n": typeof types.WaitingAnswersDocument,
    "\n  query Insights {\n    insights {\n      days { name hardship normal check ring }\n      institutions { name hardship normal check ring }\n      channels { name hardship normal check ring }\n      clocks { open late inTime afterLimit }\n    }\n    overview { complaints withText clusters crowds rings households }\n    clusters(first: 20) { edges { node { id size units excerpt benign } } }\n    rings(first: 20) { edges { node { id score debtors complaints from to } } }\n    accusations {\n      pointedAt { count of share low high } overturned { count of share low high } missed { count of share low high }\n      lines { trait value pointedAt { count of share low high } overturned { count of share low high } }\n    }\n  }\n": typeof types.InsightsDocument,
    "\n  query Objections($after: String) {\n    objections(first: 25, after: $after) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      edges {\n        node { id state complaint filedAt filedBy due left alert missed words answer answeredBy endedAt }\n      }\n    }\n  }\n": typeof types.ObjectionsDocument,
    "\n  mutation AnswerObjection($objection: ID!, $upheld: Boolean!, $reason: String!) {\n    answerObjection(objection: $objection, upheld: $upheld, reason: $reason) {\n      ... on Objection { id state }\n      ... on Refusal { code en zh }\n    }\n  }\n": typeof types.AnswerObjectionDocument,
    "\n  mutation WithdrawObjection($objection: ID!, $reason: String!) {\n    withdrawObjection(objection: $objection, reason: $reason) {\n      ... on Objection { id state }\n      ... on Refusal { code en zh }\n    }\n  }\n": typeof types.WithdrawObjectionDocument,
    "\n  query SelfCheck($complaint: ID!) {\n    selfCheck(complaint: $complaint) { zh en }\n  }\n": typeof types.SelfCheckDocument,
    "\n  mutation FileObjection($complaint: ID!, $words: String!) {\n    fileObjection(complaint: $complaint, words: $words) {\n      ... on Objection { id state }\n      ... on Refusal { code en zh }\n    }\n  }\n": typeof types.FileObjectionDocument,
    "\n  query OrganiserWeights {\n    organiserWeights {\n      answered minAnswered minEach\n      priors { kind kindName { zh en } bits }\n      rules { about { zh en } weights { kind kindName { zh en } bits } }\n      calibrations {\n        kind kindName { zh en } of count\n        steps { from to }\n        reliability { from to count of share low high }\n      }\n    }\n  }\n": typeof types.OrganiserWeightsDocument,
    "\n  fragment AnswerFields on OrganiserAnswer {\n    kind kindName { zh en } name source reference reason by second secondFinding { source reference } at expires mostPeople\n  }\n": typeof types.AnswerFieldsFragmentDoc,
    "\n  fragment OrganiserFields on Organiser {\n    id state values { label kindName { zh en } }\n    standing { ...AnswerFields }\n    proposed { ...AnswerFields }\n    ended { how why at by answer { ...AnswerFields } }\n    history { kind at by reason why }\n  }\n": typeof types.OrganiserFieldsFragmentDoc,
    "\n  mutation ConfirmAnswer($organiser: ID!, $reason: String!, $found: FindingInput) {\n    confirmAnswer(organiser: $organiser, reason: $reason, found: $found) {\n      ... on Organiser { id state }\n      ... on Refusal { code en zh }\n    }\n  }\n": typeof types.ConfirmAnswerDocument,
    "\n  mutation RefuseAnswer($organiser: ID!, $reason: String!) {\n    refuseAnswer(organiser: $organiser, reason: $reason) {\n      ... on Organiser { id state }\n      ... on Refusal { code en zh }\n    }\n  }\n": typeof types.RefuseAnswerDocument,
    "\n  mutation UndoAnswer($organiser: ID!, $reason: String!) {\n    undoAnswer(organiser: $organiser, reason: $reason) {\n      ... on Organiser { id state }\n      ... on Refusal { code en zh }\n    }\n  }\n": typeof types.UndoAnswerDocument,
    "\n  query Organisers($state: OrganiserState, $after: String) {\n    organisers(state: $state, first: 25, after: $after) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      edges {\n        node { ...OrganiserFields }\n      }\n    }\n  }\n": typeof types.OrganisersDocument,
    "\n  query Queue($first: Int!, $skip: Int!, $filter: QueueFilter) {\n    queue(first: $first, skip: $skip, filter: $filter) {\n      totalCount\n      edges {\n        node {\n          lane assignee\n          complaint { id institution text reasons { message { zh en } } }\n          clock { due left alert missed state }\n        }\n      }\n    }\n  }\n": typeof types.QueueDocument,
    "\n  mutation TakeNext($filter: QueueFilter) {\n    takeNext(filter: $filter) { complaint { id } }\n  }\n": typeof types.TakeNextDocument,
    "\n  mutation UndoTake($id: ID!, $reason: String!) {\n    releaseTask(complaint: $id, reason: $reason) {\n      ... on Task { state }\n      ... on Refusal { code en zh }\n    }\n  }\n": typeof types.UndoTakeDocument,
    "\n  query Ring($id: ID!) {\n    ring(id: $id) {\n      id rank tier score expectedByChance from to debtors agencies organiser complaints\n      reasons { weight family message { zh en } }\n      counterEvidence { weight family message { zh en } }\n      weakestLink { zh en } withdrawn\n      values { key kind label debtors }\n      breaks priorBits\n      operators { kind label debtors }\n      members { debtor role values core }\n      opinions { core density lockstepPairs lockstepExpected }\n      history { kind others debtors at }\n      days { name count }\n      judgements { subject debtor verdict reason by at }\n    }\n  }\n": typeof types.RingDocument,
    "\n  query Rings {\n    rings(first: 100) {\n      totalCount\n      edges { node { id rank tier score from to debtors agencies organiser withdrawn reasons { message { zh en } } } }\n    }\n  }\n": typeof types.RingsDocument,
    "\n  mutation SampleSheet($sample: ID!, $reason: String!) {\n    sampleSheet(sample: $sample, reason: $reason) {\n      ... on CallSheet { lines { debtor complaint name phone phoneIs receivedAt } }\n      ... on Refusal { code en zh }\n    }\n  }\n": typeof types.SampleSheetDocument,
    "\n  mutation RecordCall($sample: ID!, $debtor: ID!, $says: Saying!) {\n    recordCall(sample: $sample, debtor: $debtor, says: $says) {\n      ... on Sample { id state }\n      ... on Refusal { code en zh }\n    }\n  }\n": typeof types.RecordCallDocument,
    "\n  mutation DrawSample($group: ID!, $of: Drawn!) {\n    drawSample(group: $group, of: $of) {\n      ... on Sample { id }\n      ... on Refusal { code en zh }\n    }\n  }\n": typeof types.DrawSampleDocument,
    "\n  mutation CorrectCall($sample: ID!, $debtor: ID!, $says: Saying!, $reason: String!) {\n    correctCall(sample: $sample, debtor: $debtor, says: $says, reason: $reason) {\n      ... on Sample { id state }\n      ... on Refusal { code en zh }\n    }\n  }\n": typeof types.CorrectCallDocument,
    "\n  query Sample($id: ID!) {\n    sample(id: $id) {\n      id state group rest changedAt people reached notReached foreign own\n      lowAlways highAlways soonest maxCalls\n      finding { zh en } script { zh en }\n      toCall { debtor complaint }\n      answers { debtor complaint says at by }\n    }\n  }\n": typeof types.SampleDocument,
    "\n  mutation CloseSample($sample: ID!, $reason: String!) {\n    closeSample(sample: $sample, reason: $reason) {\n      ... on Sample { id state }\n      ... on Refusal { code en zh }\n    }\n  }\n": typeof types.CloseSampleDocument,
    "\n  query Samples {\n    samples(first: 100) {\n      edges { node { id group state changedAt people reached finding { zh en } } }\n    }\n  }\n": typeof types.SamplesDocument,
    "\n  query SourceKinds {\n    sourceKinds { kind settings { name secret needed drawn } }\n  }\n": typeof types.SourceKindsDocument,
    "\n  mutation SaveSource($id: ID, $input: SourceInput!) {\n    saveSource(id: $id, input: $input) {\n      ... on SavedSource { id secret }\n      ... on Refusal { code en zh }\n    }\n  }\n": typeof types.SaveSourceDocument,
    "\n  query Sources {\n    sources {\n      id name kind address settings { name value } again mapped seconds state problem { zh en } seenAt tookAt behind oldestAt\n      taken dead createdBy createdAt\n    }\n  }\n": typeof types.SourcesDocument,
    "\n  query SourceItems($source: ID!) {\n    sourceItems(source: $source, first: 50) { id name problem { zh en } attempts at import }\n  }\n": typeof types.SourceItemsDocument,
    "\n  mutation PauseSource($id: ID!, $paused: Boolean!) {\n    pauseSource(id: $id, paused: $paused) {\n      ... on Done { done }\n      ... on Refusal { code en zh }\n    }\n  }\n": typeof types.PauseSourceDocument,
    "\n  mutation RemoveSource($id: ID!) {\n    removeSource(id: $id) {\n      ... on Done { done }\n      ... on Refusal { code en zh }\n    }\n  }\n": typeof types.RemoveSourceDocument,
    "\n  mutation ReplaySource($id: ID!, $items: [ID!]) {\n    replaySource(id: $id, items: $items) {\n      ... on ItemsReplayed { count }\n      ... on Refusal { code en zh }\n    }\n  }\n": typeof types.ReplaySourceDocument,
    "\n  mutation AddToBank($input: BankInput!) {\n    addToBank(input: $input) {\n      ... on BankEntry { id }\n      ... on Refusal { code en zh }\n    }\n  }\n": typeof types.AddToBankDocument,
    "\n  query Bank {\n    bank { id kind name source why addedBy addedAt expires quarantined matches complaints parts { fixed slot type examples } }\n  }\n": typeof types.BankDocument,
    "\n  mutation ReleaseBankEntry($id: ID!) {\n    releaseBankEntry(id: $id) {\n      ... on BankEntry { id }\n      ... on Refusal { code en zh }\n    }\n  }\n": typeof types.ReleaseBankEntryDocument,
    "\n  mutation RemoveBankEntry($id: ID!) {\n    removeBankEntry(id: $id) {\n      ... on Done { done }\n      ... on Refusal { code en zh }\n    }\n  }\n": typeof types.RemoveBankEntryDocument,
    "\n  mutation QuarantineBankEntry($id: ID!, $reason: String!) {\n    quarantineBankEntry(id: $id, reason: $reason) {\n      ... on BankEntry { id }\n      ... on Refusal { code en zh }\n    }\n  }\n": typeof types.QuarantineBankEntryDocument,
    "\n  query TicketKinds {\n    ticketKinds { kind settings { name secret needed drawn } }\n  }\n": typeof types.TicketKindsDocument,
    "\n  mutation SaveTicketSystem($id: ID, $input: TicketSystemInput!) {\n    saveTicketSystem(id: $id, input: $input) {\n      ... on SavedTicketSystem { id secret }\n      ... on Refusal { code en zh }\n    }\n  }\n": typeof types.SaveTicketSystemDocument,
    "\n  query TicketSystems {\n    ticketSystems {\n      id name kind settings { name value } events state problem { zh en } answeredAt waiting oldestAt written dead\n    }\n  }\n": typeof types.TicketSystemsDocument,
    "\n  query TicketNotes($system: ID!) {\n    ticketNotes(system: $system, first: 50) { id complaint problem { zh en } attempts at }\n  }\n": typeof types.TicketNotesDocument,
    "\n  mutation PauseTicketSystem($id: ID!, $paused: Boolean!) {\n    pauseTicketSystem(id: $id, paused: $paused) {\n      ... on Done { done }\n      ... on Refusal { code en zh }\n    }\n  }\n": typeof types.PauseTicketSystemDocument,
    "\n  mutation RemoveTicketSystem($id: ID!) {\n    removeTicketSystem(id: $id) {\n      ... on Done { done }\n      ... on Refusal { code en zh }\n    }\n  }\n": typeof types.RemoveTicketSystemDocument,
    "\n  mutation ReplayTicketNotes($id: ID!, $notes: [ID!]) {\n    replayTicketNotes(id: $id, notes: $notes) {\n      ... on TicketNotesReplayed { count }\n      ... on Refusal { code en zh }\n    }\n  }\n": typeof types.ReplayTicketNotesDocument,
};
const documents: Documents = {
    "\n  query Me {\n    me { name role }\n  }\n": types.MeDocument,
    "\n  mutation Judge($input: JudgeInput!) {\n    judge(input: $input) {\n      ... on Judgement { subject id debtor verdict reason by at }\n      ... on Refusal { code en zh }\n    }\n  }\n": types.JudgeDocument,
    "\n  query Judged($subject: JudgedSubject!, $id: ID!) {\n    consensus(subject: $subject, id: $id)\n    judgements(subject: $subject, id: $id) { by at verdict reason }\n  }\n": types.JudgedDocument,
    "\n  mutation Reveal($id: ID!, $fields: [PersonField!]!, $reason: String!) {\n    reveal(complaint: $id, fields: $fields, reason: $reason) {\n      ... on Person {\n        name idNumber phone contactPhone email account address device ip agentName agentPhone agentOrg\n      }\n      ... on Refusal { code en zh }\n    }\n  }\n": types.RevealDocument,
    "\n  query TourRing {\n    rings(first: 100) { edges { node { id debtors complaints } } }\n  }\n": types.TourRingDocument,
    "\n  mutation ChangePassword($current: String!, $next: String!) {\n    changePassword(current: $current, next: $next) {\n      ... on Done { done }\n      ... on Refusal { code en zh }\n    }\n  }\n": types.ChangePasswordDocument,
    "\n  query Digest {\n    digest\n  }\n": types.DigestDocument,
    "\n  mutation SetDigest($address: String, $every: Every) {\n    setDigest(address: $address, every: $every) {\n      ... on DigestSet { every }\n      ... on Refusal { code en zh }\n    }\n  }\n": types.SetDigestDocument,
    "\n  mutation BeginSecondFactor($password: String!) {\n    beginSecondFactor(password: $password) {\n      ... on SecondFactor { secret uri }\n      ... on Refusal { code en zh }\n    }\n  }\n": types.BeginSecondFactorDocument,
    "\n  mutation ConfirmSecondFactor($code: String!) {\n    confirmSecondFactor(code: $code) {\n      ... on Done { done }\n      ... on Refusal { code en zh }\n    }\n  }\n": types.ConfirmSecondFactorDocument,
    "\n  mutation PutAccount($name: String!, $role: Role!, $password: String) {\n    putAccount(name: $name, role: $role, password: $password) {\n      ... on User { name }\n      ... on Refusal { code en zh }\n    }\n  }\n": types.PutAccountDocument,
    "\n  mutation RemoveAccount($name: String!) {\n    removeAccount(name: $name) {\n      ... on Done { done }\n      ... on Refusal { code en zh }\n    }\n  }\n": types.RemoveAccountDocument,
    "\n  query Office {\n    me { name role }\n    accounts { name role }\n    apiKeys { id name createdBy expiresAt usedAt }\n    clockProfiles { id name { zh en } source stages { id days } calendar { id years holidays workdays } }\n    holds { id kind subject reason by at }\n  }\n": types.OfficeDocument,
    "\n  mutation MakeApiKey($name: String!, $days: Int!) {\n    makeApiKey(name: $name, days: $days) {\n      ... on NewApiKey { id key }\n      ... on Refusal { code en zh }\n    }\n  }\n": types.MakeApiKeyDocument,
    "\n  mutation RemoveApiKey($id: ID!) {\n    removeApiKey(id: $id)\n  }\n": types.RemoveApiKeyDocument,
    "\n  query Notices {\n    webhooks { id url types createdBy createdAt }\n    deliveries(first: 20) { id webhook type at state attempts answer }\n  }\n": types.NoticesDocument,
    "\n  mutation AddWebhook($url: String!, $types: [NoticeType!]!) {\n    addWebhook(url: $url, types: $types) {\n      ... on NewWebhook { id secret }\n      ... on Refusal { code en zh }\n    }\n  }\n": types.AddWebhookDocument,
    "\n  mutation RemoveWebhook($id: ID!) {\n    removeWebhook(id: $id) {\n      ... on Done { done }\n      ... on Refusal { code en zh }\n    }\n  }\n": types.RemoveWebhookDocument,
    "\n  mutation Redeliver($id: ID!) {\n    redeliver(id: $id) {\n      ... on Done { done }\n      ... on Refusal { code en zh }\n    }\n  }\n": types.RedeliverDocument,
    "\n  query Call($id: ID!) {\n    call(id: $id) { id startedAt caller callee direction ringSeconds talkSeconds outcome debtor transcript recording }\n  }\n": types.CallDocument,
    "\n  query Lines {\n    lines(first: 100) {\n      totalCount\n      edges {\n        node {\n          id line calls empty from to hours emptyHours\n          bursts { from to calls callers expected others othersExpected minutes reasons { detector weight message { zh en } } }\n        }\n      }\n    }\n    alerts(first: 20) { id line state from to expected calls withheld callers { number kind calls } }\n  }\n": types.LinesDocument,
    "\n  query Scripts($after: String) {\n    scripts(first: 50, after: $after) {\n      totalCount\n      edges { node { call startedAt calls speakers nearest similarity reasons { weight message { zh en } } } }\n    }\n  }\n": types.ScriptsDocument,
    "\n  query Script($call: ID!) {\n    script(call: $call) {\n      call nearest calls speakers similarity\n      reasons { weight message { zh en } }\n      alignment { with own { text same } other { text same } }\n    }\n  }\n": types.ScriptDocument,
    "\n  mutation CommentCase($id: ID!, $text: String!) {\n    commentCase(case: $id, text: $text) {\n      ... on Case { id }\n      ... on Refusal { code en zh }\n    }\n  }\n": types.CommentCaseDocument,
    "\n  query Case($id: ID!) {\n    me { name role }\n    case(id: $id) {\n      id state title changedAt into related\n      parts { key kind id role }\n      files { name sha256 bytes }\n      tasks { id text assignee due done }\n      escalation { recipient proposedBy approvedBy }\n      timeline { kind at by reason text }\n    }\n  }\n": types.CaseDocument,
    "\n  mutation AddToCase($id: ID!, $parts: [PartInput!]!) {\n    addToCase(case: $id, parts: $parts) {\n      ... on Case { id }\n      ... on Refusal { code en zh }\n    }\n  }\n": types.AddToCaseDocument,
    "\n  mutation SetPartRole($id: ID!, $part: ID!, $role: PartRole!, $reason: String!) {\n    setPartRole(case: $id, part: $part, role: $role, reason: $reason) {\n      ... on Case { id }\n      ... on Refusal { code en zh }\n    }\n  }\n": types.SetPartRoleDocument,
    "\n  mutation MoveCase($id: ID!, $to: MoveTo!, $reason: String!) {\n    moveCase(case: $id, to: $to, reason: $reason) {\n      ... on Case { id }\n      ... on Refusal { code en zh }\n    }\n  }\n": types.MoveCaseDocument,
    "\n  mutation ProposeEscalation($id: ID!, $recipient: Recipient!, $reason: String!) {\n    proposeEscalation(case: $id, recipient: $recipient, reason: $reason) {\n      ... on Case { id }\n      ... on Refusal { code en zh }\n    }\n  }\n": types.ProposeEscalationDocument,
    "\n  mutation DecideEscalation($id: ID!, $approved: Boolean!, $reason: String!) {\n    decideEscalation(case: $id, approved: $approved, reason: $reason) {\n      ... on Case { id }\n      ... on Refusal { code en zh }\n    }\n  }\n": types.DecideEscalationDocument,
    "\n  mutation AddCaseTask($id: ID!, $text: String!, $assignee: String) {\n    addCaseTask(case: $id, text: $text, assignee: $assignee) {\n      ... on Case { id }\n      ... on Refusal { code en zh }\n    }\n  }\n": types.AddCaseTaskDocument,
    "\n  mutation FinishCaseTask($id: ID!, $task: ID!) {\n    finishCaseTask(case: $id, task: $task) {\n      ... on Case { id }\n      ... on Refusal { code en zh }\n    }\n  }\n": types.FinishCaseTaskDocument,
    "\n  query Cases {\n    cases(first: 100) {\n      totalCount\n      edges { node { id title state changedAt parts { key } tasks { done } escalation { recipient } } }\n    }\n  }\n": types.CasesDocument,
    "\n  mutation MakeDossier($id: ID!, $to: DossierFor!) {\n    makeDossier(case: $id, for: $to) {\n      ... on Dossier { url sha256 bytes }\n      ... on Refusal { code en zh }\n    }\n  }\n": types.MakeDossierDocument,
    "\n  mutation MakeLetter($id: ID!, $part: ID!, $language: Language!, $lender: String!, $contact: String!) {\n    makeLetter(case: $id, part: $part, language: $language, lender: $lender, contact: $contact) {\n      ... on Letter { subject body }\n      ... on Refusal { code en zh }\n    }\n  }\n": types.MakeLetterDocument,
    "\n  mutation OpenCase($title: String!, $reason: String!, $ring: ID) {\n    openCase(title: $title, reason: $reason, ring: $ring) {\n      ... on Case { id }\n      ... on Refusal { code en zh }\n    }\n  }\n": types.OpenCaseDocument,
    "\n  query OtherCases {\n    cases(first: 100) { edges { node { id title state } } }\n  }\n": types.OtherCasesDocument,
    "\n  mutation RelateCases($id: ID!, $to: ID!, $reason: String!) {\n    relateCases(case: $id, to: $to, reason: $reason) {\n      ... on Case { id }\n      ... on Refusal { code en zh }\n    }\n  }\n": types.RelateCasesDocument,
    "\n  mutation MergeCases($id: ID!, $into: ID!, $reason: String!) {\n    mergeCases(case: $id, into: $into, reason: $reason) {\n      ... on Case { id }\n      ... on Refusal { code en zh }\n    }\n  }\n": types.MergeCasesDocument,
    "\n  mutation SplitCase($id: ID!, $title: String!, $parts: [ID!]!, $reason: String!) {\n    splitCase(case: $id, title: $title, parts: $parts, reason: $reason) {\n      ... on Case { id }\n      ... on Refusal { code en zh }\n    }\n  }\n": types.SplitCaseDocument,
    "\n  query Cluster($id: ID!) {\n    cluster(id: $id) {\n      id size units institutions cohesion firstSeen lastSeen benign\n      loose excerpt\n      template { id parts { fixed slot type examples } versions { version from to changes { was now } } spread { institutions channels } }\n      volume { days { name count } institutions { name count } channels { name count } }\n      fillings(first: 25) { complaint values }\n      members(first: 100) { totalCount edges { node { id receivedAt institution debtor lane score } } }\n    }\n  }\n": types.ClusterDocument,
    "\n  query Clusters($first: Int!, $filter: ClusterFilter) {\n    clusters(first: $first, filter: $filter) {\n      totalCount\n      pageInfo { hasNextPage }\n      edges { node { id size units institutions cohesion firstSeen lastSeen benign excerpt } }\n    }\n  }\n": types.ClustersDocument,
    "\n  query FamilyMap {\n    familyMap(first: 60) {\n      families { id size units benign loose excerpt firstSeen lastSeen }\n      links { a b similarity }\n    }\n  }\n": types.FamilyMapDocument,
    "\n  query Complaint($id: ID!, $with: ID) {\n    me { role }\n    complaint(id: $id) {\n      id receivedAt text institution product channel debtor file line lane score ring\n      erased\n      person { name idNumber phone contactPhone email account address device ip agentName agentPhone agentOrg }\n      facts { kind start end }\n      slots { slot type start end }\n      reasons { detector weight message { zh en } }\n      cluster { id size units loose template { id parts { fixed slot type examples } } members(first: 50) { edges { node { id } } } }\n      papers { id verdict reasons { message { zh en } } }\n      calls { id startedAt talkSeconds }\n      comparison(with: $with) { with own { text same } other { text same } }\n    }\n    task(complaint: $id) { events { kind at by reason } }\n  }\n": types.ComplaintDocument,
    "\n  query Complaints($first: Int!, $after: String, $filter: ComplaintFilter) {\n    complaints(first: $first, after: $after, filter: $filter) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      edges { node { id receivedAt institution lane score text } }\n    }\n  }\n": types.ComplaintsDocument,
    "\n  query TicketsOf($complaint: ID!) {\n    ticketsOf(complaint: $complaint) {\n      system name ticket text tags\n      notes { id state problem { zh en } at by }\n    }\n  }\n": types.TicketsOfDocument,
    "\n  mutation WriteToTicket($complaint: ID!, $system: ID!, $tags: [String!]!) {\n    writeToTicket(complaint: $complaint, system: $system, tags: $tags) {\n      ... on Done { done }\n      ... on Refusal { code en zh }\n    }\n  }\n": types.WriteToTicketDocument,
    "\n  query ComplaintVersions($id: ID!) {\n    complaint(id: $id) {\n      id\n      versions { import file line at by standing changed { zh en } text { text same } }\n    }\n  }\n": types.ComplaintVersionsDocument,
    "\n  query Task($id: ID!) {\n    me { name }\n    clockProfiles { id outcomes { id name { zh en } } }\n    task(complaint: $id) {\n      state assignee lockedUntil outcome\n      clock { profile due left alert missed state }\n    }\n  }\n": types.TaskDocument,
    "\n  mutation TakeTask($id: ID!) {\n    takeTask(complaint: $id) {\n      ... on Task { state }\n      ... on Refusal { code en zh }\n    }\n  }\n": types.TakeTaskDocument,
    "\n  mutation ReleaseTask($id: ID!, $reason: String!) {\n    releaseTask(complaint: $id, reason: $reason) {\n      ... on Task { state }\n      ... on Refusal { code en zh }\n    }\n  }\n": types.ReleaseTaskDocument,
    "\n  mutation RecordAnswer($id: ID!, $outcome: String!, $reason: String!) {\n    recordAnswer(complaint: $id, outcome: $outcome, reason: $reason) {\n      ... on Task { state }\n      ... on Refusal { code en zh }\n    }\n  }\n": types.RecordAnswerDocument,
    "\n  query Detectors {\n    detectors { id version family isExculpatory off options { name usual value } }\n  }\n": types.DetectorsDocument,
    "\n  mutation WhatIf($detectors: [DetectorInput!]!) {\n    whatIf(detectors: $detectors) {\n      ... on WhatIf {\n        complaints\n        moves { from to complaints }\n        signals { detector before after bitsBefore bitsAfter }\n        rescored\n        changed { complaint from to before after }\n      }\n      ... on Refusal { code en zh }\n    }\n  }\n": types.WhatIfDocument,
    "\n  mutation SetDetectors($detectors: [DetectorInput!]!, $reason: String!) {\n    setDetectors(detectors: $detectors, reason: $reason) {\n      ... on DetectorSettings { detectors { id } }\n      ... on Refusal { code en zh }\n    }\n  }\n": types.SetDetectorsDocument,
    "\n  query Paper($id: ID!, $with: ID) {\n    paper(id: $id) {\n      id verdict pages counterpart\n      reasons { weight message { zh en } }\n      against { zh en }\n      neighbors { paper bits shared changed samePerson together }\n      file { type bytes sha256 producer creator created modified software fonts updates signature thumbnail credentialsBy credentialsClaim textFrom seals { page x y size } }\n      pair(with: $with) {\n        with drawn\n        own { text same } other { text same }\n        fields { name own other same }\n        file { type bytes sha256 producer creator created modified software fonts updates signature thumbnail credentialsBy credentialsClaim textFrom seals { page x y size } }\n      }\n    }\n  }\n": types.PaperDocument,
    "\n  query Papers($first: Int!, $after: String, $filter: PaperFilter) {\n    papers(first: $first, after: $after, filter: $filter) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      edges { node { id verdict reasons { message { zh en } } } }\n    }\n  }\n": types.PapersDocument,
    "\n  query Around($of: GraphNodeInput!, $hops: Int!, $limit: Int!) {\n    neighbourhood(of: $of, hops: $hops, limit: $limit) {\n      nodes { id kind label }\n      edges { id kind from to record at }\n      hubs more\n    }\n  }\n": types.AroundDocument,
    "\n  query RingGraph($ring: ID!) {\n    ringGraph(ring: $ring) {\n      nodes { id kind label }\n      edges { id kind from to record at }\n      hubs more\n    }\n  }\n": types.RingGraphDocument,
    "\n  query PathBetween($from: GraphNodeInput!, $to: GraphNodeInput!) {\n    shortestPath(from: $from, to: $to) {\n      nodes { id kind label }\n      edges { id kind from to record at }\n    }\n  }\n": types.PathBetweenDocument,
    "\n  query FindPeople($kind: LookupKind!, $value: String!) {\n    findPeople(kind: $kind, value: $value) { complaints }\n  }\n": types.FindPeopleDocument,
    "\n  query ControlSample {\n    controlSample(first: 5) { id receivedAt text institution }\n  }\n": types.ControlSampleDocument,
    "\n  query Accusations {\n    accusations {\n      prior\n      pointedAt { count of share low high }\n      overturned { count of share low high }\n      missed { count of share low high }\n      lines {\n        trait value\n        pointedAt { count of share low high }\n        overturned { count of share low high }\n      }\n      calibration { from to share count }\n      reliability { from to count of share low high }\n    }\n  }\n": types.AccusationsDocument,
    "\n  query Group($id: ID!) {\n    group(id: $id) {\n      id state people complaints from to bits letterAlone sample unspoken unspokenDrawable\n      values { value label people kindName { zh en } }\n      hypotheses {\n        kind likelihood kindName { zh en } calibrated { share low high }\n        for { bits message { zh en } } against { bits message { zh en } }\n      }\n      inquiry {\n        value label state people complaints minutes organiser standsIn { complaint field }\n        kindName { zh en } question { zh en } ways { zh en } script { zh en }\n        groups { id people complaints from to sample values { value label people kindName { zh en } } }\n      }\n      organisers { ...OrganiserFields }\n      inside { kind compared people bits message { zh en } }\n      insideMeaning { zh en }\n      days { name count }\n      history { kind others people at }\n      members(first: 300) { complaint debtor name receivedAt institution lane holds spoken }\n    }\n  }\n": types.GroupDocument,
    "\n  query GroupsOf($complaint: ID!) {\n    groupsOf(complaint: $complaint) { id people values { label kindName { zh en } } }\n  }\n": types.GroupsOfDocument,
    "\n  query Groups($after: String) {\n    groups(first: 25, after: $after) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      edges {\n        node {\n          id state people complaints from to bits letterAlone\n          values { value label people kindName { zh en } }\n          hypotheses { kind likelihood kindName { zh en } }\n        }\n      }\n    }\n  }\n": types.GroupsDocument,
    "\n  query Imports {\n    imports(first: 50) {\n      edges {\n        node {\n          id name state step createdAt mine withdrawnAt withdrawnBy restorableUntil\n          counts { complaints withText repeats calls agencies evidence refused noted }\n        }\n      }\n    }\n  }\n": types.ImportsDocument,
    "\n  query Overview {\n    overview { complaints withText crowds rings lanes { hardship normal check ring } }\n  }\n": types.OverviewDocument,
    "\n  query ImportPreview($id: ID!, $choice: ColumnsChoice) {\n    importPreview(id: $id, choice: $choice) {\n      clear applied more\n      tables {\n        file sheet line kind understood system\n        lines { line cells }\n        columns { name ours ground samples }\n      }\n      counts { complaints calls agencies evidence refused noted }\n      rejections { taken line column code why { zh en } }\n      fields { kind columns { name needed } }\n    }\n  }\n": types.ImportPreviewDocument,
    "\n  mutation StartImport($id: ID!, $choice: ColumnsChoice, $saveAs: String, $again: AgainChoice) {\n    startImport(id: $id, choice: $choice, saveAs: $saveAs, again: $again) {\n      ... on Done { done }\n      ... on Refusal { code en zh }\n    }\n  }\n": types.StartImportDocument,
    "\n  mutation DiscardImport($id: ID!) {\n    discardImport(id: $id) {\n      ... on Done { done }\n      ... on Refusal { code en zh }\n    }\n  }\n": types.DiscardImportDocument,
    "\n  query Rejections($id: ID!) {\n    import(id: $id) {\n      rejections(first: 100) {\n        totalCount\n        edges { cursor node { taken file line column value code why { zh en } } }\n      }\n    }\n  }\n": types.RejectionsDocument,
    "\n  query SavedMappings {\n    savedMappings { id name kinds again savedAt savedBy }\n  }\n": types.SavedMappingsDocument,
    "\n  mutation RemoveMapping($id: ID!) {\n    removeMapping(id: $id) {\n      ... on Done { done }\n      ... on Refusal { code en zh }\n    }\n  }\n": types.RemoveMappingDocument,
    "\n  query ImportWithdrawal($id: ID!) {\n    importWithdrawal(id: $id) {\n      complaints calls agencies papers rejections stay erased\n      refusal { zh en }\n    }\n  }\n": types.ImportWithdrawalDocument,
    "\n  mutation WithdrawImport($id: ID!, $reason: String!) {\n    withdrawImport(id: $id, reason: $reason) {\n      ... on Done { done }\n      ... on Refusal { code en zh }\n    }\n  }\n": types.WithdrawImportDocument,
    "\n  mutation RestoreImport($id: ID!) {\n    restoreImport(id: $id) {\n      ... on Done { done }\n      ... on Refusal { code en zh }\n    }\n  }\n": types.RestoreImportDocument,
    "\n  query AnswerEffects($group: ID!, $values: [ID!]!) {\n    answerEffects(group: $group, values: $values) {\n      kind kindName { zh en } twoPeople people complaints lookedAt untouched\n    }\n  }\n": types.AnswerEffectsDocument,
    "\n  mutation ProposeAnswer($group: ID!, $values: [ID!]!, $answer: AnswerInput!) {\n    proposeAnswer(group: $group, values: $values, answer: $answer) {\n      ... on Organiser { id state }\n      ... on Refusal { code en zh }\n    }\n  }\n": types.ProposeAnswerDocument,
    "\n  query Inquiries {\n    inquiries {\n      value label state people complaints minutes organiser standsIn { complaint field }\n      kindName { zh en } question { zh en } ways { zh en } script { zh en }\n      groups { id people complaints from to sample values { value label people kindName { zh en } } }\n    }\n  }\n": types.InquiriesDocument,
    "\n  query Organiser($id: ID!) {\n    organiser(id: $id) { ...OrganiserFields }\n  }\n": types.OrganiserDocument,
    "\n  query WaitingAnswers {\n    organisers(state: proposed, first: 100) {\n      edges {\n        node { id values { label kindName { zh en } } proposed { kind kindName { zh en } name by at } }\n      }\n    }\n  }\n": types.WaitingAnswersDocument,
    "\n  query Insights {\n    insights {\n      days { name hardship normal check ring }\n      institutions { name hardship normal check ring }\n      channels { name hardship normal check ring }\n      clocks { open late inTime afterLimit }\n    }\n    overview { complaints withText clusters crowds rings households }\n    clusters(first: 20) { edges { node { id size units excerpt benign } } }\n    rings(first: 20) { edges { node { id score debtors complaints from to } } }\n    accusations {\n      pointedAt { count of share low high } overturned { count of share low high } missed { count of share low high }\n      lines { trait value pointedAt { count of share low high } overturned { count of share low high } }\n    }\n  }\n": types.InsightsDocument,
    "\n  query Objections($after: String) {\n    objections(first: 25, after: $after) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      edges {\n        node { id state complaint filedAt filedBy due left alert missed words answer answeredBy endedAt }\n      }\n    }\n  }\n": types.ObjectionsDocument,
    "\n  mutation AnswerObjection($objection: ID!, $upheld: Boolean!, $reason: String!) {\n    answerObjection(objection: $objection, upheld: $upheld, reason: $reason) {\n      ... on Objection { id state }\n      ... on Refusal { code en zh }\n    }\n  }\n": types.AnswerObjectionDocument,
    "\n  mutation WithdrawObjection($objection: ID!, $reason: String!) {\n    withdrawObjection(objection: $objection, reason: $reason) {\n      ... on Objection { id state }\n      ... on Refusal { code en zh }\n    }\n  }\n": types.WithdrawObjectionDocument,
    "\n  query SelfCheck($complaint: ID!) {\n    selfCheck(complaint: $complaint) { zh en }\n  }\n": types.SelfCheckDocument,
    "\n  mutation FileObjection($complaint: ID!, $words: String!) {\n    fileObjection(complaint: $complaint, words: $words) {\n      ... on Objection { id state }\n      ... on Refusal { code en zh }\n    }\n  }\n": types.FileObjectionDocument,
    "\n  query OrganiserWeights {\n    organiserWeights {\n      answered minAnswered minEach\n      priors { kind kindName { zh en } bits }\n      rules { about { zh en } weights { kind kindName { zh en } bits } }\n      calibrations {\n        kind kindName { zh en } of count\n        steps { from to }\n        reliability { from to count of share low high }\n      }\n    }\n  }\n": types.OrganiserWeightsDocument,
    "\n  fragment AnswerFields on OrganiserAnswer {\n    kind kindName { zh en } name source reference reason by second secondFinding { source reference } at expires mostPeople\n  }\n": types.AnswerFieldsFragmentDoc,
    "\n  fragment OrganiserFields on Organiser {\n    id state values { label kindName { zh en } }\n    standing { ...AnswerFields }\n    proposed { ...AnswerFields }\n    ended { how why at by answer { ...AnswerFields } }\n    history { kind at by reason why }\n  }\n": types.OrganiserFieldsFragmentDoc,
    "\n  mutation ConfirmAnswer($organiser: ID!, $reason: String!, $found: FindingInput) {\n    confirmAnswer(organiser: $organiser, reason: $reason, found: $found) {\n      ... on Organiser { id state }\n      ... on Refusal { code en zh }\n    }\n  }\n": types.ConfirmAnswerDocument,
    "\n  mutation RefuseAnswer($organiser: ID!, $reason: String!) {\n    refuseAnswer(organiser: $organiser, reason: $reason) {\n      ... on Organiser { id state }\n      ... on Refusal { code en zh }\n    }\n  }\n": types.RefuseAnswerDocument,
    "\n  mutation UndoAnswer($organiser: ID!, $reason: String!) {\n    undoAnswer(organiser: $organiser, reason: $reason) {\n      ... on Organiser { id state }\n      ... on Refusal { code en zh }\n    }\n  }\n": types.UndoAnswerDocument,
    "\n  query Organisers($state: OrganiserState, $after: String) {\n    organisers(state: $state, first: 25, after: $after) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      edges {\n        node { ...OrganiserFields }\n      }\n    }\n  }\n": types.OrganisersDocument,
    "\n  query Queue($first: Int!, $skip: Int!, $filter: QueueFilter) {\n    queue(first: $first, skip: $skip, filter: $filter) {\n      totalCount\n      edges {\n        node {\n          lane assignee\n          complaint { id institution text reasons { message { zh en } } }\n          clock { due left alert missed state }\n        }\n      }\n    }\n  }\n": types.QueueDocument,
    "\n  mutation TakeNext($filter: QueueFilter) {\n    takeNext(filter: $filter) { complaint { id } }\n  }\n": types.TakeNextDocument,
    "\n  mutation UndoTake($id: ID!, $reason: String!) {\n    releaseTask(complaint: $id, reason: $reason) {\n      ... on Task { state }\n      ... on Refusal { code en zh }\n    }\n  }\n": types.UndoTakeDocument,
    "\n  query Ring($id: ID!) {\n    ring(id: $id) {\n      id rank tier score expectedByChance from to debtors agencies organiser complaints\n      reasons { weight family message { zh en } }\n      counterEvidence { weight family message { zh en } }\n      weakestLink { zh en } withdrawn\n      values { key kind label debtors }\n      breaks priorBits\n      operators { kind label debtors }\n      members { debtor role values core }\n      opinions { core density lockstepPairs lockstepExpected }\n      history { kind others debtors at }\n      days { name count }\n      judgements { subject debtor verdict reason by at }\n    }\n  }\n": types.RingDocument,
    "\n  query Rings {\n    rings(first: 100) {\n      totalCount\n      edges { node { id rank tier score from to debtors agencies organiser withdrawn reasons { message { zh en } } } }\n    }\n  }\n": types.RingsDocument,
    "\n  mutation SampleSheet($sample: ID!, $reason: String!) {\n    sampleSheet(sample: $sample, reason: $reason) {\n      ... on CallSheet { lines { debtor complaint name phone phoneIs receivedAt } }\n      ... on Refusal { code en zh }\n    }\n  }\n": types.SampleSheetDocument,
    "\n  mutation RecordCall($sample: ID!, $debtor: ID!, $says: Saying!) {\n    recordCall(sample: $sample, debtor: $debtor, says: $says) {\n      ... on Sample { id state }\n      ... on Refusal { code en zh }\n    }\n  }\n": types.RecordCallDocument,
    "\n  mutation DrawSample($group: ID!, $of: Drawn!) {\n    drawSample(group: $group, of: $of) {\n      ... on Sample { id }\n      ... on Refusal { code en zh }\n    }\n  }\n": types.DrawSampleDocument,
    "\n  mutation CorrectCall($sample: ID!, $debtor: ID!, $says: Saying!, $reason: String!) {\n    correctCall(sample: $sample, debtor: $debtor, says: $says, reason: $reason) {\n      ... on Sample { id state }\n      ... on Refusal { code en zh }\n    }\n  }\n": types.CorrectCallDocument,
    "\n  query Sample($id: ID!) {\n    sample(id: $id) {\n      id state group rest changedAt people reached notReached foreign own\n      lowAlways highAlways soonest maxCalls\n      finding { zh en } script { zh en }\n      toCall { debtor complaint }\n      answers { debtor complaint says at by }\n    }\n  }\n": types.SampleDocument,
    "\n  mutation CloseSample($sample: ID!, $reason: String!) {\n    closeSample(sample: $sample, reason: $reason) {\n      ... on Sample { id state }\n      ... on Refusal { code en zh }\n    }\n  }\n": types.CloseSampleDocument,
    "\n  query Samples {\n    samples(first: 100) {\n      edges { node { id group state changedAt people reached finding { zh en } } }\n    }\n  }\n": types.SamplesDocument,
    "\n  query SourceKinds {\n    sourceKinds { kind settings { name secret needed drawn } }\n  }\n": types.SourceKindsDocument,
    "\n  mutation SaveSource($id: ID, $input: SourceInput!) {\n    saveSource(id: $id, input: $input) {\n      ... on SavedSource { id secret }\n      ... on Refusal { code en zh }\n    }\n  }\n": types.SaveSourceDocument,
    "\n  query Sources {\n    sources {\n      id name kind address settings { name value } again mapped seconds state problem { zh en } seenAt tookAt behind oldestAt\n      taken dead createdBy createdAt\n    }\n  }\n": types.SourcesDocument,
    "\n  query SourceItems($source: ID!) {\n    sourceItems(source: $source, first: 50) { id name problem { zh en } attempts at import }\n  }\n": types.SourceItemsDocument,
    "\n  mutation PauseSource($id: ID!, $paused: Boolean!) {\n    pauseSource(id: $id, paused: $paused) {\n      ... on Done { done }\n      ... on Refusal { code en zh }\n    }\n  }\n": types.PauseSourceDocument,
    "\n  mutation RemoveSource($id: ID!) {\n    removeSource(id: $id) {\n      ... on Done { done }\n      ... on Refusal { code en zh }\n    }\n  }\n": types.RemoveSourceDocument,
    "\n  mutation ReplaySource($id: ID!, $items: [ID!]) {\n    replaySource(id: $id, items: $items) {\n      ... on ItemsReplayed { count }\n      ... on Refusal { code en zh }\n    }\n  }\n": types.ReplaySourceDocument,
    "\n  mutation AddToBank($input: BankInput!) {\n    addToBank(input: $input) {\n      ... on BankEntry { id }\n      ... on Refusal { code en zh }\n    }\n  }\n": types.AddToBankDocument,
    "\n  query Bank {\n    bank { id kind name source why addedBy addedAt expires quarantined matches complaints parts { fixed slot type examples } }\n  }\n": types.BankDocument,
    "\n  mutation ReleaseBankEntry($id: ID!) {\n    releaseBankEntry(id: $id) {\n      ... on BankEntry { id }\n      ... on Refusal { code en zh }\n    }\n  }\n": types.ReleaseBankEntryDocument,
    "\n  mutation RemoveBankEntry($id: ID!) {\n    removeBankEntry(id: $id) {\n      ... on Done { done }\n      ... on Refusal { code en zh }\n    }\n  }\n": types.RemoveBankEntryDocument,
    "\n  mutation QuarantineBankEntry($id: ID!, $reason: String!) {\n    quarantineBankEntry(id: $id, reason: $reason) {\n      ... on BankEntry { id }\n      ... on Refusal { code en zh }\n    }\n  }\n": types.QuarantineBankEntryDocument,
    "\n  query TicketKinds {\n    ticketKinds { kind settings { name secret needed drawn } }\n  }\n": types.TicketKindsDocument,
    "\n  mutation SaveTicketSystem($id: ID, $input: TicketSystemInput!) {\n    saveTicketSystem(id: $id, input: $input) {\n      ... on SavedTicketSystem { id secret }\n      ... on Refusal { code en zh }\n    }\n  }\n": types.SaveTicketSystemDocument,
    "\n  query TicketSystems {\n    ticketSystems {\n      id name kind settings { name value } events state problem { zh en } answeredAt waiting oldestAt written dead\n    }\n  }\n": types.TicketSystemsDocument,
    "\n  query TicketNotes($system: ID!) {\n    ticketNotes(system: $system, first: 50) { id complaint problem { zh en } attempts at }\n  }\n": types.TicketNotesDocument,
    "\n  mutation PauseTicketSystem($id: ID!, $paused: Boolean!) {\n    pauseTicketSystem(id: $id, paused: $paused) {\n      ... on Done { done }\n      ... on Refusal { code en zh }\n    }\n  }\n": types.PauseTicketSystemDocument,
    "\n  mutation RemoveTicketSystem($id: ID!) {\n    removeTicketSystem(id: $id) {\n      ... on Done { done }\n      ... on Refusal { code en zh }\n    }\n  }\n": types.RemoveTicketSystemDocument,
    "\n  mutation ReplayTicketNotes($id: ID!, $notes: [ID!]) {\n    replayTicketNotes(id: $id, notes: $notes) {\n      ... on TicketNotesReplayed { count }\n      ... on Refusal { code en zh }\n    }\n  }\n": types.ReplayTicketNotesDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Me {\n    me { name role }\n  }\n"): (typeof documents)["\n  query Me {\n    me { name role }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Judge($input: JudgeInput!) {\n    judge(input: $input) {\n      ... on Judgement { subject id debtor verdict reason by at }\n      ... on Refusal { code en zh }\n    }\n  }\n"): (typeof documents)["\n  mutation Judge($input: JudgeInput!) {\n    judge(input: $input) {\n      ... on Judgement { subject id debtor verdict reason by at }\n      ... on Refusal { code en zh }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Judged($subject: JudgedSubject!, $id: ID!) {\n    consensus(subject: $subject, id: $id)\n    judgements(subject: $subject, id: $id) { by at verdict reason }\n  }\n"): (typeof documents)["\n  query Judged($subject: JudgedSubject!, $id: ID!) {\n    consensus(subject: $subject, id: $id)\n    judgements(subject: $subject, id: $id) { by at verdict reason }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Reveal($id: ID!, $fields: [PersonField!]!, $reason: String!) {\n    reveal(complaint: $id, fields: $fields, reason: $reason) {\n      ... on Person {\n        name idNumber phone contactPhone email account address device ip agentName agentPhone agentOrg\n      }\n      ... on Refusal { code en zh }\n    }\n  }\n"): (typeof documents)["\n  mutation Reveal($id: ID!, $fields: [PersonField!]!, $reason: String!) {\n    reveal(complaint: $id, fields: $fields, reason: $reason) {\n      ... on Person {\n        name idNumber phone contactPhone email account address device ip agentName agentPhone agentOrg\n      }\n      ... on Refusal { code en zh }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TourRing {\n    rings(first: 100) { edges { node { id debtors complaints } } }\n  }\n"): (typeof documents)["\n  query TourRing {\n    rings(first: 100) { edges { node { id debtors complaints } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangePassword($current: String!, $next: String!) {\n    changePassword(current: $current, next: $next) {\n      ... on Done { done }\n      ... on Refusal { code en zh }\n    }\n  }\n"): (typeof documents)["\n  mutation ChangePassword($current: String!, $next: String!) {\n    changePassword(current: $current, next: $next) {\n      ... on Done { done }\n      ... on Refusal { code en zh }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Digest {\n    digest\n  }\n"): (typeof documents)["\n  query Digest {\n    digest\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetDigest($address: String, $every: Every) {\n    setDigest(address: $address, every: $every) {\n      ... on DigestSet { every }\n      ... on Refusal { code en zh }\n    }\n  }\n"): (typeof documents)["\n  mutation SetDigest($address: String, $every: Every) {\n    setDigest(address: $address, every: $every) {\n      ... on DigestSet { every }\n      ... on Refusal { code en zh }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation BeginSecondFactor($password: String!) {\n    beginSecondFactor(password: $password) {\n      ... on SecondFactor { secret uri }\n      ... on Refusal { code en zh }\n    }\n  }\n"): (typeof documents)["\n  mutation BeginSecondFactor($password: String!) {\n    beginSecondFactor(password: $password) {\n      ... on SecondFactor { secret uri }\n      ... on Refusal { code en zh }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConfirmSecondFactor($code: String!) {\n    confirmSecondFactor(code: $code) {\n      ... on Done { done }\n      ... on Refusal { code en zh }\n    }\n  }\n"): (typeof documents)["\n  mutation ConfirmSecondFactor($code: String!) {\n    confirmSecondFactor(code: $code) {\n      ... on Done { done }\n      ... on Refusal { code en zh }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PutAccount($name: String!, $role: Role!, $password: String) {\n    putAccount(name: $name, role: $role, password: $password) {\n      ... on User { name }\n      ... on Refusal { code en zh }\n    }\n  }\n"): (typeof documents)["\n  mutation PutAccount($name: String!, $role: Role!, $password: String) {\n    putAccount(name: $name, role: $role, password: $password) {\n      ... on User { name }\n      ... on Refusal { code en zh }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveAccount($name: String!) {\n    removeAccount(name: $name) {\n      ... on Done { done }\n      ... on Refusal { code en zh }\n    }\n  }\n"): (typeof documents)["\n  mutation RemoveAccount($name: String!) {\n    removeAccount(name: $name) {\n      ... on Done { done }\n      ... on Refusal { code en zh }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Office {\n    me { name role }\n    accounts { name role }\n    apiKeys { id name createdBy expiresAt usedAt }\n    clockProfiles { id name { zh en } source stages { id days } calendar { id years holidays workdays } }\n    holds { id kind subject reason by at }\n  }\n"): (typeof documents)["\n  query Office {\n    me { name role }\n    accounts { name role }\n    apiKeys { id name createdBy expiresAt usedAt }\n    clockProfiles { id name { zh en } source stages { id days } calendar { id years holidays workdays } }\n    holds { id kind subject reason by at }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MakeApiKey($name: String!, $days: Int!) {\n    makeApiKey(name: $name, days: $days) {\n      ... on NewApiKey { id key }\n      ... on Refusal { code en zh }\n    }\n  }\n"): (typeof documents)["\n  mutation MakeApiKey($name: String!, $days: Int!) {\n    makeApiKey(name: $name, days: $days) {\n      ... on NewApiKey { id key }\n      ... on Refusal { code en zh }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveApiKey($id: ID!) {\n    removeApiKey(id: $id)\n  }\n"): (typeof documents)["\n  mutation RemoveApiKey($id: ID!) {\n    removeApiKey(id: $id)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Notices {\n    webhooks { id url types createdBy createdAt }\n    deliveries(first: 20) { id webhook type at state attempts answer }\n  }\n"): (typeof documents)["\n  query Notices {\n    webhooks { id url types createdBy createdAt }\n    deliveries(first: 20) { id webhook type at state attempts answer }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddWebhook($url: String!, $types: [NoticeType!]!) {\n    addWebhook(url: $url, types: $types) {\n      ... on NewWebhook { id secret }\n      ... on Refusal { code en zh }\n    }\n  }\n"): (typeof documents)["\n  mutation AddWebhook($url: String!, $types: [NoticeType!]!) {\n    addWebhook(url: $url, types: $types) {\n      ... on NewWebhook { id secret }\n      ... on Refusal { code en zh }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveWebhook($id: ID!) {\n    removeWebhook(id: $id) {\n      ... on Done { done }\n      ... on Refusal { code en zh }\n    }\n  }\n"): (typeof documents)["\n  mutation RemoveWebhook($id: ID!) {\n    removeWebhook(id: $id) {\n      ... on Done { done }\n      ... on Refusal { code en zh }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Redeliver($id: ID!) {\n    redeliver(id: $id) {\n      ... on Done { done }\n      ... on Refusal { code en zh }\n    }\n  }\n"): (typeof documents)["\n  mutation Redeliver($id: ID!) {\n    redeliver(id: $id) {\n      ... on Done { done }\n      ... on Refusal { code en zh }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Call($id: ID!) {\n    call(id: $id) { id startedAt caller callee direction ringSeconds talkSeconds outcome debtor transcript recording }\n  }\n"): (typeof documents)["\n  query Call($id: ID!) {\n    call(id: $id) { id startedAt caller callee direction ringSeconds talkSeconds outcome debtor transcript recording }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Lines {\n    lines(first: 100) {\n      totalCount\n      edges {\n        node {\n          id line calls empty from to hours emptyHours\n          bursts { from to calls callers expected others othersExpected minutes reasons { detector weight message { zh en } } }\n        }\n      }\n    }\n    alerts(first: 20) { id line state from to expected calls withheld callers { number kind calls } }\n  }\n"): (typeof documents)["\n  query Lines {\n    lines(first: 100) {\n      totalCount\n      edges {\n        node {\n          id line calls empty from to hours emptyHours\n          bursts { from to calls callers expected others othersExpected minutes reasons { detector weight message { zh en } } }\n        }\n      }\n    }\n    alerts(first: 20) { id line state from to expected calls withheld callers { number kind calls } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Scripts($after: String) {\n    scripts(first: 50, after: $after) {\n      totalCount\n      edges { node { call startedAt calls speakers nearest similarity reasons { weight message { zh en } } } }\n    }\n  }\n"): (typeof documents)["\n  query Scripts($after: String) {\n    scripts(first: 50, after: $after) {\n      totalCount\n      edges { node { call startedAt calls speakers nearest similarity reasons { weight message { zh en } } } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Script($call: ID!) {\n    script(call: $call) {\n      call nearest calls speakers similarity\n      reasons { weight message { zh en } }\n      alignment { with own { text same } other { text same } }\n    }\n  }\n"): (typeof documents)["\n  query Script($call: ID!) {\n    script(call: $call) {\n      call nearest calls speakers similarity\n      reasons { weight message { zh en } }\n      alignment { with own { text same } other { text same } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CommentCase($id: ID!, $text: String!) {\n    commentCase(case: $id, text: $text) {\n      ... on Case { id }\n      ... on Refusal { code en zh }\n    }\n  }\n"): (typeof documents)["\n  mutation CommentCase($id: ID!, $text: String!) {\n    commentCase(case: $id, text: $text) {\n      ... on Case { id }\n      ... on Refusal { code en zh }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Case($id: ID!) {\n    me { name role }\n    case(id: $id) {\n      id state title changedAt into related\n      parts { key kind id role }\n      files { name sha256 bytes }\n      tasks { id text assignee due done }\n      escalation { recipient proposedBy approvedBy }\n      timeline { kind at by reason text }\n    }\n  }\n"): (typeof documents)["\n  query Case($id: ID!) {\n    me { name role }\n    case(id: $id) {\n      id state title changedAt into related\n      parts { key kind id role }\n      files { name sha256 bytes }\n      tasks { id text assignee due done }\n      escalation { recipient proposedBy approvedBy }\n      timeline { kind at by reason text }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddToCase($id: ID!, $parts: [PartInput!]!) {\n    addToCase(case: $id, parts: $parts) {\n      ... on Case { id }\n      ... on Refusal { code en zh }\n    }\n  }\n"): (typeof documents)["\n  mutation AddToCase($id: ID!, $parts: [PartInput!]!) {\n    addToCase(case: $id, parts: $parts) {\n      ... on Case { id }\n      ... on Refusal { code en zh }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetPartRole($id: ID!, $part: ID!, $role: PartRole!, $reason: String!) {\n    setPartRole(case: $id, part: $part, role: $role, reason: $reason) {\n      ... on Case { id }\n      ... on Refusal { code en zh }\n    }\n  }\n"): (typeof documents)["\n  mutation SetPartRole($id: ID!, $part: ID!, $role: PartRole!, $reason: String!) {\n    setPartRole(case: $id, part: $part, role: $role, reason: $reason) {\n      ... on Case { id }\n      ... on Refusal { code en zh }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MoveCase($id: ID!, $to: MoveTo!, $reason: String!) {\n    moveCase(case: $id, to: $to, reason: $reason) {\n      ... on Case { id }\n      ... on Refusal { code en zh }\n    }\n  }\n"): (typeof documents)["\n  mutation MoveCase($id: ID!, $to: MoveTo!, $reason: String!) {\n    moveCase(case: $id, to: $to, reason: $reason) {\n      ... on Case { id }\n      ... on Refusal { code en zh }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ProposeEscalation($id: ID!, $recipient: Recipient!, $reason: String!) {\n    proposeEscalation(case: $id, recipient: $recipient, reason: $reason) {\n      ... on Case { id }\n      ... on Refusal { code en zh }\n    }\n  }\n"): (typeof documents)["\n  mutation ProposeEscalation($id: ID!, $recipient: Recipient!, $reason: String!) {\n    proposeEscalation(case: $id, recipient: $recipient, reason: $reason) {\n      ... on Case { id }\n      ... on Refusal { code en zh }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DecideEscalation($id: ID!, $approved: Boolean!, $reason: String!) {\n    decideEscalation(case: $id, approved: $approved, reason: $reason) {\n      ... on Case { id }\n      ... on Refusal { code en zh }\n    }\n  }\n"): (typeof documents)["\n  mutation DecideEscalation($id: ID!, $approved: Boolean!, $reason: String!) {\n    decideEscalation(case: $id, approved: $approved, reason: $reason) {\n      ... on Case { id }\n      ... on Refusal { code en zh }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddCaseTask($id: ID!, $text: String!, $assignee: String) {\n    addCaseTask(case: $id, text: $text, assignee: $assignee) {\n      ... on Case { id }\n      ... on Refusal { code en zh }\n    }\n  }\n"): (typeof documents)["\n  mutation AddCaseTask($id: ID!, $text: String!, $assignee: String) {\n    addCaseTask(case: $id, text: $text, assignee: $assignee) {\n      ... on Case { id }\n      ... on Refusal { code en zh }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation FinishCaseTask($id: ID!, $task: ID!) {\n    finishCaseTask(case: $id, task: $task) {\n      ... on Case { id }\n      ... on Refusal { code en zh }\n    }\n  }\n"): (typeof documents)["\n  mutation FinishCaseTask($id: ID!, $task: ID!) {\n    finishCaseTask(case: $id, task: $task) {\n      ... on Case { id }\n      ... on Refusal { code en zh }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Cases {\n    cases(first: 100) {\n      totalCount\n      edges { node { id title state changedAt parts { key } tasks { done } escalation { recipient } } }\n    }\n  }\n"): (typeof documents)["\n  query Cases {\n    cases(first: 100) {\n      totalCount\n      edges { node { id title state changedAt parts { key } tasks { done } escalation { recipient } } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MakeDossier($id: ID!, $to: DossierFor!) {\n    makeDossier(case: $id, for: $to) {\n      ... on Dossier { url sha256 bytes }\n      ... on Refusal { code en zh }\n    }\n  }\n"): (typeof documents)["\n  mutation MakeDossier($id: ID!, $to: DossierFor!) {\n    makeDossier(case: $id, for: $to) {\n      ... on Dossier { url sha256 bytes }\n      ... on Refusal { code en zh }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MakeLetter($id: ID!, $part: ID!, $language: Language!, $lender: String!, $contact: String!) {\n    makeLetter(case: $id, part: $part, language: $language, lender: $lender, contact: $contact) {\n      ... on Letter { subject body }\n      ... on Refusal { code en zh }\n    }\n  }\n"): (typeof documents)["\n  mutation MakeLetter($id: ID!, $part: ID!, $language: Language!, $lender: String!, $contact: String!) {\n    makeLetter(case: $id, part: $part, language: $language, lender: $lender, contact: $contact) {\n      ... on Letter { subject body }\n      ... on Refusal { code en zh }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OpenCase($title: String!, $reason: String!, $ring: ID) {\n    openCase(title: $title, reason: $reason, ring: $ring) {\n      ... on Case { id }\n      ... on Refusal { code en zh }\n    }\n  }\n"): (typeof documents)["\n  mutation OpenCase($title: String!, $reason: String!, $ring: ID) {\n    openCase(title: $title, reason: $reason, ring: $ring) {\n      ... on Case { id }\n      ... on Refusal { code en zh }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OtherCases {\n    cases(first: 100) { edges { node { id title state } } }\n  }\n"): (typeof documents)["\n  query OtherCases {\n    cases(first: 100) { edges { node { id title state } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RelateCases($id: ID!, $to: ID!, $reason: String!) {\n    relateCases(case: $id, to: $to, reason: $reason) {\n      ... on Case { id }\n      ... on Refusal { code en zh }\n    }\n  }\n"): (typeof documents)["\n  mutation RelateCases($id: ID!, $to: ID!, $reason: String!) {\n    relateCases(case: $id, to: $to, reason: $reason) {\n      ... on Case { id }\n      ... on Refusal { code en zh }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MergeCases($id: ID!, $into: ID!, $reason: String!) {\n    mergeCases(case: $id, into: $into, reason: $reason) {\n      ... on Case { id }\n      ... on Refusal { code en zh }\n    }\n  }\n"): (typeof documents)["\n  mutation MergeCases($id: ID!, $into: ID!, $reason: String!) {\n    mergeCases(case: $id, into: $into, reason: $reason) {\n      ... on Case { id }\n      ... on Refusal { code en zh }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SplitCase($id: ID!, $title: String!, $parts: [ID!]!, $reason: String!) {\n    splitCase(case: $id, title: $title, parts: $parts, reason: $reason) {\n      ... on Case { id }\n      ... on Refusal { code en zh }\n    }\n  }\n"): (typeof documents)["\n  mutation SplitCase($id: ID!, $title: String!, $parts: [ID!]!, $reason: String!) {\n    splitCase(case: $id, title: $title, parts: $parts, reason: $reason) {\n      ... on Case { id }\n      ... on Refusal { code en zh }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Cluster($id: ID!) {\n    cluster(id: $id) {\n      id size units institutions cohesion firstSeen lastSeen benign\n      loose excerpt\n      template { id parts { fixed slot type examples } versions { version from to changes { was now } } spread { institutions channels } }\n      volume { days { name count } institutions { name count } channels { name count } }\n      fillings(first: 25) { complaint values }\n      members(first: 100) { totalCount edges { node { id receivedAt institution debtor lane score } } }\n    }\n  }\n"): (typeof documents)["\n  query Cluster($id: ID!) {\n    cluster(id: $id) {\n      id size units institutions cohesion firstSeen lastSeen benign\n      loose excerpt\n      template { id parts { fixed slot type examples } versions { version from to changes { was now } } spread { institutions channels } }\n      volume { days { name count } institutions { name count } channels { name count } }\n      fillings(first: 25) { complaint values }\n      members(first: 100) { totalCount edges { node { id receivedAt institution debtor lane score } } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Clusters($first: Int!, $filter: ClusterFilter) {\n    clusters(first: $first, filter: $filter) {\n      totalCount\n      pageInfo { hasNextPage }\n      edges { node { id size units institutions cohesion firstSeen lastSeen benign excerpt } }\n    }\n  }\n"): (typeof documents)["\n  query Clusters($first: Int!, $filter: ClusterFilter) {\n    clusters(first: $first, filter: $filter) {\n      totalCount\n      pageInfo { hasNextPage }\n      edges { node { id size units institutions cohesion firstSeen lastSeen benign excerpt } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FamilyMap {\n    familyMap(first: 60) {\n      families { id size units benign loose excerpt firstSeen lastSeen }\n      links { a b similarity }\n    }\n  }\n"): (typeof documents)["\n  query FamilyMap {\n    familyMap(first: 60) {\n      families { id size units benign loose excerpt firstSeen lastSeen }\n      links { a b similarity }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Complaint($id: ID!, $with: ID) {\n    me { role }\n    complaint(id: $id) {\n      id receivedAt text institution product channel debtor file line lane score ring\n      erased\n      person { name idNumber phone contactPhone email account address device ip agentName agentPhone agentOrg }\n      facts { kind start end }\n      slots { slot type start end }\n      reasons { detector weight message { zh en } }\n      cluster { id size units loose template { id parts { fixed slot type examples } } members(first: 50) { edges { node { id } } } }\n      papers { id verdict reasons { message { zh en } } }\n      calls { id startedAt talkSeconds }\n      comparison(with: $with) { with own { text same } other { text same } }\n    }\n    task(complaint: $id) { events { kind at by reason } }\n  }\n"): (typeof documents)["\n  query Complaint($id: ID!, $with: ID) {\n    me { role }\n    complaint(id: $id) {\n      id receivedAt text institution product channel debtor file line lane score ring\n      erased\n      person { name idNumber phone contactPhone email account address device ip agentName agentPhone agentOrg }\n      facts { kind start end }\n      slots { slot type start end }\n      reasons { detector weight message { zh en } }\n      cluster { id size units loose template { id parts { fixed slot type examples } } members(first: 50) { edges { node { id } } } }\n      papers { id verdict reasons { message { zh en } } }\n      calls { id startedAt talkSeconds }\n      comparison(with: $with) { with own { text same } other { text same } }\n    }\n    task(complaint: $id) { events { kind at by reason } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Complaints($first: Int!, $after: String, $filter: ComplaintFilter) {\n    complaints(first: $first, after: $after, filter: $filter) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      edges { node { id receivedAt institution lane score text } }\n    }\n  }\n"): (typeof documents)["\n  query Complaints($first: Int!, $after: String, $filter: ComplaintFilter) {\n    complaints(first: $first, after: $after, filter: $filter) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      edges { node { id receivedAt institution lane score text } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TicketsOf($complaint: ID!) {\n    ticketsOf(complaint: $complaint) {\n      system name ticket text tags\n      notes { id state problem { zh en } at by }\n    }\n  }\n"): (typeof documents)["\n  query TicketsOf($complaint: ID!) {\n    ticketsOf(complaint: $complaint) {\n      system name ticket text tags\n      notes { id state problem { zh en } at by }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WriteToTicket($complaint: ID!, $system: ID!, $tags: [String!]!) {\n    writeToTicket(complaint: $complaint, system: $system, tags: $tags) {\n      ... on Done { done }\n      ... on Refusal { code en zh }\n    }\n  }\n"): (typeof documents)["\n  mutation WriteToTicket($complaint: ID!, $system: ID!, $tags: [String!]!) {\n    writeToTicket(complaint: $complaint, system: $system, tags: $tags) {\n      ... on Done { done }\n      ... on Refusal { code en zh }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ComplaintVersions($id: ID!) {\n    complaint(id: $id) {\n      id\n      versions { import file line at by standing changed { zh en } text { text same } }\n    }\n  }\n"): (typeof documents)["\n  query ComplaintVersions($id: ID!) {\n    complaint(id: $id) {\n      id\n      versions { import file line at by standing changed { zh en } text { text same } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Task($id: ID!) {\n    me { name }\n    clockProfiles { id outcomes { id name { zh en } } }\n    task(complaint: $id) {\n      state assignee lockedUntil outcome\n      clock { profile due left alert missed state }\n    }\n  }\n"): (typeof documents)["\n  query Task($id: ID!) {\n    me { name }\n    clockProfiles { id outcomes { id name { zh en } } }\n    task(complaint: $id) {\n      state assignee lockedUntil outcome\n      clock { profile due left alert missed state }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TakeTask($id: ID!) {\n    takeTask(complaint: $id) {\n      ... on Task { state }\n      ... on Refusal { code en zh }\n    }\n  }\n"): (typeof documents)["\n  mutation TakeTask($id: ID!) {\n    takeTask(complaint: $id) {\n      ... on Task { state }\n      ... on Refusal { code en zh }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReleaseTask($id: ID!, $reason: String!) {\n    releaseTask(complaint: $id, reason: $reason) {\n      ... on Task { state }\n      ... on Refusal { code en zh }\n    }\n  }\n"): (typeof documents)["\n  mutation ReleaseTask($id: ID!, $reason: String!) {\n    releaseTask(complaint: $id, reason: $reason) {\n      ... on Task { state }\n      ... on Refusal { code en zh }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RecordAnswer($id: ID!, $outcome: String!, $reason: String!) {\n    recordAnswer(complaint: $id, outcome: $outcome, reason: $reason) {\n      ... on Task { state }\n      ... on Refusal { code en zh }\n    }\n  }\n"): (typeof documents)["\n  mutation RecordAnswer($id: ID!, $outcome: String!, $reason: String!) {\n    recordAnswer(complaint: $id, outcome: $outcome, reason: $reason) {\n      ... on Task { state }\n      ... on Refusal { code en zh }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Detectors {\n    detectors { id version family isExculpatory off options { name usual value } }\n  }\n"): (typeof documents)["\n  query Detectors {\n    detectors { id version family isExculpatory off options { name usual value } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WhatIf($detectors: [DetectorInput!]!) {\n    whatIf(detectors: $detectors) {\n      ... on WhatIf {\n        complaints\n        moves { from to complaints }\n        signals { detector before after bitsBefore bitsAfter }\n        rescored\n        changed { complaint from to before after }\n      }\n      ... on Refusal { code en zh }\n    }\n  }\n"): (typeof documents)["\n  mutation WhatIf($detectors: [DetectorInput!]!) {\n    whatIf(detectors: $detectors) {\n      ... on WhatIf {\n        complaints\n        moves { from to complaints }\n        signals { detector before after bitsBefore bitsAfter }\n        rescored\n        changed { complaint from to before after }\n      }\n      ... on Refusal { code en zh }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetDetectors($detectors: [DetectorInput!]!, $reason: String!) {\n    setDetectors(detectors: $detectors, reason: $reason) {\n      ... on DetectorSettings { detectors { id } }\n      ... on Refusal { code en zh }\n    }\n  }\n"): (typeof documents)["\n  mutation SetDetectors($detectors: [DetectorInput!]!, $reason: String!) {\n    setDetectors(detectors: $detectors, reason: $reason) {\n      ... on DetectorSettings { detectors { id } }\n      ... on Refusal { code en zh }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Paper($id: ID!, $with: ID) {\n    paper(id: $id) {\n      id verdict pages counterpart\n      reasons { weight message { zh en } }\n      against { zh en }\n      neighbors { paper bits shared changed samePerson together }\n      file { type bytes sha256 producer creator created modified software fonts updates signature thumbnail credentialsBy credentialsClaim textFrom seals { page x y size } }\n      pair(with: $with) {\n        with drawn\n        own { text same } other { text same }\n        fields { name own other same }\n        file { type bytes sha256 producer creator created modified software fonts updates signature thumbnail credentialsBy credentialsClaim textFrom seals { page x y size } }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Paper($id: ID!, $with: ID) {\n    paper(id: $id) {\n      id verdict pages counterpart\n      reasons { weight message { zh en } }\n      against { zh en }\n      neighbors { paper bits shared changed samePerson together }\n      file { type bytes sha256 producer creator created modified software fonts updates signature thumbnail credentialsBy credentialsClaim textFrom seals { page x y size } }\n      pair(with: $with) {\n        with drawn\n        own { text same } other { text same }\n        fields { name own other same }\n        file { type bytes sha256 producer creator created modified software fonts updates signature thumbnail credentialsBy credentialsClaim textFrom seals { page x y size } }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Papers($first: Int!, $after: String, $filter: PaperFilter) {\n    papers(first: $first, after: $after, filter: $filter) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      edges { node { id verdict reasons { message { zh en } } } }\n    }\n  }\n"): (typeof documents)["\n  query Papers($first: Int!, $after: String, $filter: PaperFilter) {\n    papers(first: $first, after: $after, filter: $filter) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      edges { node { id verdict reasons { message { zh en } } } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Around($of: GraphNodeInput!, $hops: Int!, $limit: Int!) {\n    neighbourhood(of: $of, hops: $hops, limit: $limit) {\n      nodes { id kind label }\n      edges { id kind from to record at }\n      hubs more\n    }\n  }\n"): (typeof documents)["\n  query Around($of: GraphNodeInput!, $hops: Int!, $limit: Int!) {\n    neighbourhood(of: $of, hops: $hops, limit: $limit) {\n      nodes { id kind label }\n      edges { id kind from to record at }\n      hubs more\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RingGraph($ring: ID!) {\n    ringGraph(ring: $ring) {\n      nodes { id kind label }\n      edges { id kind from to record at }\n      hubs more\n    }\n  }\n"): (typeof documents)["\n  query RingGraph($ring: ID!) {\n    ringGraph(ring: $ring) {\n      nodes { id kind label }\n      edges { id kind from to record at }\n      hubs more\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PathBetween($from: GraphNodeInput!, $to: GraphNodeInput!) {\n    shortestPath(from: $from, to: $to) {\n      nodes { id kind label }\n      edges { id kind from to record at }\n    }\n  }\n"): (typeof documents)["\n  query PathBetween($from: GraphNodeInput!, $to: GraphNodeInput!) {\n    shortestPath(from: $from, to: $to) {\n      nodes { id kind label }\n      edges { id kind from to record at }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FindPeople($kind: LookupKind!, $value: String!) {\n    findPeople(kind: $kind, value: $value) { complaints }\n  }\n"): (typeof documents)["\n  query FindPeople($kind: LookupKind!, $value: String!) {\n    findPeople(kind: $kind, value: $value) { complaints }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ControlSample {\n    controlSample(first: 5) { id receivedAt text institution }\n  }\n"): (typeof documents)["\n  query ControlSample {\n    controlSample(first: 5) { id receivedAt text institution }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Accusations {\n    accusations {\n      prior\n      pointedAt { count of share low high }\n      overturned { count of share low high }\n      missed { count of share low high }\n      lines {\n        trait value\n        pointedAt { count of share low high }\n        overturned { count of share low high }\n      }\n      calibration { from to share count }\n      reliability { from to count of share low high }\n    }\n  }\n"): (typeof documents)["\n  query Accusations {\n    accusations {\n      prior\n      pointedAt { count of share low high }\n      overturned { count of share low high }\n      missed { count of share low high }\n      lines {\n        trait value\n        pointedAt { count of share low high }\n        overturned { count of share low high }\n      }\n      calibration { from to share count }\n      reliability { from to count of share low high }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Group($id: ID!) {\n    group(id: $id) {\n      id state people complaints from to bits letterAlone sample unspoken unspokenDrawable\n      values { value label people kindName { zh en } }\n      hypotheses {\n        kind likelihood kindName { zh en } calibrated { share low high }\n        for { bits message { zh en } } against { bits message { zh en } }\n      }\n      inquiry {\n        value label state people complaints minutes organiser standsIn { complaint field }\n        kindName { zh en } question { zh en } ways { zh en } script { zh en }\n        groups { id people complaints from to sample values { value label people kindName { zh en } } }\n      }\n      organisers { ...OrganiserFields }\n      inside { kind compared people bits message { zh en } }\n      insideMeaning { zh en }\n      days { name count }\n      history { kind others people at }\n      members(first: 300) { complaint debtor name receivedAt institution lane holds spoken }\n    }\n  }\n"): (typeof documents)["\n  query Group($id: ID!) {\n    group(id: $id) {\n      id state people complaints from to bits letterAlone sample unspoken unspokenDrawable\n      values { value label people kindName { zh en } }\n      hypotheses {\n        kind likelihood kindName { zh en } calibrated { share low high }\n        for { bits message { zh en } } against { bits message { zh en } }\n      }\n      inquiry {\n        value label state people complaints minutes organiser standsIn { complaint field }\n        kindName { zh en } question { zh en } ways { zh en } script { zh en }\n        groups { id people complaints from to sample values { value label people kindName { zh en } } }\n      }\n      organisers { ...OrganiserFields }\n      inside { kind compared people bits message { zh en } }\n      insideMeaning { zh en }\n      days { name count }\n      history { kind others people at }\n      members(first: 300) { complaint debtor name receivedAt institution lane holds spoken }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query GroupsOf($complaint: ID!) {\n    groupsOf(complaint: $complaint) { id people values { label kindName { zh en } } }\n  }\n"): (typeof documents)["\n  query GroupsOf($complaint: ID!) {\n    groupsOf(complaint: $complaint) { id people values { label kindName { zh en } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Groups($after: String) {\n    groups(first: 25, after: $after) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      edges {\n        node {\n          id state people complaints from to bits letterAlone\n          values { value label people kindName { zh en } }\n          hypotheses { kind likelihood kindName { zh en } }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Groups($after: String) {\n    groups(first: 25, after: $after) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      edges {\n        node {\n          id state people complaints from to bits letterAlone\n          values { value label people kindName { zh en } }\n          hypotheses { kind likelihood kindName { zh en } }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Imports {\n    imports(first: 50) {\n      edges {\n        node {\n          id name state step createdAt mine withdrawnAt withdrawnBy restorableUntil\n          counts { complaints withText repeats calls agencies evidence refused noted }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Imports {\n    imports(first: 50) {\n      edges {\n        node {\n          id name state step createdAt mine withdrawnAt withdrawnBy restorableUntil\n          counts { complaints withText repeats calls agencies evidence refused noted }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Overview {\n    overview { complaints withText crowds rings lanes { hardship normal check ring } }\n  }\n"): (typeof documents)["\n  query Overview {\n    overview { complaints withText crowds rings lanes { hardship normal check ring } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ImportPreview($id: ID!, $choice: ColumnsChoice) {\n    importPreview(id: $id, choice: $choice) {\n      clear applied more\n      tables {\n        file sheet line kind understood system\n        lines { line cells }\n        columns { name ours ground samples }\n      }\n      counts { complaints calls agencies evidence refused noted }\n      rejections { taken line column code why { zh en } }\n      fields { kind columns { name needed } }\n    }\n  }\n"): (typeof documents)["\n  query ImportPreview($id: ID!, $choice: ColumnsChoice) {\n    importPreview(id: $id, choice: $choice) {\n      clear applied more\n      tables {\n        file sheet line kind understood system\n        lines { line cells }\n        columns { name ours ground samples }\n      }\n      counts { complaints calls agencies evidence refused noted }\n      rejections { taken line column code why { zh en } }\n      fields { kind columns { name needed } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StartImport($id: ID!, $choice: ColumnsChoice, $saveAs: String, $again: AgainChoice) {\n    startImport(id: $id, choice: $choice, saveAs: $saveAs, again: $again) {\n      ... on Done { done }\n      ... on Refusal { code en zh }\n    }\n  }\n"): (typeof documents)["\n  mutation StartImport($id: ID!, $choice: ColumnsChoice, $saveAs: String, $again: AgainChoice) {\n    startImport(id: $id, choice: $choice, saveAs: $saveAs, again: $again) {\n      ... on Done { done }\n      ... on Refusal { code en zh }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DiscardImport($id: ID!) {\n    discardImport(id: $id) {\n      ... on Done { done }\n      ... on Refusal { code en zh }\n    }\n  }\n"): (typeof documents)["\n  mutation DiscardImport($id: ID!) {\n    discardImport(id: $id) {\n      ... on Done { done }\n      ... on Refusal { code en zh }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Rejections($id: ID!) {\n    import(id: $id) {\n      rejections(first: 100) {\n        totalCount\n        edges { cursor node { taken file line column value code why { zh en } } }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Rejections($id: ID!) {\n    import(id: $id) {\n      rejections(first: 100) {\n        totalCount\n        edges { cursor node { taken file line column value code why { zh en } } }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SavedMappings {\n    savedMappings { id name kinds again savedAt savedBy }\n  }\n"): (typeof documents)["\n  query SavedMappings {\n    savedMappings { id name kinds again savedAt savedBy }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveMapping($id: ID!) {\n    removeMapping(id: $id) {\n      ... on Done { done }\n      ... on Refusal { code en zh }\n    }\n  }\n"): (typeof documents)["\n  mutation RemoveMapping($id: ID!) {\n    removeMapping(id: $id) {\n      ... on Done { done }\n      ... on Refusal { code en zh }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ImportWithdrawal($id: ID!) {\n    importWithdrawal(id: $id) {\n      complaints calls agencies papers rejections stay erased\n      refusal { zh en }\n    }\n  }\n"): (typeof documents)["\n  query ImportWithdrawal($id: ID!) {\n    importWithdrawal(id: $id) {\n      complaints calls agencies papers rejections stay erased\n      refusal { zh en }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WithdrawImport($id: ID!, $reason: String!) {\n    withdrawImport(id: $id, reason: $reason) {\n      ... on Done { done }\n      ... on Refusal { code en zh }\n    }\n  }\n"): (typeof documents)["\n  mutation WithdrawImport($id: ID!, $reason: String!) {\n    withdrawImport(id: $id, reason: $reason) {\n      ... on Done { done }\n      ... on Refusal { code en zh }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RestoreImport($id: ID!) {\n    restoreImport(id: $id) {\n      ... on Done { done }\n      ... on Refusal { code en zh }\n    }\n  }\n"): (typeof documents)["\n  mutation RestoreImport($id: ID!) {\n    restoreImport(id: $id) {\n      ... on Done { done }\n      ... on Refusal { code en zh }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AnswerEffects($group: ID!, $values: [ID!]!) {\n    answerEffects(group: $group, values: $values) {\n      kind kindName { zh en } twoPeople people complaints lookedAt untouched\n    }\n  }\n"): (typeof documents)["\n  query AnswerEffects($group: ID!, $values: [ID!]!) {\n    answerEffects(group: $group, values: $values) {\n      kind kindName { zh en } twoPeople people complaints lookedAt untouched\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ProposeAnswer($group: ID!, $values: [ID!]!, $answer: AnswerInput!) {\n    proposeAnswer(group: $group, values: $values, answer: $answer) {\n      ... on Organiser { id state }\n      ... on Refusal { code en zh }\n    }\n  }\n"): (typeof documents)["\n  mutation ProposeAnswer($group: ID!, $values: [ID!]!, $answer: AnswerInput!) {\n    proposeAnswer(group: $group, values: $values, answer: $answer) {\n      ... on Organiser { id state }\n      ... on Refusal { code en zh }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Inquiries {\n    inquiries {\n      value label state people complaints minutes organiser standsIn { complaint field }\n      kindName { zh en } question { zh en } ways { zh en } script { zh en }\n      groups { id people complaints from to sample values { value label people kindName { zh en } } }\n    }\n  }\n"): (typeof documents)["\n  query Inquiries {\n    inquiries {\n      value label state people complaints minutes organiser standsIn { complaint field }\n      kindName { zh en } question { zh en } ways { zh en } script { zh en }\n      groups { id people complaints from to sample values { value label people kindName { zh en } } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Organiser($id: ID!) {\n    organiser(id: $id) { ...OrganiserFields }\n  }\n"): (typeof documents)["\n  query Organiser($id: ID!) {\n    organiser(id: $id) { ...OrganiserFields }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WaitingAnswers {\n    organisers(state: proposed, first: 100) {\n      edges {\n        node { id values { label kindName { zh en } } proposed { kind kindName { zh en } name by at } }\n      }\n    }\n  }\n"): (typeof documents)["\n  query WaitingAnswers {\n    organisers(state: proposed, first: 100) {\n      edges {\n        node { id values { label kindName { zh en } } proposed { kind kindName { zh en } name by at } }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Insights {\n    insights {\n      days { name hardship normal check ring }\n      institutions { name hardship normal check ring }\n      channels { name hardship normal check ring }\n      clocks { open late inTime afterLimit }\n    }\n    overview { complaints withText clusters crowds rings households }\n    clusters(first: 20) { edges { node { id size units excerpt benign } } }\n    rings(first: 20) { edges { node { id score debtors complaints from to } } }\n    accusations {\n      pointedAt { count of share low high } overturned { count of share low high } missed { count of share low high }\n      lines { trait value pointedAt { count of share low high } overturned { count of share low high } }\n    }\n  }\n"): (typeof documents)["\n  query Insights {\n    insights {\n      days { name hardship normal check ring }\n      institutions { name hardship normal check ring }\n      channels { name hardship normal check ring }\n      clocks { open late inTime afterLimit }\n    }\n    overview { complaints withText clusters crowds rings households }\n    clusters(first: 20) { edges { node { id size units excerpt benign } } }\n    rings(first: 20) { edges { node { id score debtors complaints from to } } }\n    accusations {\n      pointedAt { count of share low high } overturned { count of share low high } missed { count of share low high }\n      lines { trait value pointedAt { count of share low high } overturned { count of share low high } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Objections($after: String) {\n    objections(first: 25, after: $after) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      edges {\n        node { id state complaint filedAt filedBy due left alert missed words answer answeredBy endedAt }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Objections($after: String) {\n    objections(first: 25, after: $after) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      edges {\n        node { id state complaint filedAt filedBy due left alert missed words answer answeredBy endedAt }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AnswerObjection($objection: ID!, $upheld: Boolean!, $reason: String!) {\n    answerObjection(objection: $objection, upheld: $upheld, reason: $reason) {\n      ... on Objection { id state }\n      ... on Refusal { code en zh }\n    }\n  }\n"): (typeof documents)["\n  mutation AnswerObjection($objection: ID!, $upheld: Boolean!, $reason: String!) {\n    answerObjection(objection: $objection, upheld: $upheld, reason: $reason) {\n      ... on Objection { id state }\n      ... on Refusal { code en zh }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WithdrawObjection($objection: ID!, $reason: String!) {\n    withdrawObjection(objection: $objection, reason: $reason) {\n      ... on Objection { id state }\n      ... on Refusal { code en zh }\n    }\n  }\n"): (typeof documents)["\n  mutation WithdrawObjection($objection: ID!, $reason: String!) {\n    withdrawObjection(objection: $objection, reason: $reason) {\n      ... on Objection { id state }\n      ... on Refusal { code en zh }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SelfCheck($complaint: ID!) {\n    selfCheck(complaint: $complaint) { zh en }\n  }\n"): (typeof documents)["\n  query SelfCheck($complaint: ID!) {\n    selfCheck(complaint: $complaint) { zh en }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation FileObjection($complaint: ID!, $words: String!) {\n    fileObjection(complaint: $complaint, words: $words) {\n      ... on Objection { id state }\n      ... on Refusal { code en zh }\n    }\n  }\n"): (typeof documents)["\n  mutation FileObjection($complaint: ID!, $words: String!) {\n    fileObjection(complaint: $complaint, words: $words) {\n      ... on Objection { id state }\n      ... on Refusal { code en zh }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OrganiserWeights {\n    organiserWeights {\n      answered minAnswered minEach\n      priors { kind kindName { zh en } bits }\n      rules { about { zh en } weights { kind kindName { zh en } bits } }\n      calibrations {\n        kind kindName { zh en } of count\n        steps { from to }\n        reliability { from to count of share low high }\n      }\n    }\n  }\n"): (typeof documents)["\n  query OrganiserWeights {\n    organiserWeights {\n      answered minAnswered minEach\n      priors { kind kindName { zh en } bits }\n      rules { about { zh en } weights { kind kindName { zh en } bits } }\n      calibrations {\n        kind kindName { zh en } of count\n        steps { from to }\n        reliability { from to count of share low high }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AnswerFields on OrganiserAnswer {\n    kind kindName { zh en } name source reference reason by second secondFinding { source reference } at expires mostPeople\n  }\n"): (typeof documents)["\n  fragment AnswerFields on OrganiserAnswer {\n    kind kindName { zh en } name source reference reason by second secondFinding { source reference } at expires mostPeople\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OrganiserFields on Organiser {\n    id state values { label kindName { zh en } }\n    standing { ...AnswerFields }\n    proposed { ...AnswerFields }\n    ended { how why at by answer { ...AnswerFields } }\n    history { kind at by reason why }\n  }\n"): (typeof documents)["\n  fragment OrganiserFields on Organiser {\n    id state values { label kindName { zh en } }\n    standing { ...AnswerFields }\n    proposed { ...AnswerFields }\n    ended { how why at by answer { ...AnswerFields } }\n    history { kind at by reason why }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConfirmAnswer($organiser: ID!, $reason: String!, $found: FindingInput) {\n    confirmAnswer(organiser: $organiser, reason: $reason, found: $found) {\n      ... on Organiser { id state }\n      ... on Refusal { code en zh }\n    }\n  }\n"): (typeof documents)["\n  mutation ConfirmAnswer($organiser: ID!, $reason: String!, $found: FindingInput) {\n    confirmAnswer(organiser: $organiser, reason: $reason, found: $found) {\n      ... on Organiser { id state }\n      ... on Refusal { code en zh }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RefuseAnswer($organiser: ID!, $reason: String!) {\n    refuseAnswer(organiser: $organiser, reason: $reason) {\n      ... on Organiser { id state }\n      ... on Refusal { code en zh }\n    }\n  }\n"): (typeof documents)["\n  mutation RefuseAnswer($organiser: ID!, $reason: String!) {\n    refuseAnswer(organiser: $organiser, reason: $reason) {\n      ... on Organiser { id state }\n      ... on Refusal { code en zh }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UndoAnswer($organiser: ID!, $reason: String!) {\n    undoAnswer(organiser: $organiser, reason: $reason) {\n      ... on Organiser { id state }\n      ... on Refusal { code en zh }\n    }\n  }\n"): (typeof documents)["\n  mutation UndoAnswer($organiser: ID!, $reason: String!) {\n    undoAnswer(organiser: $organiser, reason: $reason) {\n      ... on Organiser { id state }\n      ... on Refusal { code en zh }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Organisers($state: OrganiserState, $after: String) {\n    organisers(state: $state, first: 25, after: $after) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      edges {\n        node { ...OrganiserFields }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Organisers($state: OrganiserState, $after: String) {\n    organisers(state: $state, first: 25, after: $after) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      edges {\n        node { ...OrganiserFields }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Queue($first: Int!, $skip: Int!, $filter: QueueFilter) {\n    queue(first: $first, skip: $skip, filter: $filter) {\n      totalCount\n      edges {\n        node {\n          lane assignee\n          complaint { id institution text reasons { message { zh en } } }\n          clock { due left alert missed state }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Queue($first: Int!, $skip: Int!, $filter: QueueFilter) {\n    queue(first: $first, skip: $skip, filter: $filter) {\n      totalCount\n      edges {\n        node {\n          lane assignee\n          complaint { id institution text reasons { message { zh en } } }\n          clock { due left alert missed state }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TakeNext($filter: QueueFilter) {\n    takeNext(filter: $filter) { complaint { id } }\n  }\n"): (typeof documents)["\n  mutation TakeNext($filter: QueueFilter) {\n    takeNext(filter: $filter) { complaint { id } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UndoTake($id: ID!, $reason: String!) {\n    releaseTask(complaint: $id, reason: $reason) {\n      ... on Task { state }\n      ... on Refusal { code en zh }\n    }\n  }\n"): (typeof documents)["\n  mutation UndoTake($id: ID!, $reason: String!) {\n    releaseTask(complaint: $id, reason: $reason) {\n      ... on Task { state }\n      ... on Refusal { code en zh }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Ring($id: ID!) {\n    ring(id: $id) {\n      id rank tier score expectedByChance from to debtors agencies organiser complaints\n      reasons { weight family message { zh en } }\n      counterEvidence { weight family message { zh en } }\n      weakestLink { zh en } withdrawn\n      values { key kind label debtors }\n      breaks priorBits\n      operators { kind label debtors }\n      members { debtor role values core }\n      opinions { core density lockstepPairs lockstepExpected }\n      history { kind others debtors at }\n      days { name count }\n      judgements { subject debtor verdict reason by at }\n    }\n  }\n"): (typeof documents)["\n  query Ring($id: ID!) {\n    ring(id: $id) {\n      id rank tier score expectedByChance from to debtors agencies organiser complaints\n      reasons { weight family message { zh en } }\n      counterEvidence { weight family message { zh en } }\n      weakestLink { zh en } withdrawn\n      values { key kind label debtors }\n      breaks priorBits\n      operators { kind label debtors }\n      members { debtor role values core }\n      opinions { core density lockstepPairs lockstepExpected }\n      history { kind others debtors at }\n      days { name count }\n      judgements { subject debtor verdict reason by at }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Rings {\n    rings(first: 100) {\n      totalCount\n      edges { node { id rank tier score from to debtors agencies organiser withdrawn reasons { message { zh en } } } }\n    }\n  }\n"): (typeof documents)["\n  query Rings {\n    rings(first: 100) {\n      totalCount\n      edges { node { id rank tier score from to debtors agencies organiser withdrawn reasons { message { zh en } } } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SampleSheet($sample: ID!, $reason: String!) {\n    sampleSheet(sample: $sample, reason: $reason) {\n      ... on CallSheet { lines { debtor complaint name phone phoneIs receivedAt } }\n      ... on Refusal { code en zh }\n    }\n  }\n"): (typeof documents)["\n  mutation SampleSheet($sample: ID!, $reason: String!) {\n    sampleSheet(sample: $sample, reason: $reason) {\n      ... on CallSheet { lines { debtor complaint name phone phoneIs receivedAt } }\n      ... on Refusal { code en zh }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RecordCall($sample: ID!, $debtor: ID!, $says: Saying!) {\n    recordCall(sample: $sample, debtor: $debtor, says: $says) {\n      ... on Sample { id state }\n      ... on Refusal { code en zh }\n    }\n  }\n"): (typeof documents)["\n  mutation RecordCall($sample: ID!, $debtor: ID!, $says: Saying!) {\n    recordCall(sample: $sample, debtor: $debtor, says: $says) {\n      ... on Sample { id state }\n      ... on Refusal { code en zh }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DrawSample($group: ID!, $of: Drawn!) {\n    drawSample(group: $group, of: $of) {\n      ... on Sample { id }\n      ... on Refusal { code en zh }\n    }\n  }\n"): (typeof documents)["\n  mutation DrawSample($group: ID!, $of: Drawn!) {\n    drawSample(group: $group, of: $of) {\n      ... on Sample { id }\n      ... on Refusal { code en zh }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CorrectCall($sample: ID!, $debtor: ID!, $says: Saying!, $reason: String!) {\n    correctCall(sample: $sample, debtor: $debtor, says: $says, reason: $reason) {\n      ... on Sample { id state }\n      ... on Refusal { code en zh }\n    }\n  }\n"): (typeof documents)["\n  mutation CorrectCall($sample: ID!, $debtor: ID!, $says: Saying!, $reason: String!) {\n    correctCall(sample: $sample, debtor: $debtor, says: $says, reason: $reason) {\n      ... on Sample { id state }\n      ... on Refusal { code en zh }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Sample($id: ID!) {\n    sample(id: $id) {\n      id state group rest changedAt people reached notReached foreign own\n      lowAlways highAlways soonest maxCalls\n      finding { zh en } script { zh en }\n      toCall { debtor complaint }\n      answers { debtor complaint says at by }\n    }\n  }\n"): (typeof documents)["\n  query Sample($id: ID!) {\n    sample(id: $id) {\n      id state group rest changedAt people reached notReached foreign own\n      lowAlways highAlways soonest maxCalls\n      finding { zh en } script { zh en }\n      toCall { debtor complaint }\n      answers { debtor complaint says at by }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CloseSample($sample: ID!, $reason: String!) {\n    closeSample(sample: $sample, reason: $reason) {\n      ... on Sample { id state }\n      ... on Refusal { code en zh }\n    }\n  }\n"): (typeof documents)["\n  mutation CloseSample($sample: ID!, $reason: String!) {\n    closeSample(sample: $sample, reason: $reason) {\n      ... on Sample { id state }\n      ... on Refusal { code en zh }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Samples {\n    samples(first: 100) {\n      edges { node { id group state changedAt people reached finding { zh en } } }\n    }\n  }\n"): (typeof documents)["\n  query Samples {\n    samples(first: 100) {\n      edges { node { id group state changedAt people reached finding { zh en } } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SourceKinds {\n    sourceKinds { kind settings { name secret needed drawn } }\n  }\n"): (typeof documents)["\n  query SourceKinds {\n    sourceKinds { kind settings { name secret needed drawn } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveSource($id: ID, $input: SourceInput!) {\n    saveSource(id: $id, input: $input) {\n      ... on SavedSource { id secret }\n      ... on Refusal { code en zh }\n    }\n  }\n"): (typeof documents)["\n  mutation SaveSource($id: ID, $input: SourceInput!) {\n    saveSource(id: $id, input: $input) {\n      ... on SavedSource { id secret }\n      ... on Refusal { code en zh }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Sources {\n    sources {\n      id name kind address settings { name value } again mapped seconds state problem { zh en } seenAt tookAt behind oldestAt\n      taken dead createdBy createdAt\n    }\n  }\n"): (typeof documents)["\n  query Sources {\n    sources {\n      id name kind address settings { name value } again mapped seconds state problem { zh en } seenAt tookAt behind oldestAt\n      taken dead createdBy createdAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SourceItems($source: ID!) {\n    sourceItems(source: $source, first: 50) { id name problem { zh en } attempts at import }\n  }\n"): (typeof documents)["\n  query SourceItems($source: ID!) {\n    sourceItems(source: $source, first: 50) { id name problem { zh en } attempts at import }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PauseSource($id: ID!, $paused: Boolean!) {\n    pauseSource(id: $id, paused: $paused) {\n      ... on Done { done }\n      ... on Refusal { code en zh }\n    }\n  }\n"): (typeof documents)["\n  mutation PauseSource($id: ID!, $paused: Boolean!) {\n    pauseSource(id: $id, paused: $paused) {\n      ... on Done { done }\n      ... on Refusal { code en zh }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveSource($id: ID!) {\n    removeSource(id: $id) {\n      ... on Done { done }\n      ... on Refusal { code en zh }\n    }\n  }\n"): (typeof documents)["\n  mutation RemoveSource($id: ID!) {\n    removeSource(id: $id) {\n      ... on Done { done }\n      ... on Refusal { code en zh }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReplaySource($id: ID!, $items: [ID!]) {\n    replaySource(id: $id, items: $items) {\n      ... on ItemsReplayed { count }\n      ... on Refusal { code en zh }\n    }\n  }\n"): (typeof documents)["\n  mutation ReplaySource($id: ID!, $items: [ID!]) {\n    replaySource(id: $id, items: $items) {\n      ... on ItemsReplayed { count }\n      ... on Refusal { code en zh }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddToBank($input: BankInput!) {\n    addToBank(input: $input) {\n      ... on BankEntry { id }\n      ... on Refusal { code en zh }\n    }\n  }\n"): (typeof documents)["\n  mutation AddToBank($input: BankInput!) {\n    addToBank(input: $input) {\n      ... on BankEntry { id }\n      ... on Refusal { code en zh }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Bank {\n    bank { id kind name source why addedBy addedAt expires quarantined matches complaints parts { fixed slot type examples } }\n  }\n"): (typeof documents)["\n  query Bank {\n    bank { id kind name source why addedBy addedAt expires quarantined matches complaints parts { fixed slot type examples } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReleaseBankEntry($id: ID!) {\n    releaseBankEntry(id: $id) {\n      ... on BankEntry { id }\n      ... on Refusal { code en zh }\n    }\n  }\n"): (typeof documents)["\n  mutation ReleaseBankEntry($id: ID!) {\n    releaseBankEntry(id: $id) {\n      ... on BankEntry { id }\n      ... on Refusal { code en zh }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveBankEntry($id: ID!) {\n    removeBankEntry(id: $id) {\n      ... on Done { done }\n      ... on Refusal { code en zh }\n    }\n  }\n"): (typeof documents)["\n  mutation RemoveBankEntry($id: ID!) {\n    removeBankEntry(id: $id) {\n      ... on Done { done }\n      ... on Refusal { code en zh }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation QuarantineBankEntry($id: ID!, $reason: String!) {\n    quarantineBankEntry(id: $id, reason: $reason) {\n      ... on BankEntry { id }\n      ... on Refusal { code en zh }\n    }\n  }\n"): (typeof documents)["\n  mutation QuarantineBankEntry($id: ID!, $reason: String!) {\n    quarantineBankEntry(id: $id, reason: $reason) {\n      ... on BankEntry { id }\n      ... on Refusal { code en zh }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TicketKinds {\n    ticketKinds { kind settings { name secret needed drawn } }\n  }\n"): (typeof documents)["\n  query TicketKinds {\n    ticketKinds { kind settings { name secret needed drawn } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveTicketSystem($id: ID, $input: TicketSystemInput!) {\n    saveTicketSystem(id: $id, input: $input) {\n      ... on SavedTicketSystem { id secret }\n      ... on Refusal { code en zh }\n    }\n  }\n"): (typeof documents)["\n  mutation SaveTicketSystem($id: ID, $input: TicketSystemInput!) {\n    saveTicketSystem(id: $id, input: $input) {\n      ... on SavedTicketSystem { id secret }\n      ... on Refusal { code en zh }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TicketSystems {\n    ticketSystems {\n      id name kind settings { name value } events state problem { zh en } answeredAt waiting oldestAt written dead\n    }\n  }\n"): (typeof documents)["\n  query TicketSystems {\n    ticketSystems {\n      id name kind settings { name value } events state problem { zh en } answeredAt waiting oldestAt written dead\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TicketNotes($system: ID!) {\n    ticketNotes(system: $system, first: 50) { id complaint problem { zh en } attempts at }\n  }\n"): (typeof documents)["\n  query TicketNotes($system: ID!) {\n    ticketNotes(system: $system, first: 50) { id complaint problem { zh en } attempts at }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PauseTicketSystem($id: ID!, $paused: Boolean!) {\n    pauseTicketSystem(id: $id, paused: $paused) {\n      ... on Done { done }\n      ... on Refusal { code en zh }\n    }\n  }\n"): (typeof documents)["\n  mutation PauseTicketSystem($id: ID!, $paused: Boolean!) {\n    pauseTicketSystem(id: $id, paused: $paused) {\n      ... on Done { done }\n      ... on Refusal { code en zh }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveTicketSystem($id: ID!) {\n    removeTicketSystem(id: $id) {\n      ... on Done { done }\n      ... on Refusal { code en zh }\n    }\n  }\n"): (typeof documents)["\n  mutation RemoveTicketSystem($id: ID!) {\n    removeTicketSystem(id: $id) {\n      ... on Done { done }\n      ... on Refusal { code en zh }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReplayTicketNotes($id: ID!, $notes: [ID!]) {\n    replayTicketNotes(id: $id, notes: $notes) {\n      ... on TicketNotesReplayed { count }\n      ... on Refusal { code en zh }\n    }\n  }\n"): (typeof documents)["\n  mutation ReplayTicketNotes($id: ID!, $notes: [ID!]) {\n    replayTicketNotes(id: $id, notes: $notes) {\n      ... on TicketNotesReplayed { count }\n      ... on Refusal { code en zh }\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;