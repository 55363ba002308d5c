import { Anchor, AppShell, Button, Group, Text, Title } from '@mantine/core';
import { Suspense } from 'react';
import { Link, NavLink, Route, Routes, useLocation } from 'react-router';
import { ErrorBoundary } from './components/error-boundary.js';
import { LanguageSwitch } from './components/language-switch.js';
import { Loading } from './components/loading.js';
import { send } from './components/rest.js';
import { useRole, useSession } from './components/session.js';
import { Tour, useTour } from './components/tour.js';
import { useLanguage } from './locales/use-language.js';
import { mayOpen, PLACES, type Place } from './places.js';

/** What stands around every page: where one can go, who is signed in, and the tour. */
export function Frame({ onSignedOut }: { onSignedOut: () => void }) {
  const { t } = useLanguage();
  const [step, setStep] = useTour();
  const { pathname } = useLocation();
  return (
    <AppShell header={{ height: 92 }} padding="lg">
      <Header touring={step !== null} onTour={() => setStep(step === null ? 0 : null)} onSignedOut={onSignedOut} />
      <AppShell.Main className="page">
        <Text size="sm" c="dimmed" mb="md">
          {t('promise')}
        </Text>
        {step !== null && <Tour step={step} onStep={setStep} />}
        <ErrorBoundary place={pathname}>
          <Suspense fallback={<Loading />}>
            <Routes>
              {PLACES.map((place) => (
                <Route key={place.path} path={place.path} element={<Guarded place={place} />} />
              ))}
              <Route path="*" element={<Text>{t('notFound')}</Text>} />
            </Routes>
          </Suspense>
        </ErrorBoundary>
      </AppShell.Main>
    </AppShell>
  );
}

/** A page, or the word that one's role has no access to it. */
function Guarded({ place }: { place: Place }) {
  const { t } = useLanguage();
  const role = useRole();
  return mayOpen(role, place) ? <place.page /> : <Text>{t('notAllowed')}</Text>;
}

function Header({ touring, onTour, onSignedOut }: { touring: boolean; onTour: () => void; onSignedOut: () => void }) {
  const { t } = useLanguage();
  const { name, role } = useSession();
  const signOut = async () => {
    await send('/api/logout', {});
    onSignedOut();
  };
  return (
    <AppShell.Header className="bar">
      <Group h={52} px="lg" justify="space-between" wrap="nowrap">
        <Anchor component={Link} to="/" underline="never" c="inherit">
          <Title order={1} size="h3">
            Claque
          </Title>
        </Anchor>
        <Group gap="sm" wrap="nowrap">
          <LanguageSwitch />
          <Button variant="default" size="xs" onClick={onTour} aria-pressed={touring}>
            {t('tour')}
          </Button>
          <Button
            component={Link}
            to="/account"
            variant="default"
            size="xs"
            aria-label={`${t('account')}: ${name}`}
            data-testid="user"
          >
            {name} · {t(`role_of_${role}`)}
          </Button>
          <Button variant="default" size="xs" onClick={() => void signOut()}>
            {t('signOut')}
          </Button>
        </Group>
      </Group>
      <nav aria-label="Claque" className="places">
        {PLACES.filter((place) => mayOpen(role, place)).map(
          ({ path, label }) =>
            label && (
              <NavLink key={path} to={path} end={path === '/'} className="place">
                {t(label)}
              </NavLink>
            ),
        )}
      </nav>
    </AppShell.Header>
  );
}
