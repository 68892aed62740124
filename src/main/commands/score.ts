import { explainJson } from '#assessment/cli/explain-json';
import { renderExplainTerminal } from '#assessment/cli/explain-terminal';
import { renderTerminal } from '#assessment/cli/render-terminal';
import { jsonText, scoreJson } from '#assessment/cli/score-json';
import { assess, compareWindows, type DimensionScore } from '#assessment/index';
import { explainView } from '#assessment/view/explain';
import { redactEvidence } from '#assessment/view/redact';
import { scorecardView, type ScorecardOptions } from '#assessment/view/scorecard-view';
import type { Paper } from '#edge/terminal/paint';
import { gatherComparison, gatherEvidence } from '#evidence/actions/gather-evidence';
import type { Evidence } from '#evidence/model/evidence';
import type { Problem } from '#kernel/problem';
import { accepted, refused, type Result } from '#kernel/result';

import type { ScoreRequest } from '../invocation.ts';
import { exitCodeOf, refusalLine } from '../refusals.ts';
import type { Outcome, Surroundings } from '../surroundings.ts';
import { type EvidenceInput, readEvidenceInput } from './evidence-input.ts';

/** `trimtab score`: read, gather, assess, show. Nothing is printed before all of it has worked. */
export async function score(
  request: ScoreRequest & ScoreShown,
  surroundings: Surroundings,
): Promise<Outcome> {
  const input = await readEvidenceInput(request, surroundings);
  if (!input.ok) return tell(input.problem, surroundings);
  return scoreOf(input.value, request, surroundings);
}

/** What to show of a scorecard; `demo` asks for the same with a calendar of its own. */
type ScoreShown = Pick<ScoreRequest, 'compare' | 'explain' | 'redact' | 'format'> &
  Pick<ScorecardOptions, 'next'>;

async function scoreOf(
  input: EvidenceInput,
  shown: ScoreShown,
  surroundings: Surroundings,
): Promise<Outcome> {
  const judged = judge(input, shown.compare);
  if (!judged.ok) {
    const outcome = await tell(judged.problem, surroundings);
    return { ...outcome, ...candidatesOf(judged.problem) };
  }
  const answer = await render(
    shown.redact ? redacted(judged.value) : judged.value,
    shown,
    paperOf(surroundings),
  );
  if (!answer.ok) return tell(answer.problem, surroundings);
  await surroundings.results.write(answer.value);
  return { exit: 0 };
}

interface Judged {
  readonly evidence: Evidence;
  /** Null without `--compare`, or when nothing fits twice into the history. */
  readonly before: Evidence | null;
}

function judge(
  { reading, options, deps }: EvidenceInput,
  isCompared: boolean,
): Result<Judged, Problem> {
  if (!isCompared) {
    const evidence = gatherEvidence(reading, options, deps);
    return evidence.ok ? accepted({ evidence: evidence.value, before: null }) : evidence;
  }
  const pair = gatherComparison(reading, options, deps);
  if (!pair.ok) return pair;
  const { now, before } = pair.value;
  return before === null ? refused(nothingToCompare) : accepted({ evidence: now, before });
}

function redacted({ evidence, before }: Judged): Judged {
  return {
    evidence: redactEvidence(evidence),
    before: before === null ? null : redactEvidence(before),
  };
}

async function render(
  { evidence, before }: Judged,
  { explain, format, redact, next }: ScoreShown,
  paper: Paper,
): Promise<Result<string, Problem>> {
  const scores = assess(evidence.indicators);
  if (explain !== undefined) {
    return renderExplained(evidence, scores, { subject: explain, format, redact }, paper);
  }
  const options = { ...optionsOf(evidence, before), ...(next !== undefined && { next }) };
  switch (format) {
    case 'json':
      return accepted(jsonText(scoreJson(evidence, scores, { ...options, isRedacted: redact })));
    case 'terminal':
      return accepted(renderTerminal(scorecardView(evidence, scores, options), paper));
    case 'markdown': {
      const { renderMarkdown } = await import('#assessment/cli/render-markdown');
      return accepted(renderMarkdown(scorecardView(evidence, scores, options)));
    }
    case 'html': {
      const { renderHtml } = await import('#assessment/cli/render-html');
      return accepted(renderHtml(scorecardView(evidence, scores, options)));
    }
  }
}

function optionsOf(evidence: Evidence, before: Evidence | null): ScorecardOptions {
  if (before === null) return {};
  const windowOf = ({ window, indicators }: Evidence) => ({
    from: window.from,
    to: window.to,
    facts: indicators,
  });
  const changes = compareWindows(windowOf(before), windowOf(evidence));
  return { comparison: { before: before.window, changes } };
}

async function renderExplained(
  evidence: Evidence,
  scores: readonly DimensionScore[],
  wanted: {
    readonly subject: string;
    readonly format: ScoreRequest['format'];
    readonly redact: boolean;
  },
  paper: Paper,
): Promise<Result<string, Problem>> {
  const view = explainView(evidence, scores, wanted.subject);
  if (!view.ok) return view;
  switch (wanted.format) {
    case 'json':
      return accepted(
        jsonText(explainJson(view.value, evidence, scores, { isRedacted: wanted.redact })),
      );
    case 'terminal':
      return accepted(renderExplainTerminal(view.value, paper));
    case 'markdown': {
      const { renderExplainMarkdown } = await import('#assessment/cli/explain-markdown');
      return accepted(renderExplainMarkdown(view.value));
    }
    case 'html': {
      const { renderExplainHtml } = await import('#assessment/cli/explain-html');
      return accepted(renderExplainHtml(view.value));
    }
  }
}

export function paperOf({ terminal }: Surroundings): Paper {
  const { width, colour, theme, isPlain } = terminal;
  return { width, colour, plain: isPlain, ...(theme !== null && { theme }) };
}

export async function tell(problem: Problem, { messages }: Surroundings): Promise<Outcome> {
  await messages.write(refusalLine(problem));
  return { exit: exitCodeOf(problem) };
}

function candidatesOf(problem: Problem): { readonly whoIsMe?: readonly string[] } {
  if (problem.code !== 'evidence.owner-ambiguous' || !('candidates' in problem)) return {};
  // The only problem of this code carries its candidates (evidence/rules/owner.ts).
  const { candidates } = problem as Problem & { candidates: readonly { address: string }[] };
  return { whoIsMe: candidates.map(({ address }) => address) };
}

const nothingToCompare: Problem = {
  code: 'assessment.nothing-to-compare',
  message: 'The calendar is too short to compare: not even 4 weeks fit into it twice.',
  fix: 'Leave out --compare, or export a longer period.',
};
