import { useRef } from 'react';
import { type AnyVariables, type CombinedError, type UseQueryArgs, useQuery } from 'urql';

/**
 * Asks as `useQuery` does, but keeps the last answer while a later one is awaited or fails.
 * What somebody works in must not vanish because a connection broke.
 */
export function useSettledQuery<Data, Variables extends AnyVariables>(
  args: UseQueryArgs<Variables, Data>,
): readonly [Data | undefined, CombinedError | undefined, () => void] {
  const [{ data, error }, again] = useQuery<Data, Variables>(args);
  const asked = JSON.stringify(args.variables ?? null);
  const last = useRef<{ readonly asked: string; readonly data: Data } | null>(null);
  if (data !== undefined && data !== null) last.current = { asked, data };
  const kept = last.current?.asked === asked ? last.current.data : undefined;
  return [kept, error, () => again({ requestPolicy: 'network-only' })];
}
