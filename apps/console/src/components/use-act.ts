import { useCallback, useMemo } from 'react';
import { type AnyVariables, CombinedError, type TypedDocumentNode, useMutation } from 'urql';
import type { Refusal } from './rest.js';

/** Members of a union of which a document asks nothing: codegen gives them no field. */
type Unread<Member> = Member extends object ? (string extends keyof Member ? Member : never) : never;

/** Answers without their refusals. */
export type Granted<Data> = { readonly [Field in keyof Data]: Exclude<Data[Field], Refusal> };

/** What became of an act. An expected refusal stands where an error would: pages show both beside what was tried. */
export interface Outcome<Data> {
  readonly data: Granted<Data> | undefined;
  readonly error: CombinedError | undefined;
}

/**
 * Changes something, as `useMutation` does. The only place of the console that tells what was done from what was refused.
 *
 * @param _unread a document that leaves a member of a union out does not compile.
 */
export function useAct<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  ..._unread: [Unread<Data[keyof Data]>] extends [never] ? [] : [unread: never]
): readonly [Outcome<Data> & { readonly fetching: boolean }, (variables: Variables) => Promise<Outcome<Data>>] {
  const [state, run] = useMutation(document);
  const { data, error, fetching } = state;
  const shown = useMemo(() => ({ ...outcomeOf(data, error), fetching }), [data, error, fetching]);
  const act = useCallback(
    async (variables: Variables) => {
      const result = await run(variables);
      return outcomeOf(result.data, result.error);
    },
    [run],
  );
  return [shown, act];
}

/** What an answer says: what was done, or why it was not. */
export function outcomeOf<Data>(data: Data | null | undefined, error: CombinedError | undefined): Outcome<Data> {
  const refused = Object.values(data ?? {}).find(isRefusal);
  if (refused === undefined) return { data: (data ?? undefined) as Granted<Data> | undefined, error };
  const { code, en, zh } = refused;
  return { data: undefined, error: new CombinedError({ graphQLErrors: [{ message: en, extensions: { code, zh } }] }) };
}

const isRefusal = (member: unknown): member is Refusal =>
  typeof member === 'object' && member !== null && 'code' in member && 'en' in member && 'zh' in member;
