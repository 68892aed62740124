import { readdirSync } from 'node:fs';
import path from 'node:path';

import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';

import { architecture, cruiseOptions } from './rules.ts';

const roots = ['src', 'scripts', 'bench', 'test'];

export interface ArchitectureReport {
  readonly violations: readonly {
    readonly rule: string;
    readonly from: string;
    readonly to: string;
  }[];
  readonly modulesSeen: number;
  /** Files on disk that the cruise did not see: more than none means the check proves nothing. */
  readonly unseen: readonly string[];
}

/** Cruises the house at `base` with every rule of the architecture. */
export async function cruiseHouse(base: string): Promise<ArchitectureReport> {
  const present = roots.filter((root) => readdirSync(base).includes(root));
  const { output } = await cruise(
    present,
    { ...cruiseOptions, baseDir: base, validate: true, ruleSet: { forbidden: [...architecture] } },
    undefined,
    { tsConfig: extractTSConfig(path.join(base, 'tsconfig.json')) },
  );
  if (typeof output === 'string') throw new Error('dependency-cruiser answered with text');
  const seen = sourcesSeen(output);
  return {
    violations: output.summary.violations.map(({ rule, from, to }) => ({
      rule: rule.name,
      from,
      to,
    })),
    modulesSeen: seen.size,
    unseen: typeScriptFiles(base, present).filter((file) => !seen.has(file)),
  };
}

function sourcesSeen(result: ICruiseResult): ReadonlySet<string> {
  return new Set(
    result.modules
      .map(({ source }) => source)
      .filter((source) => source.endsWith('.ts') && !source.startsWith('node_modules/')),
  );
}

function typeScriptFiles(base: string, folders: readonly string[]): string[] {
  return folders
    .flatMap((folder) =>
      readdirSync(path.join(base, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
        path.posix.join(folder, name.split(path.sep).join('/')),
      ),
    )
    .filter((file) => file.endsWith('.ts') && !file.includes('/fixtures/'));
}
