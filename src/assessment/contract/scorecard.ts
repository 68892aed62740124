import { z } from 'zod';

import {
  categorySchema,
  daySchema,
  dimensionSchema,
  groupSchema,
  messageSchema,
  recordSchema,
  windowSchema,
} from './record.ts';

const rangeSchema = z.strictObject({ lo: z.number(), hi: z.number() });

const indicatorSchema = z.strictObject({
  id: z.string().describe('Number of the indicator in the method, for example 2.1'),
  status: z.enum(['ok', 'provisional', 'insufficient', 'missing']),
  observed: recordSchema,
  score: recordSchema.describe('Place on the pole scale, -1 reactive to +1 strategic'),
  parts: z
    .strictObject({
      nEff: z.number().describe('Independent records the interval rests on'),
      process: rangeSchema.describe('What weeks or records alone would move it between'),
      unplaceable: rangeSchema.nullable().describe('What time that cannot be placed could do'),
    })
    .nullable()
    .describe('Where the interval of the observed figure comes from'),
  because: messageSchema.nullable(),
  wouldHelp: messageSchema.nullable(),
});

const dimensionScoreSchema = z.strictObject({
  dimension: dimensionSchema,
  state: z
    .enum(['reactive', 'strategic', 'close', 'first-look', 'unseen'])
    .describe('What may be said: only reactive and strategic are called'),
  status: z.enum(['ok', 'provisional', 'insufficient']),
  score: recordSchema.describe('-1 reactive to +1 strategic'),
  probabilityStrategic: z.number().min(0).max(1).describe('P(score > .2)'),
  probabilityReactive: z.number().min(0).max(1).describe('P(score < -.2)'),
  word: z
    .enum(['reactive', 'leaning reactive', 'mixed', 'leaning strategic', 'strategic'])
    .nullable(),
  wordProbability: z.number().min(0).max(1).nullable(),
  isCalled: z.boolean(),
  coverage: z.number().min(0).max(1).describe('Weight of the available indicators'),
  isDisagreeing: z.boolean(),
  wouldHelp: messageSchema.nullable(),
  indicators: z.array(indicatorSchema),
});

const changeSchema = z.strictObject({
  id: z.string(),
  before: recordSchema,
  after: recordSchema,
  difference: recordSchema,
  isClaimed: z.boolean().describe('True only when the interval of the difference excludes 0'),
});

const weekSchema = z
  .strictObject({
    firstDay: daySchema,
    isComplete: z.boolean(),
    workMinutes: z.number(),
    accountedMinutes: z.number(),
    privateMinutes: z.number(),
    minutes: z.record(categorySchema, z.number()),
  })
  .describe('Ledger of one ISO week: sums of records after weights and overlaps, not estimates');

/**
 * The published answer of `trimtab score --json`. A field is only ever added; a change of meaning or a removal gets a
 * new number. Build time and tests only: `score` itself imports the types and never loads zod.
 */
export const scoreSchema = z
  .strictObject({
    schema: z.literal('trimtab.score/1'),
    method: z.string(),
    anchors: z.string(),
    isRedacted: z.boolean(),
    finding: messageSchema,
    window: windowSchema,
    owner: z.strictObject({
      kind: z.enum(['person', 'none']),
      address: z.string().nullable(),
      source: z.enum(['given', 'calendar-name', 'attendance']).nullable(),
      share: z.number().min(0).max(1).nullable(),
    }),
    leaders: z.array(z.string()),
    productPeople: z.array(z.string()),
    workingHours: z.strictObject({
      text: z.string(),
      source: z.enum(['given', 'default']),
      holidays: z.int().min(0),
      awayMinutes: z.number().min(0),
    }),
    sources: z.array(
      z.strictObject({
        name: z.string(),
        calendarName: z.string().nullable(),
        zone: z.string().nullable(),
        bytes: z.int().min(0),
      }),
    ),
    counts: z.strictObject({
      eventsRead: z.int().min(0),
      occurrencesInWindow: z.int().min(0),
      kept: z.int().min(0),
      dropped: z.record(
        z.enum([
          'declined',
          'cancelled',
          'all-day',
          'out-of-office',
          'free',
          'duplicate',
          'zero-length',
        ]),
        z.int().min(0),
      ),
      private: z.int().min(0),
      confident: z.int().min(0),
      unsure: z.int().min(0),
    }),
    problems: z.array(
      z.strictObject({
        code: z.string(),
        file: z.string(),
        line: z.int().min(0).describe('0 where the problem is the file itself'),
        message: z.string(),
      }),
    ),
    dimensions: z.array(dimensionScoreSchema).length(6),
    hours: z.strictObject({
      groups: z.array(
        z.strictObject({ group: groupSchema, hours: recordSchema, share: recordSchema }),
      ),
      categories: z.array(
        z.strictObject({
          category: categorySchema,
          group: groupSchema,
          hours: recordSchema,
          share: recordSchema,
        }),
      ),
    }),
    plainHours: z
      .strictObject({
        groups: z.record(groupSchema, z.number().min(0)),
        categories: z.record(categorySchema, z.number().min(0)),
      })
      .describe('Durations before weights and overlap, by label or best guess'),
    unplaceableMinutes: z.strictObject({
      private: z.number().min(0),
      unknown: z.number().min(0),
    }),
    facts: z.array(z.strictObject({ id: z.string(), text: z.string(), record: recordSchema })),
    weeks: z.array(weekSchema),
    comparison: z.strictObject({ before: windowSchema, changes: z.array(changeSchema) }).nullable(),
    next: z.array(z.strictObject({ command: z.string(), why: z.string() })),
  })
  .describe('Answer of trimtab score --json');

export type Score = z.infer<typeof scoreSchema>;
export type ScoreRecord = z.infer<typeof recordSchema>;
