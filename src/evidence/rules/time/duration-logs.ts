/** Minutes an interval of the day has claimed (method 1.4), before logs without clock time are placed. */
export interface PlacedMinutes {
  readonly id: string;
  /** Initiative or issue the interval belongs to; null when unknown. */
  readonly object: string | null;
  readonly precedence: number;
  readonly inHours: number;
  readonly outside: number;
}

/** "2 h on X, 3 March": time without a clock time. */
export interface DurationLog {
  readonly id: string;
  readonly object: string | null;
  readonly minutes: number;
}

export interface PlacedDay {
  /** Minutes by id of interval or log, in and outside working time together. */
  readonly minutes: ReadonlyMap<string, number>;
  readonly unaccounted: number;
  readonly outsideHours: number;
  /** More than 16 hours in one day: a data-quality flag, nothing is clipped. */
  readonly isImplausible: boolean;
}

/** Timers and meetings happened when they happened; a log never takes their minutes. */
const firstDisplaceable = 3;
const implausibleMinutes = 16 * 60;

interface Entry {
  readonly object: string | null;
  readonly precedence: number;
  inHours: number;
  outside: number;
}

/**
 * Where do the minutes of time logs without a clock time go?
 *
 * Unit: minutes.
 * Formula `time.durationLogs`: (a) an object with intervals that day gets its logged minutes: a shortfall returns to
 * unaccounted time U, a surplus is taken from U, what U cannot give joins F; (b) F is taken from U; (c) the excess
 * displaces inferred sessions, then solo blocks, in proportion; (d) the rest lies outside working hours.
 * In-hours minutes plus unaccounted ones stay equal to the working time. Shortfalls are settled before surpluses, so
 * that the order of the logs does not matter.
 * Source: method 1.5.
 * Example: 60 unaccounted minutes, a solo block of 120, a log of 90 on something else: 60 come from U, 30 from the
 * block.
 */
export function placeDurationLogs(day: {
  readonly intervals: readonly PlacedMinutes[];
  readonly unaccounted: number;
  readonly logs: readonly DurationLog[];
}): PlacedDay {
  const entries = new Map<string, Entry>(
    day.intervals.map(({ id, ...entry }): [string, Entry] => [id, { ...entry }]),
  );
  const placed = [...entries.values()];
  let unaccounted = day.unaccounted;

  const wanted = day.logs.map((log) => ({ ...log, wants: log.minutes }));
  for (const object of new Set(day.logs.map((log) => log.object))) {
    const own = object === null ? [] : placed.filter((entry) => entry.object === object);
    if (own.length === 0) continue;
    const logged = wanted.filter((log) => log.object === object);
    const surplus = total(logged.map(({ minutes }) => minutes)) - total(own.map(minutesOf));
    const loggedMinutes = total(logged.map(({ minutes }) => minutes));
    for (const log of logged) {
      log.wants = surplus > 0 ? (log.minutes / loggedMinutes) * surplus : 0;
    }
    if (surplus < 0) unaccounted += shorten(own, -surplus);
  }

  const demand = total(wanted.map(({ wants }) => wants));
  const fromFree = Math.min(unaccounted, demand);
  unaccounted -= fromFree;
  const displaced = displace(placed, demand - fromFree);
  const inHours = fromFree + displaced;
  for (const log of wanted) {
    const part = demand > 0 ? log.wants / demand : 0;
    entries.set(log.id, {
      object: log.object,
      precedence: 0,
      inHours: inHours * part,
      outside: (demand - inHours) * part,
    });
  }

  const minutes = new Map([...entries].map(([id, entry]) => [id, minutesOf(entry)]));
  return {
    minutes,
    unaccounted,
    outsideHours: total([...entries.values()].map(({ outside }) => outside)),
    isImplausible: total([...minutes.values()]) > implausibleMinutes,
  };
}

/** Takes `shortfall` minutes from what may give way, sessions first; answers the working minutes set free. */
function shorten(own: readonly Entry[], shortfall: number): number {
  let freed = 0;
  let rest = shortfall;
  for (const precedence of [4, firstDisplaceable]) {
    const givers = own.filter((entry) => entry.precedence === precedence);
    const available = total(givers.map(minutesOf));
    const taken = Math.min(rest, available);
    if (taken <= 0) continue;
    for (const entry of givers) {
      const kept = 1 - taken / available;
      freed += entry.inHours * (1 - kept);
      entry.inHours *= kept;
      entry.outside *= kept;
    }
    rest -= taken;
  }
  return freed;
}

/** Takes working minutes from sessions, then from solo blocks; answers how many there were. */
function displace(placed: readonly Entry[], excess: number): number {
  let displaced = 0;
  for (const precedence of [4, firstDisplaceable]) {
    const givers = placed.filter((entry) => entry.precedence === precedence);
    const available = total(givers.map(({ inHours }) => inHours));
    const taken = Math.min(excess - displaced, available);
    if (taken <= 0) continue;
    for (const entry of givers) entry.inHours *= 1 - taken / available;
    displaced += taken;
  }
  return displaced;
}

function minutesOf(entry: Pick<Entry, 'inHours' | 'outside'>): number {
  return entry.inHours + entry.outside;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
