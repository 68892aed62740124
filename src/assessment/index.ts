export type { Anchors, IndicatorDefinition, IndicatorKind } from './model/indicator.ts';
export type { Change, DimensionScore, IndicatorScore, RowStatus, Word } from './model/scorecard.ts';
export { anchorsTable } from './rules/anchors.data.ts';
export { assess } from './rules/assess.ts';
export {
  areApart,
  compareShares,
  compareWindows,
  type AssessedWindow,
  type TimeShare,
} from './rules/compare.ts';
export { mayPublishTotal } from './rules/dominance.ts';
