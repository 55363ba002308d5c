import { Anchor, AppShell, Button, Center, Group, Loader, Text, Title } from '@mantine/core';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { Link, NavLink, Route, Routes, useLocation } from 'react-router';
import { Client, cacheExchange, fetchExchange, Provider, stringifyDocument, useQuery } from 'urql';
import { ErrorBoundary } from './components/error-boundary.js';
import { LanguageSwitch } from './components/language-switch.js';
import { Loading } from './components/loading.js';
import { Tour, useTour } from './components/tour.js';
import { graphql } from './gql/gql.js';
import { useLanguage } from './locales/use-language.js';
import { QueuePage } from './pages/queue/queue-page.js';
import { SignInPage } from './pages/sign-in/sign-in-page.js';

/** Each place comes when somebody first opens it. */
const FalseAccusationsPage = lazy(async () => ({
  default: (await import('./pages/false-accusations/false-accusations-page.js')).FalseAccusationsPage,
}));
const TemplateBankPage = lazy(async () => ({
  default: (await import('./pages/template-bank/template-bank-page.js')).TemplateBankPage,
}));
const ClusterPage = lazy(async () => ({ default: (await import('./pages/clusters/cluster-page.js')).ClusterPage }));
const ClustersPage = lazy(async () => ({ default: (await import('./pages/clusters/clusters-page.js')).ClustersPage }));
const ComplaintPage = lazy(async () => ({
  default: (await import('./pages/complaints/complaint-page.js')).ComplaintPage,
}));
const RingPage = lazy(async () => ({ default: (await import('./pages/rings/ring-page.js')).RingPage }));
const RingsPage = lazy(async () => ({ default: (await import('./pages/rings/rings-page.js')).RingsPage }));
const ComplaintsPage = lazy(async () => ({
  default: (await import('./pages/complaints/complaints-page.js')).ComplaintsPage,
}));
const CasesPage = lazy(async () => ({ default: (await import('./pages/cases/cases-page.js')).CasesPage }));
const CasePage = lazy(async () => ({ default: (await import('./pages/cases/case-page.js')).CasePage }));
const ImportsPage = lazy(async () => ({ default: (await import('./pages/imports/imports-page.js')).ImportsPage }));

const DocumentsPage = lazy(async () => ({
  default: (await import('./pages/documents/documents-page.js')).DocumentsPage,
}));
const CallsPage = lazy(async () => ({ default: (await import('./pages/calls/calls-page.js')).CallsPage }));
const CallPage = lazy(async () => ({ default: (await import('./pages/calls/call-page.js')).CallPage }));
const DetectorsPage = lazy(async () => ({
  default: (await import('./pages/detectors/detectors-page.js')).DetectorsPage,
}));
const InsightsPage = lazy(async () => ({ default: (await import('./pages/insights/insights-page.js')).InsightsPage }));
const AdminPage = lazy(async () => ({ default: (await import('./pages/admin/admin-page.js')).AdminPage }));
const ExplorerPage = lazy(async () => ({ default: (await import('./pages/explorer/explorer-page.js')).ExplorerPage }));

const ME = graphql(`
  query Me {
    me { name role }
  }
`);

/** Signed in or not, the frame around every place, and the places by address. */
export function App() {
  const [signedIn, setSignedIn] = useState<boolean | null>(null);
  useEffect(() => {
    void ask(stringifyDocument(ME)).then((response) => setSignedIn(response.status === 200));
  }, []);
  // A new client for each session: nothing of one user stays in the cache of the next.
  const client = useMemo(
    () =>
      signedIn === true
        ? new Client({
            url: '/graphql',
            preferGetMethod: false,
            exchanges: [cacheExchange, fetchExchange],
            fetch: async (input, init) => {
              const response = await fetch(input, init);
              if (response.status === 401) setSignedIn(false);
              return response;
            },
          })
        : null,
    [signedIn],
  );
  if (signedIn === null)
    return (
      <Center h="100vh">
        <Loader />
      </Center>
    );
  if (client === null) return <SignInPage onSignedIn={() => setSignedIn(true)} />;
  return (
    <Provider value={client}>
      <Frame onSignedOut={() => setSignedIn(false)} />
    </Provider>
  );
}

function ask(query: string): Promise<Response> {
  return fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
}

function Frame({ onSignedOut }: { onSignedOut: () => void }) {
  const { t } = useLanguage();
  const [{ data }] = useQuery({ query: ME });
  const role = data?.me.role;
  const [step, setStep] = useTour();
  const { pathname } = useLocation();
  const places: readonly (readonly [string, string])[] = [
    ['/', t('imports')],
    ['/queue', t('queue')],
    ['/complaints', t('complaints')],
    ['/clusters', t('clusters')],
    ['/rings', t('rings')],
    ['/papers', t('papers')],
    ['/calls', t('calls')],
    ['/explorer', t('explorer')],
    ['/cases', t('cases')],
    ['/bank', t('bank')],
    ['/accusations', t('accusations')],
    ['/insights', t('insights')],
    ...(role === undefined || role === 'triage' || role === 'intake' ? [] : [['/detectors', t('detectors')] as const]),
    ...(role === 'admin' || role === 'auditor' ? [['/admin', t('admin')] as const] : []),
  ];
  return (
    <AppShell header={{ height: 92 }} padding="lg">
      <AppShell.Header className="bar">
        <Group h={52} px="lg" justify="space-between" wrap="nowrap">
          <Anchor component={Link} to="/" underline="never" c="inherit">
            <Title order={1} size="h3">
              Claque
            </Title>
          </Anchor>
          <Group gap="sm" wrap="nowrap">
            <LanguageSwitch />
            <Button
              variant="default"
              size="xs"
              onClick={() => setStep(step === null ? 0 : null)}
              aria-pressed={step !== null}
            >
              {t('tour')}
            </Button>
            <Button
              variant="default"
              size="xs"
              onClick={() => void fetch('/api/logout', { method: 'POST' }).then(onSignedOut)}
            >
              {t('signOut')}
            </Button>
          </Group>
        </Group>
        <nav aria-label="Claque" className="places">
          {places.map(([to, label]) => (
            <NavLink key={to} to={to} end={to === '/'} className="place">
              {label}
            </NavLink>
          ))}
        </nav>
      </AppShell.Header>
      <AppShell.Main className="page">
        <Text size="sm" c="dimmed" mb="md">
          {t('promise')}
        </Text>
        {step !== null && <Tour step={step} onStep={setStep} />}
        <ErrorBoundary place={pathname}>
          <Suspense fallback={<Loading />}>
            <Routes>
              <Route path="/" element={<ImportsPage />} />
              <Route path="/queue" element={<QueuePage />} />
              <Route path="/complaints" element={<ComplaintsPage />} />
              <Route path="/complaints/:id" element={<ComplaintPage />} />
              <Route path="/clusters" element={<ClustersPage />} />
              <Route path="/clusters/:id" element={<ClusterPage />} />
              <Route path="/rings" element={<RingsPage />} />
              <Route path="/rings/:id" element={<RingPage />} />
              <Route path="/cases" element={<CasesPage />} />
              <Route path="/cases/:id" element={<CasePage />} />
              <Route path="/explorer" element={<ExplorerPage />} />
              <Route path="/bank" element={<TemplateBankPage />} />
              <Route path="/accusations" element={<FalseAccusationsPage />} />
              <Route path="/papers" element={<DocumentsPage />} />
              <Route path="/calls" element={<CallsPage />} />
              <Route path="/calls/:id" element={<CallPage />} />
              <Route path="/detectors" element={<DetectorsPage />} />
              <Route path="/insights" element={<InsightsPage />} />
              <Route path="/admin" element={<AdminPage />} />
              <Route path="*" element={<Text>{t('notFound')}</Text>} />
            </Routes>
          </Suspense>
        </ErrorBoundary>
      </AppShell.Main>
    </AppShell>
  );
}
