/** Shared vocabulary of quantities. A unit is either in the type or in the name, never in a comment. */

/** Instant: integer milliseconds since 1970-01-01T00:00:00Z (method 0.3). */
export type EpochMs = number;

/** Duration: integer milliseconds. */
export type Ms = number;

/**
 * Wall-clock time without a zone, encoded as the instant the same wall clock would have in UTC. Integer
 * milliseconds; only `kernel/time` turns it into an `EpochMs`.
 */
export type LocalMs = number;

/** Civil day `YYYY-MM-DD`. A day exists only in a named zone. */
export type IsoDate = string;

/** Share in [0, 1], never a percentage. */
export type Share = number;

export const msPerSecond = 1_000;
export const msPerMinute = 60_000;
export const msPerHour = 3_600_000;
export const msPerDay = 86_400_000;
export const msPerWeek = 604_800_000;
