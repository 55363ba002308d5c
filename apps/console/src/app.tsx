import { Center, Loader } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { Client, cacheExchange, fetchExchange, Provider, stringifyDocument } from 'urql';
import { type Session, SessionProvider } from './components/session.js';
import { Frame } from './frame.js';
import { graphql } from './gql/gql.js';
import { SignInPage } from './pages/sign-in/sign-in-page.js';

const ME = graphql(`
  query Me {
    me { name role }
  }
`);

/** Who is signed in; null: nobody. */
async function currentSession(): Promise<Session | null> {
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: stringifyDocument(ME) }),
    });
    if (!response.ok) return null;
    return ((await response.json()) as { data?: { me: Session } }).data?.me ?? null;
  } catch {
    return null;
  }
}

/** The page of signing in, or the console for the account that is signed in. */
export function App() {
  // Undefined: not known yet.
  const [session, setSession] = useState<Session | null | undefined>();
  const refresh = () => void currentSession().then(setSession);
  useEffect(refresh, []);
  // A new client for each session: nothing of one user stays in the cache of the next.
  const client = useMemo(() => (session ? clientOf(() => setSession(null)) : null), [session]);
  if (session === undefined)
    return (
      <Center h="100vh">
        <Loader />
      </Center>
    );
  if (session === null || client === null) return <SignInPage onSignedIn={refresh} />;
  return (
    <Provider value={client}>
      <SessionProvider value={session}>
        <Frame onSignedOut={() => setSession(null)} />
      </SessionProvider>
    </Provider>
  );
}

/** A client that says when the server no longer knows the session. */
function clientOf(onExpired: () => void): Client {
  return new Client({
    url: '/graphql',
    preferGetMethod: false,
    exchanges: [cacheExchange, fetchExchange],
    fetch: async (input, init) => {
      const response = await fetch(input, init);
      if (response.status === 401) onExpired();
      return response;
    },
  });
}
