import { z } from 'zod';

import { instantSchema, messageSchema, recordSchema, windowSchema } from './record.ts';

/** The published answer of `trimtab score --explain SUBJECT --json`. */
const explainedRecordSchema = z.strictObject({
  id: z.string(),
  start: instantSchema.nullable().describe('null for what is no calendar record, such as a person'),
  day: z.string().describe('Civil day in the zone of the window, empty without a start'),
  time: z.string().describe('HH:MM in that zone, empty without a start'),
  title: z.string(),
  minutes: z.number().min(0).describe('What the record puts into the figure; 0 in counts'),
  isCounted: z.boolean().describe('False for a record that is in the denominator alone'),
  kind: z.string().nullable(),
  why: z.array(z.string()),
  notes: z.array(z.string()),
  file: z.string(),
  line: z.int().min(0),
});

const explainedPartSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['minutes', 'records', 'missing']),
  sentences: z.array(messageSchema),
  observed: recordSchema.nullable(),
  score: recordSchema.nullable(),
  sum: z
    .number()
    .min(0)
    .describe('Sum of the minutes of its records, or number of records that count'),
  records: z.array(explainedRecordSchema),
});

export const explainSchema = z
  .strictObject({
    schema: z.literal('trimtab.explain/1'),
    method: z.string(),
    anchors: z.string(),
    isRedacted: z.boolean(),
    subject: z.string(),
    title: messageSchema,
    window: windowSchema,
    score: recordSchema.nullable().describe('Of a sign; null for everything else'),
    contributions: z.array(
      z.strictObject({
        indicator: z.string(),
        points: z.int().describe('They add up to the points of the sign as shown'),
      }),
    ),
    sentences: z.array(messageSchema),
    parts: z.array(explainedPartSchema),
  })
  .describe('Answer of trimtab score --explain SUBJECT --json');

export type Explanation = z.infer<typeof explainSchema>;
