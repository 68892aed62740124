import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { bundledPackages } from '../../scripts/arch/map.ts';

const folder = 'docs/decisions';
const pages = readdirSync(folder)
  .filter((name) => /^\d{4}-/.test(name))
  .toSorted();
const index = readFileSync(path.join(folder, 'README.md'), 'utf8');

describe('the decisions', () => {
  it('are numbered without a gap', () => {
    expect(pages.map((name) => Number(name.slice(0, 4)))).toEqual(pages.map((_, i) => i + 1));
  });

  it.each(pages)('%s has every heading and is listed with its title and status', (name) => {
    const text = readFileSync(path.join(folder, name), 'utf8');
    const title = /^# \d{4} (.+)$/m.exec(text)?.[1];
    const status = /^\*\*Status:\*\* (.+)$/m.exec(text)?.[1];
    expect(text).toMatch(/^\*\*Date:\*\* \d{4}-\d\d-\d\d$/m);
    expect(status).toMatch(/^(accepted|superseded by \d{4})$/);
    for (const heading of ['Context', 'Decision', 'Consequences']) {
      expect(text).toMatch(new RegExp(`^## ${heading}\n\n\\S`, 'm'));
    }
    expect(index).toContain(`| [${name.slice(0, 4)}](${name}) | ${title} | ${status} |`);
  });

  it('are all that the index lists', () => {
    const listed = [...index.matchAll(/^\| \[\d{4}\]\((.+?)\)/gm)].map((match) => match[1]);
    expect(listed).toEqual(pages);
  });

  it('include one for every package that is part of the product', () => {
    for (const [name, number] of Object.entries(bundledPackages)) {
      const page = pages.find((each) => each.startsWith(number));
      expect(page, `${name} names decision ${number}`).toBeDefined();
      const about = readFileSync(path.join(folder, page ?? ''), 'utf8');
      expect(about).toContain(name);
      expect(about).toMatch(/compressed/);
      expect(about).toMatch(/If (it|they) (dies|die):/);
    }
  });
});
