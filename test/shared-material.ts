import { existsSync } from 'node:fs';
import path from 'node:path';

/** Method files and sample data that lie beside the repository on the machines of those who develop it. */
const folder = path.join('..', 'shared');

export const hasSharedMaterial = existsSync(path.join(folder, 'method', 'vectors.json'));

/** Path of a shared file, relative to the repository: `sharedPath('data', 'ics', 'expected.json')`. */
export function sharedPath(...parts: readonly string[]): string {
  return path.join(folder, ...parts);
}
