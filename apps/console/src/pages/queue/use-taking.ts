import { useState } from 'react';
import { useNavigate } from 'react-router';
import { type CombinedError } from 'urql';
import { useAct } from '../../components/use-act.js';
import { graphql } from '../../gql/gql.js';
import type { Lane } from '../../gql/graphql.js';
import { useLanguage } from '../../locales/use-language.js';

const NEXT = graphql(`
  mutation TakeNext($filter: QueueFilter) {
    takeNext(filter: $filter) { complaint { id } }
  }
`);
const GIVE_BACK = graphql(`
  mutation UndoTake($id: ID!, $reason: String!) {
    releaseTask(complaint: $id, reason: $reason) {
      ... on Task { state }
      ... on Refusal { code en zh }
    }
  }
`);
/** What this tab took last, so that one step returns it. */
const TAKEN = 'claque-taken';

export interface Taking {
  readonly takeNext: () => void;
  readonly taking: boolean;
  /** Whether the last attempt found nothing to take. */
  readonly nothingLeft: boolean;
  /** The complaint that was taken last and can be returned. */
  readonly last: string | null;
  readonly giveBack: () => void;
  readonly givingBack: boolean;
  readonly error: CombinedError | undefined;
}

/** Takes the next complaint of a lane and opens it; returns the last one to the queue. */
export function useTaking(lane: Lane | null): Taking {
  const { t } = useLanguage();
  const go = useNavigate();
  const [taken, take] = useAct(NEXT);
  const [given, release] = useAct(GIVE_BACK);
  const [last, setLast] = useState(() => sessionStorage.getItem(TAKEN));
  return {
    takeNext: () =>
      void take({ filter: lane === null ? {} : { lanes: [lane] } }).then((r) => {
        const task = r.data?.takeNext;
        if (!task) return;
        sessionStorage.setItem(TAKEN, task.complaint.id);
        void go(`/complaints/${encodeURIComponent(task.complaint.id)}`);
      }),
    taking: taken.fetching,
    nothingLeft: taken.data?.takeNext === null,
    last,
    giveBack: () => {
      if (last === null) return;
      void release({ id: last, reason: t('undoReason') }).then(() => {
        sessionStorage.removeItem(TAKEN);
        setLast(null);
      });
    },
    givingBack: given.fetching,
    error: taken.error ?? given.error,
  };
}
