import type { IndicatorFact } from '#kernel/indicator-fact';

import { categories, type Category } from '../model/category.ts';
import { isLabelledByPerson, type Basis } from './basis.ts';
import { doubted } from './doubt.ts';
import { largestUnplaceable } from './hours.ts';
import { byCategory, hoursFact, type HoursIndicator, type Placement } from './indicator-hours.ts';

/** Work whose benefit usually outlasts half a year, until initiatives carry a horizon of their own (DESIGN section 2). */
const longTermWork: readonly Category[] = [
  'STRATEGY',
  'NEEDS',
  'PLANNING',
  'COACHING',
  'LEADERSHIP',
  'INSIGHT',
  'SYSTEMS',
  'TOOLSET',
];

const fires = categories.indexOf('FIRES');

/**
 * What a calendar can say about Horizon: 2.1 reactive minutes, 2.2 long-term minutes.
 *
 * Formula 2.1: minutes arranged less than 24 h ahead, or labelled FIRES, over minutes whose lead time is known or that
 * are labelled FIRES. Formula 2.2: expected minutes in eight categories over classified minutes, provisional by ruling.
 * Source: method 3.3, 3.9; DESIGN section 2.
 * Example: 60 of 240 minutes were arranged the same day, all lead times known: 60 / 240.
 */
export function horizonFacts(basis: Basis): IndicatorFact[] {
  return [
    hoursFact(basis, {
      id: '2.1',
      dimension: 'horizon',
      place: placeReactive,
      ...(lacksCreation(basis) ? { wouldHelp: 'help.created' } : {}),
    }),
    hoursFact(basis, {
      id: '2.2',
      dimension: 'horizon',
      place: byCategory(longTermWork),
      provisionalBecause: 'provisional.no-horizon',
      wouldHelp: 'help.initiative-horizon',
    }),
  ];
}

/** A lead time needs no label; without one, only a label FIRES places the minutes. */
const placeReactive: HoursIndicator['place'] = ({ activity, series }) => {
  if (activity.isAdHoc === true) return certainly(1);
  const { classification } = series;
  if (classification.label !== 'FIRES') return activity.isAdHoc === false ? certainly(0) : null;
  const p = classification.posterior[fires] ?? 1;
  return isLabelledByPerson(series)
    ? certainly(p)
    : { p, doubted: doubted(p, 1), isCertain: false };
};

function certainly(p: number): Placement {
  return { p, doubted: p, isCertain: true };
}

/** Does so much time lack CREATED that the indicator cannot be told (method 3.9)? */
export function lacksCreation(basis: Basis): boolean {
  let lacking = 0;
  let all = 0;
  for (const { activity, record } of basis.entries) {
    all += record.minutes;
    if (activity.isAdHoc === null) lacking += record.minutes;
  }
  return all > 0 && lacking / all > largestUnplaceable;
}
