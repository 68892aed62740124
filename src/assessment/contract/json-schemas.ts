import { z } from 'zod';

import { explainSchema } from './explanation.ts';
import { scoreSchema } from './scorecard.ts';

const published = [
  ['score-1.schema.json', 'trimtab.score/1', scoreSchema],
  ['explain-1.schema.json', 'trimtab.explain/1', explainSchema],
] as const;

/** File name and text of every JSON Schema in `docs/schemas` (draft 2020-12). */
export function publishedSchemas(): readonly (readonly [string, string])[] {
  return published.map(([name, title, schema]) => {
    const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12' });
    return [name, `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`];
  });
}
