export type { ToolAssessment, ToolFacts, ToolOutcome, ToolSuggestion } from './model/tool.ts';
export { activeShareBounds, assessTool } from './rules/assess-tool.ts';
