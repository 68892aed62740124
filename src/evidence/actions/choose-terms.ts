import { accepted, type Result } from '#kernel/result';
import type { EpochMs, IsoDate } from '#kernel/units';

import type { Owner } from '../model/evidence.ts';
import type { CalendarReading } from '../model/reading.ts';
import type { CalendarEngine } from '../ports/calendar-engine.ts';
import { addressOf, ownerOf, type OwnerAmbiguous } from '../rules/owner.ts';
import { byCodeUnit } from '../rules/people.ts';
import {
  defaultScheduleText,
  parseSchedule,
  type ScheduleProblem,
  type WeekSchedule,
} from '../rules/time/working-time.ts';
import {
  chooseAsOf,
  chooseZone,
  type AsOf,
  type WindowProblem,
  type ZoneChoice,
} from '../rules/window.ts';

/** What a person may say about their calendar; everything else is read from it and said aloud. */
export interface GatherOptions {
  /** Address of the owner. */
  readonly me?: string;
  readonly leaders?: readonly string[];
  readonly productPeople?: readonly string[];
  /** IANA name. */
  readonly zone?: string;
  /** Working hours, for example `Mon-Fri 9-17`. */
  readonly hours?: string;
  /** A calendar whose whole days nobody works. */
  readonly holidays?: CalendarReading;
  readonly weeks?: number;
  readonly asOf?: IsoDate;
}

export type EvidenceRefusal = OwnerAmbiguous | WindowProblem | ScheduleProblem;

/** Everything that is settled before a window is looked at. */
export interface Terms {
  readonly owner: Owner;
  /** The owner's address, null in a calendar without owner. */
  readonly me: string | null;
  readonly leaders: readonly string[];
  readonly productPeople: readonly string[];
  readonly zone: ZoneChoice;
  readonly asOf: AsOf;
  readonly firstStart: EpochMs | null;
  readonly schedule: WeekSchedule;
  readonly scheduleText: string;
  readonly isScheduleGiven: boolean;
  readonly holidays: CalendarReading | null;
}

/** Settles zone, day, owner and working hours; the first of them that cannot be settled is the refusal. */
export function chooseTerms(
  reading: CalendarReading,
  options: GatherOptions,
  engine: Pick<CalendarEngine, 'eventSpan'>,
): Result<Terms, EvidenceRefusal> {
  const schedule = parseSchedule(options.hours ?? defaultScheduleText);
  if (!schedule.ok) return schedule;
  const zone = chooseZone(reading, options.zone);
  if (!zone.ok) return zone;
  const span = engine.eventSpan(reading, zone.value.zone.name);
  const asOf = chooseAsOf(
    {
      latestStamp: reading.latestStamp,
      firstStart: span.firstStart,
      // Not spread: that would work it out, and stamps mostly make it needless.
      get lastEnd() {
        return span.lastEnd;
      },
    },
    zone.value.zone,
    options.asOf,
  );
  if (!asOf.ok) return asOf;
  const owner = ownerOf(reading, options.me);
  if (!owner.ok) return owner;
  return accepted({
    owner: owner.value,
    me: owner.value.kind === 'person' ? owner.value.address : null,
    leaders: addresses(options.leaders),
    productPeople: addresses(options.productPeople),
    zone: zone.value,
    asOf: asOf.value,
    firstStart: span.firstStart,
    schedule: schedule.value,
    scheduleText: (options.hours ?? defaultScheduleText).trim(),
    isScheduleGiven: options.hours !== undefined,
    holidays: options.holidays ?? null,
  });
}

/** Each address once, in code-unit order, so that the order on the command line does not matter. */
function addresses(given: readonly string[] | undefined): string[] {
  const known = new Set((given ?? []).map(addressOf).filter((address) => address !== ''));
  return [...known].sort(byCodeUnit);
}
