import type { DimensionScore } from '../model/scorecard.ts';
import type { RowState } from './scorecard-model.ts';

/**
 * Answers how a row may be shown.
 * Called needs everything at once: enough evidence (`ok`), a probability of at least .9 on one side, and an interval
 * that keeps clear of zero on that side. Whatever falls short of that is shown without colour.
 * Source: method 3.4, 3.6; DESIGN section 2, "A sign is called".
 * Example: ok, called, score -.4 in [-.6, -.2] is `reactive`; the same row `provisional` is `first-look`.
 */
export function rowStateOf(row: DimensionScore): RowState {
  const { value, lo, hi } = row.score;
  if (row.status === 'insufficient' || value === null || lo === null || hi === null) {
    return 'unseen';
  }
  if (row.status === 'provisional') return 'first-look';
  if (row.isCalled && row.word === 'reactive' && hi < 0) return 'reactive';
  if (row.isCalled && row.word === 'strategic' && lo > 0) return 'strategic';
  return 'close';
}
