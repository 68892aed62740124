/** Where the bundle went and what is in it. */
export interface Built {
  readonly outdir: string;
  readonly files: readonly string[];
}

export function buildProduct(outdir?: string): Promise<Built>;

/** Builds when the bundle is missing or stale; answers the path of the program. */
export function buildIfStale(): Promise<string>;
