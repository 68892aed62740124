import { readFileSync } from 'node:fs';

import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';

import { explainJson } from '../cli/explain-json.ts';
import { jsonText, scoreJson } from '../cli/score-json.ts';
import { firstLookScores, mixedScores, sampleEvidence } from '../view/fixtures/sample.ts';
import { explainView } from '../view/explain.ts';
import { redactEvidence } from '../view/redact.ts';
import { publishedSchemas } from './json-schemas.ts';

const schemas = publishedSchemas();

/** Compiles the file as published, not the schema in memory. */
function validator(name: string) {
  const text = readFileSync(new URL(`../../../docs/schemas/${name}`, import.meta.url), 'utf8');
  return new Ajv2020({ allErrors: true }).compile(JSON.parse(text));
}

describe('the published schemas', () => {
  test.each(schemas)('docs/schemas/%s is what `npm run schemas` writes', (name, text) => {
    const file = new URL(`../../../docs/schemas/${name}`, import.meta.url);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  test('every scorecard answer is valid, redacted and compared ones too', () => {
    const isValid = validator('score-1.schema.json');
    const evidence = sampleEvidence();
    const change = {
      id: 'horizon',
      before: scores()[1].score,
      after: scores()[1].score,
      difference: { ...scores()[1].score, conf: 0.95 },
      isClaimed: false,
    };
    const answers = [
      scoreJson(evidence, firstLookScores()),
      scoreJson(evidence, mixedScores(), {
        comparison: { before: evidence.window, changes: [change] },
      }),
      scoreJson(redactEvidence(evidence), firstLookScores(), { isRedacted: true }),
      scoreJson(sampleEvidence({ owner: { kind: 'none' } }), firstLookScores()),
    ];
    for (const answer of answers) {
      isValid(JSON.parse(jsonText(answer)));
      expect(isValid.errors).toBeNull();
    }
  });

  test('every explanation is valid', () => {
    const isValid = validator('explain-1.schema.json');
    for (const subject of [
      'horizon',
      'toolset',
      '2.1',
      '6.1',
      'FIRES',
      'reactive',
      'fact.ad-hoc',
    ]) {
      const view = explainView(sampleEvidence(), firstLookScores(), subject);
      if (!view.ok) throw new Error(view.problem.message);
      isValid(JSON.parse(jsonText(explainJson(view.value, sampleEvidence(), firstLookScores()))));
      expect(isValid.errors, subject).toBeNull();
    }
  });

  test('an answer with a field too many or too few is not valid', () => {
    const isValid = validator('score-1.schema.json');
    const answer = scoreJson(sampleEvidence(), firstLookScores());
    const { finding: _, ...without } = answer;
    expect(isValid(without)).toBe(false);
    expect(isValid({ ...answer, grade: 'A' })).toBe(false);
  });
});

function scores() {
  const [roadmap, horizon] = mixedScores();
  if (roadmap === undefined || horizon === undefined) throw new Error('six rows expected');
  return [roadmap, horizon] as const;
}
