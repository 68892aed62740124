/** What one calendar file may ask of us. Stated to the user in docs/calendar-problems.md, counted, never timed. */

/** Unit: bytes, after inflation; of an archive, all calendars in it together. */
export const maxFileBytes = 64 * 1024 * 1024;
export const maxEvents = 200_000;
export const maxDepth = 32;
/** Unit: bytes between two line breaks. */
export const maxPhysicalLine = 1024 * 1024;
/** Unit: bytes of one unfolded property that is kept. */
export const maxValueBytes = 1024 * 1024;
export const maxAttendees = 1_000;
/** RRULE and EXRULE together. */
export const maxRules = 50;
/** Of an event; vendors offer two dozen. */
export const maxCategories = 50;
/** RDATE and EXDATE values of an event, each: more than a series may have occurrences. */
export const maxDates = 20_000;
/** RDATE and EXDATE values of a file. */
export const maxDatesOfFile = 500_000;
/** Calendars in an archive. */
export const maxCalendars = 1_000;
export const maxOccurrencesPerSeries = 20_000;
export const maxOccurrences = 500_000;
/** Problems listed for one file; the rest is counted. */
export const maxProblems = 1_000;
/** Steps of recurrence (5 to 20 ns each): what the time zones of all files, and one expansion, may spend. */
export const maxReadingSteps = 20_000_000;
export const maxExpansionSteps = 60_000_000;
