/**
 * A command with its options, parsed and plain: it can be run here or handed to a worker as it is. Dates and
 * addresses are still the user's text; the command that owns them checks them.
 */
export type Invocation =
  | { readonly command: 'score'; readonly request: ScoreRequest }
  | { readonly command: 'occurrences'; readonly request: OccurrencesRequest }
  | { readonly command: 'classify'; readonly request: ClassifyRequest }
  | { readonly command: 'review'; readonly request: ReviewRequest };

/** How the owner and the window of a scorecard are chosen; shared by `score` and `evidence review`. */
export interface EvidenceRequest {
  readonly files: readonly string[];
  readonly me?: string | undefined;
  readonly leader: readonly string[];
  /** Addresses, or one file that lists them. */
  readonly productPeople?: string | undefined;
  readonly zone?: string | undefined;
  readonly hours?: string | undefined;
  readonly holidays?: string | undefined;
  readonly weeks?: 13 | 26 | 52 | undefined;
  readonly asOf?: string | undefined;
  readonly labels?: string | undefined;
}

export interface ScoreRequest extends EvidenceRequest {
  readonly compare: boolean;
  readonly explain?: string | undefined;
  readonly redact: boolean;
  readonly format: 'terminal' | 'json' | 'markdown' | 'html';
}

export interface OccurrencesRequest {
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly zone: string;
  readonly format: 'terminal' | 'json';
}

export interface ClassifyRequest {
  readonly file: string;
  readonly format: 'terminal' | 'json';
}

export interface ReviewRequest extends EvidenceRequest {
  readonly format: 'terminal' | 'json';
}
