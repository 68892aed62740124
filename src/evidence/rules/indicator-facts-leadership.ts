import type { CountFact, IndicatorFact } from '#kernel/indicator-fact';
import type { EpochMs } from '#kernel/units';

import type { Owner, PlannedMeeting } from '../model/evidence.ts';
import type { Activity } from './activities.ts';
import { type Basis } from './basis.ts';
import { baseUid } from './identity.ts';
import { isLeaderPair } from './leader-plan.ts';
import { massMeetingPeople, participationOf, peopleOf } from './people.ts';

export interface LeadershipTerms {
  readonly owner: Owner;
  readonly leaders: readonly string[];
  readonly planned: readonly PlannedMeeting[];
  /** Have five working days passed between this instant and the end of the evidence? */
  readonly isOverdue: (since: EpochMs) => boolean;
}

/**
 * What a calendar can say about Leadership when leaders are named: 6.1 one-to-ones held as planned, 6.2 meetings of
 * the pair the leader initiated, 6.3 own requests to leaders that came to nothing.
 *
 * Formula 6.1: held / planned (see `leaderPlan`). 6.2: initiated by a leader / initiated by leader or owner, among
 * meetings of the pair alone, clusters are the series. 6.3: requests no invited leader accepted, because they declined
 * or left it unanswered for five working days / requests; a request is one invitation by the owner to a leader and at
 * most nine people in all, a series counting once; withdrawn and still open requests are neither.
 * Source: method 1.11, 3.3.
 */
export function leadershipFacts(basis: Basis, terms: LeadershipTerms): IndicatorFact[] {
  const { owner, leaders } = terms;
  if (owner.kind === 'none') return missing('missing.no-owner', 'help.name-owner');
  if (leaders.length === 0) return missing('missing.no-leader', 'help.name-leader');
  return [
    cadenceFact(terms.planned),
    initiationFact(basis, owner.address, leaders),
    requestFact(basis, owner.address, terms),
  ];
}

function missing(because: string, wouldHelp: string): IndicatorFact[] {
  return ['6.1', '6.2', '6.3'].map((id) => missingFact(id, because, wouldHelp));
}

function missingFact(id: string, because: string, wouldHelp: string): IndicatorFact {
  return { kind: 'missing', id, dimension: 'leadership', because, wouldHelp };
}

function countFact(
  id: string,
  inputs: readonly string[],
  numerator: readonly string[],
  clusters?: readonly number[],
): CountFact {
  return {
    kind: 'count',
    id,
    dimension: 'leadership',
    k: numerator.length,
    n: inputs.length,
    coverage: null,
    inputs,
    numerator,
    ...(clusters === undefined ? {} : { clusters }),
  };
}

function cadenceFact(planned: readonly PlannedMeeting[]): IndicatorFact {
  if (planned.length === 0) return missingFact('6.1', 'missing.no-one-to-one', 'help.one-to-one');
  const held = planned.filter(({ heldBy }) => heldBy !== null);
  return countFact(
    '6.1',
    planned.map(({ id }) => id),
    held.map(({ id }) => id),
  );
}

function initiationFact(basis: Basis, owner: string, leaders: readonly string[]): IndicatorFact {
  const known = basis.entries.filter(
    ({ activity: { event, initiator } }) =>
      (initiator === 'self' || initiator === 'leader') && isLeaderPair(event, owner, leaders),
  );
  if (known.length === 0) return missingFact('6.2', 'missing.no-pair-meeting', 'help.organizers');
  const clusters = new Map<string, number>();
  for (const { series } of known) clusters.set(series.id, (clusters.get(series.id) ?? 0) + 1);
  return countFact(
    '6.2',
    known.map(({ record }) => record.id),
    known.filter(({ activity }) => activity.initiator === 'leader').map(({ record }) => record.id),
    [...clusters.values()],
  );
}

function requestFact(basis: Basis, owner: string, terms: LeadershipTerms): IndicatorFact {
  const answers = requestsOf(basis.activities, owner, terms.leaders)
    .map((request) => ({ request, answer: answerTo(request, terms) }))
    .filter(({ answer }) => answer !== 'open');
  if (answers.length === 0) return missingFact('6.3', 'missing.no-request', 'help.requests');
  return countFact(
    '6.3',
    answers.map(({ request }) => request.id),
    answers.filter(({ answer }) => answer === 'failed').map(({ request }) => request.id),
  );
}

/** The first occurrence in the window of each invitation by the owner to a leader. */
function requestsOf(
  activities: readonly Activity[],
  owner: string,
  leaders: readonly string[],
): Activity[] {
  const requests = new Map<string, Activity>();
  for (const activity of activities) {
    const { event, fate, id } = activity;
    if (fate === 'duplicate' || fate === 'cancelled' || event.organizer !== owner) continue;
    if (!leaders.some((leader) => participationOf(event, leader) !== null)) continue;
    if (peopleOf(event).length > massMeetingPeople) continue;
    const key = event.uid === '' ? id : baseUid(event.uid);
    const known = requests.get(key);
    // A changed occurrence may have its own answers; the series itself speaks for the request.
    const isPlainer = known?.event.isOverride === true && !event.isOverride;
    if (known === undefined || isPlainer) requests.set(key, activity);
  }
  return [...requests.values()];
}

function answerTo(
  { event, start }: Activity,
  { leaders, isOverdue }: LeadershipTerms,
): 'granted' | 'failed' | 'open' {
  const answers = leaders.flatMap((leader) => participationOf(event, leader) ?? []);
  if (answers.some((answer) => answer === 'ACCEPTED' || answer === 'TENTATIVE')) return 'granted';
  if (answers.every((answer) => answer === 'DECLINED')) return 'failed';
  return isOverdue(event.created ?? start) ? 'failed' : 'open';
}
