/** The door of evidence: what other capabilities and the wiring may use. */
export type {
  Attendee,
  BusyStatus,
  CalendarEvent,
  CalendarSource,
  ImportProblem,
} from './model/calendar.ts';
export { categories, groupOf, type Category, type Group, type Label } from './model/category.ts';
export type { Classification, LabelSource, SeriesContext } from './model/classification.ts';
export {
  factIds,
  type CategoryHours,
  type Evidence,
  type EvidenceFact,
  type EvidenceRecord,
  type EvidenceSeries,
  type EvidenceWeek,
  type EvidenceWindow,
  type FactId,
  type Fate,
  type GroupHours,
  type ImportCounts,
  type Owner,
  type PlannedMeeting,
  type WorkingHours,
} from './model/evidence.ts';
export type { HumanLabel, SeriesLabel } from './model/label.ts';
export type { OccurrenceTable, OccurrenceWindow } from './model/occurrence.ts';
export type { CalendarFile, CalendarReading } from './model/reading.ts';
export type { CalendarEngine, CalendarRefusal } from './ports/calendar-engine.ts';
export type { OwnerAmbiguous, OwnerCandidate } from './rules/owner.ts';
export { openClassifier, type Classifier } from './rules/classify/index.ts';
export type {
  EvidencePair,
  EvidenceRefusal,
  GatherDeps,
  GatherOptions,
} from './actions/gather-evidence.ts';
