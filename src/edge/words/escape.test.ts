import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { escapeHtml, escapeMarkdown } from './escape.ts';

describe('titles in HTML', () => {
  test('no markup, no attribute end, no formula, no hidden direction comes through', () => {
    expect(escapeHtml('<img src=x onerror="a()">')).toBe(
      '&lt;img src=x onerror=&quot;a()&quot;&gt;',
    );
    expect(escapeHtml('=HYPERLINK(1)')).toBe('\u2060=HYPERLINK(1)');
    expect(escapeHtml('a\u202eb\u0000c')).toBe('ab\uFFFDc');
  });

  test('whatever the title, none of the five signs is left', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escapeHtml(text).replace(/&(amp|lt|gt|quot|#39);/g, '')).not.toMatch(/[&<>"']/);
      }),
    );
  });
});

describe('titles in Markdown', () => {
  test('links, images, emphasis, tables, HTML and autolinks are inert', () => {
    expect(escapeMarkdown('[x](http://e.example) | *b* <b>')).toBe(
      '\\[x\\]\\(http\\://e.example\\) \\| \\*b\\* &lt;b&gt;',
    );
    expect(escapeMarkdown('www.e.example')).toBe('www\\.e.example');
    expect(escapeMarkdown('=1+1')).toBe('\\=1+1');
    expect(escapeMarkdown('1. one')).toBe('1\\. one');
    expect(escapeMarkdown('- one')).toBe('\\- one');
    expect(escapeMarkdown('Q1/Q2-plan, v2.ics')).toBe('Q1/Q2-plan, v2.ics');
    expect(escapeMarkdown('one\ntwo')).toBe('one two');
  });

  test('mentions, addresses and issue numbers do not become links', () => {
    expect(escapeMarkdown('ping @dana about #12')).toBe('`ping @dana about #12`');
    expect(escapeMarkdown('a|@dana')).toBe('a\\|\\@\u2060dana');
  });

  test('whatever the title, every sign that could act is behind a backslash or inside code', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const escaped = escapeMarkdown(text);
        expect(escaped).not.toMatch(/[\n\r|]/.test(escaped) ? /(?<!\\)[\n\r|]/ : /[\n\r]/);
        if (/^`[^`]*`$/.test(escaped)) return;
        const bare = escaped.replace(/\\./g, '').replace(/&(amp|lt|gt);/g, '');
        expect(bare).not.toMatch(/[\\`*_{}[\]()|~^$:!=<>&@#]|^\s*[-+]|www\./i);
      }),
    );
  });
});
