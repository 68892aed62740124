import type { EvidenceWindow } from '#evidence/index';
import type { Estimate } from '#kernel/estimate';
import type { Message } from '#kernel/message';

import type { Change } from '../model/scorecard.ts';
import type { ChangeLine, ChangeSection } from './scorecard-model.ts';

export interface Comparison {
  /** The earlier window. */
  readonly before: EvidenceWindow;
  readonly changes: readonly Change[];
}

/**
 * What changed between two windows, in words only where the 95 % interval of the difference excludes zero.
 * Source: method 3.6.
 */
export function changeSection({ before, changes }: Comparison): ChangeSection {
  const claimed = changes.filter(isBorneOut).length;
  return {
    title: {
      id: 'changes.title',
      values: { weeks: before.weeks, firstDay: before.firstDay, lastDay: before.lastDay },
    },
    note: { id: claimed > 0 ? 'changes.note.some' : 'changes.note.none', values: { claimed } },
    lines: changes.map(changeLine),
  };
}

function changeLine(change: Change): ChangeLine {
  return {
    id: change.id,
    name: { id: nameOf(change.id) },
    before: valueOf(change.before),
    after: valueOf(change.after),
    difference: differenceOf(change.difference),
    verdict: verdictOf(change),
    isClaimed: isBorneOut(change),
  };
}

/** A claim is repeated only if the interval itself bears it out. */
function isBorneOut({ isClaimed, difference: { lo, hi } }: Change): boolean {
  return isClaimed && lo !== null && hi !== null && (lo > 0 || hi < 0);
}

function nameOf(id: string): string {
  return /^\d/.test(id) ? `indicator.${id}` : /^[a-z]+$/.test(id) ? `sign.${id}` : id;
}

function valueOf({ value, unit }: Estimate): Message {
  if (value === null) return { id: 'cell.unknown' };
  switch (unit) {
    case 'score':
      return { id: 'cell.points', values: { points: value * 100 } };
    case 'share':
    case 'probability':
      return { id: 'cell.percent', values: { share: value } };
    default:
      return { id: 'cell.hours', values: { hours: unit === 'minutes' ? value / 60 : value } };
  }
}

function differenceOf({ value, lo, hi, unit }: Estimate): Message {
  if (value === null || lo === null || hi === null) return { id: 'cell.unknown' };
  const isHundredth = unit === 'score' || unit === 'share' || unit === 'probability';
  const scale = isHundredth ? 100 : unit === 'minutes' ? 1 / 60 : 1;
  return {
    id: isHundredth ? 'cell.difference.points' : 'cell.difference.hours',
    values: { value: value * scale, lo: lo * scale, hi: hi * scale },
  };
}

function verdictOf(change: Change): Message {
  if (!isBorneOut(change)) return { id: 'change.not-claimed' };
  const isUp = (change.difference.lo ?? 0) > 0;
  if (change.difference.unit === 'score') {
    return { id: isUp ? 'change.strategic' : 'change.reactive' };
  }
  return { id: isUp ? 'change.up' : 'change.down' };
}
