import { readFileSync } from 'node:fs';

import ts from 'typescript';
import { describe, expect, it } from 'vitest';

import { codeFiles } from './source-files.ts';

describe('a type assertion', () => {
  it('stands beside a comment that proves it', () => {
    const unproven = codeFiles
      .filter((name) => name.startsWith('src/') && !name.endsWith('.test.ts'))
      .flatMap(unprovenAssertions);
    expect(unproven).toEqual([]);
  });
});

/** Places of `x as T` (not `as const`) whose line and the two lines before hold no comment. */
function unprovenAssertions(name: string): string[] {
  const text = readFileSync(name, 'utf8');
  if (!text.includes(' as ')) return [];
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const lines = text.split('\n');
  const found: string[] = [];
  visit(source);
  return found;

  function visit(node: ts.Node): void {
    if (ts.isAsExpression(node) && node.type.getText() !== 'const' && !isProven(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.type.getStart());
      found.push(`${name}:${line + 1} ${node.getText()}`);
    }
    ts.forEachChild(node, visit);
  }

  /** The comment may stand above the statement that holds the assertion. */
  function isProven(node: ts.AsExpression): boolean {
    let statement: ts.Node = node;
    while (!ts.isStatement(statement) && !ts.isSourceFile(statement.parent)) {
      statement = statement.parent;
    }
    const first = source.getLineAndCharacterOfPosition(statement.getStart()).line;
    const last = source.getLineAndCharacterOfPosition(node.getEnd()).line;
    return lines.slice(Math.max(0, first - 2), last + 1).some((line) => /\/\/|\*/.test(line));
  }
}
