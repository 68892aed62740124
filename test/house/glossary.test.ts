import { readdirSync, readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { capabilities } from '../../scripts/arch/map.ts';

const terms = [...readFileSync('docs/glossary.md', 'utf8').matchAll(/^\| (.+?) \| (.+?) \|$/gm)]
  .map((match) => match[1] ?? '')
  .filter((term) => term !== 'Term');

describe('the glossary', () => {
  it('says each word once, in order', () => {
    expect(terms.length).toBeGreaterThan(50);
    expect(new Set(terms).size).toBe(terms.length);
    expect(terms).toEqual(terms.toSorted());
  });

  it('knows every capability, also those still to come', () => {
    expect(terms).toEqual(expect.arrayContaining([...capabilities]));
  });

  it('knows every folder of the product that is a capability', () => {
    const folders = readdirSync('src', { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !['kernel', 'edge', 'main'].includes(entry.name))
      .map(({ name }) => name);
    expect(terms).toEqual(expect.arrayContaining(folders));
  });
});
