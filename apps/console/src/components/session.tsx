import { createContext, useContext } from 'react';
import type { Role } from '../../../../libs/domain/access.js';

export interface Session {
  readonly name: string;
  readonly role: Role;
}

const SessionContext = createContext<Session | null>(null);
export const SessionProvider = SessionContext.Provider;

/** Who is signed in. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('useSession needs a SessionProvider above it');
  return session;
}

export const useRole = (): Role => useSession().role;
