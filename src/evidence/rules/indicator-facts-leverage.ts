import type { IndicatorFact } from '#kernel/indicator-fact';

import type { Basis } from './basis.ts';
import { byCategory, hoursFact } from './indicator-hours.ts';

/**
 * What a calendar can say about Leverage: 4.2, minutes on tool administration, logistics and chores over classified
 * minutes.
 *
 * Source: method 3.3.
 */
export function leverageFacts(basis: Basis): IndicatorFact[] {
  return [
    hoursFact(basis, {
      id: '4.2',
      dimension: 'leverage',
      place: byCategory(['TOOL_ADMIN', 'LOGISTICS', 'CHORES']),
    }),
  ];
}
