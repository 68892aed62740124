import type { Span } from './span.ts';

/** Touches no further apart belong to one session, minutes (method 1.6, a design choice). */
export const sessionGapDefault = 30;
/** Work begins this long before its first trace, minutes (method 1.6, a design choice). */
export const sessionLeadDefault = 15;

/**
 * When was somebody at work on an issue, judged by the traces they left (comments, commits, transitions)?
 * A status is no trace: an issue "in progress" for nine days is not nine days of work.
 *
 * Unit: minutes, or any other unit for all three inputs.
 * Formula `time.sessionise`: a session starts `lead` before its first touch and is extended by each touch within
 * `gap` of the one before; sessions that would overlap are cut to adjoin.
 * Source: method 1.6.
 * Example: touches 600, 610, 655, 700, 705: [585, 610], [640, 655], [685, 705].
 */
export function sessionise(work: {
  readonly touches: readonly number[];
  readonly gap?: number;
  readonly lead?: number;
}): Span[] {
  const gap = work.gap ?? sessionGapDefault;
  const lead = work.lead ?? sessionLeadDefault;
  const touches = [...new Set(work.touches)].sort((a, b) => a - b);
  const sessions: [number, number][] = [];
  for (const touch of touches) {
    const last = sessions.at(-1);
    if (last !== undefined && touch - last[1] <= gap) last[1] = touch;
    else sessions.push([Math.max(touch - lead, last?.[1] ?? -Infinity), touch]);
  }
  return sessions;
}
