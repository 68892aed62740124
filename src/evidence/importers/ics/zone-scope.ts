import type { Zone } from '#kernel/time';

import type { ZoneSlot } from '../../model/reading.ts';
import { ByteMemo } from './byte-memo.ts';
import type { Parameters } from './parameters.ts';
import type { ProblemList } from './problems.ts';
import type { Budget } from './recurrence/rule.ts';
import type { TimeForm } from './time-form.ts';
import { type ZoneDefinition, zoneFromDefinition } from './vtimezone.ts';
import { zoneForId } from './zone-names.ts';

interface PlacedDefinition extends ZoneDefinition {
  readonly line: number;
}

interface NamedSlot extends ZoneSlot {
  readonly firstLine: number;
}

/**
 * The zones of one VCALENDAR. VTIMEZONE may stand behind the events that use it, and two calendars in one file may
 * mean different things by one TZID, so names are resolved when their calendar ends.
 */
export class ZoneScope {
  /** Times without a zone. Filled from X-WR-TIMEZONE, else left to the window. */
  readonly floating: ZoneSlot = { zone: null, isFloating: true };
  /** The form of times without parameters. */
  readonly plain: TimeForm = { isDate: false, slot: this.floating, floating: this.floating };
  readonly #named = new Map<string, NamedSlot>();
  #forms: ByteMemo<TimeForm> | null = null;
  readonly #definitions = new Map<string, PlacedDefinition>();

  /** Forms by the bytes of their parameters. */
  get forms(): ByteMemo<TimeForm> {
    this.#forms ??= new ByteMemo();
    return this.#forms;
  }

  formOf({ tzid, value }: Parameters, line: number): TimeForm {
    const slot = tzid === null ? this.floating : this.#slot(tzid, line);
    return { isDate: value === 'DATE', slot, floating: this.floating };
  }

  #slot(tzid: string, line: number): ZoneSlot {
    const known = this.#named.get(tzid);
    if (known !== undefined) return known;
    const slot: NamedSlot = { zone: null, isFloating: false, firstLine: line };
    this.#named.set(tzid, slot);
    return slot;
  }

  /** A VTIMEZONE. Of two with one name the first counts. */
  define(timezone: PlacedDefinition): void {
    if (!this.#definitions.has(timezone.tzid)) this.#definitions.set(timezone.tzid, timezone);
  }

  /**
   * Fills all slots. The tz database knows better than a file; the file's own words count for names that only it
   * knows. `official` collects the slots that the database filled.
   */
  close(
    floating: Zone | null,
    official: Set<ZoneSlot>,
    budget: Budget,
    problems: ProblemList,
  ): void {
    this.floating.zone = floating;
    for (const [tzid, slot] of this.#named) {
      const known = zoneForId(tzid);
      if (known !== null) official.add(slot);
      slot.zone = known ?? this.#defined(tzid, budget, problems);
      if (slot.zone === null) {
        slot.zone = floating;
        problems.add('evidence.unknown-zone', slot.firstLine, unknownZone);
      }
    }
  }

  #defined(tzid: string, budget: Budget, problems: ProblemList): Zone | null {
    const timezone = this.#definitions.get(tzid);
    if (timezone === undefined) return null;
    const defined = zoneFromDefinition(timezone, budget);
    for (const why of defined?.problems ?? []) {
      const message = `A rule of this time zone is not used: ${why}.`;
      problems.add('evidence.invalid-rule', timezone.line, message);
    }
    return defined?.zone ?? null;
  }
}

const unknownZone =
  'This TZID is no known time zone and the file does not define it; its times are read as local to the calendar.';
