import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { repositoryFiles } from './source-files.ts';

const documents = repositoryFiles.filter(
  (name) => name.endsWith('.md') && !name.startsWith('.changeset'),
);

describe('the documents', () => {
  it.each(documents)('%s links to files that exist', (name) => {
    const links = [
      ...readFileSync(name, 'utf8').matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g),
    ].map((match) => match[1] ?? '');
    const dead = links.filter((link) => !existsSync(path.join(path.dirname(name), link)));
    expect(dead).toEqual([]);
  });

  it('name the test command and the two first commands', () => {
    const readme = readFileSync('README.md', 'utf8');
    for (const command of ['npm ci && npm start', 'npm ci && npm test', 'npx trimtab score']) {
      expect(readme).toContain(command);
    }
  });
});
