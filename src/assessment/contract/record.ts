import { z } from 'zod';

/** Parts that every published answer of `score` is built from. Descriptions end up in the JSON Schema. */

export const instantSchema = z
  .string()
  .regex(/^\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
  .describe('UTC instant, YYYY-MM-DDTHH:MM:SSZ');

export const daySchema = z
  .string()
  .regex(/^\d{4,}-\d\d-\d\d$/)
  .describe('Civil day in the zone of the window');

export const dimensionSchema = z
  .enum(['roadmap', 'horizon', 'people', 'leverage', 'toolset', 'leadership'])
  .meta({ id: 'dimension' });

export const groupSchema = z
  .enum(['strategic', 'enabling', 'rhythm', 'reactive', 'neutral'])
  .meta({ id: 'group' });

export const categorySchema = z
  .enum([
    'STRATEGY',
    'NEEDS',
    'LEADERSHIP',
    'COACHING',
    'PLANNING',
    'INSIGHT',
    'SYSTEMS',
    'TOOLSET',
    'STORY',
    'RHYTHM',
    'XFUNC',
    'FIRES',
    'TOOL_ADMIN',
    'LOGISTICS',
    'CHORES',
    'NEUTRAL',
  ])
  .meta({ id: 'category' });

export const messageSchema = z
  .strictObject({
    id: z.string().describe('Stable id of the message'),
    text: z.string().describe('The message in English'),
  })
  .meta({ id: 'message', description: 'A sentence the product says' });

/** The record of method 0.1. */
export const recordSchema = z
  .strictObject({
    value: z.number().nullable().describe('null when not known; never 0 for unknown'),
    lo: z.number().nullable(),
    hi: z.number().nullable(),
    conf: z.number().min(0).max(1).describe('Two-sided confidence of [lo, hi]'),
    n: z
      .number()
      .min(0)
      .describe('Records behind the figure; an effective number may be fractional'),
    unit: z.enum(['share', 'minutes', 'hours', 'score', 'count', 'probability', 'perHour']),
    method: z.string(),
    params: z.string(),
    seed: z.number().int().optional(),
    status: z.enum(['ok', 'provisional', 'insufficient', 'suppressed', 'undefined']),
    inputs: z
      .strictObject({
        count: z.int().min(0).describe('How many records the figure is made of'),
        explain: z
          .string()
          .nullable()
          .describe('What to give --explain to list them; null where no list is kept'),
      })
      .describe('What the figure opens'),
  })
  .meta({ id: 'record', description: 'A computed figure with its interval and origin' });

export const windowSchema = z
  .strictObject({
    from: instantSchema,
    to: instantSchema.describe('Exclusive'),
    firstDay: daySchema,
    lastDay: daySchema.describe('Inclusive'),
    weeks: z.int().min(0),
    weeksSource: z.enum(['given', 'chosen']),
    zone: z.string().describe('IANA name'),
    zoneSource: z.enum(['given', 'calendar', 'most-used', 'default']),
    asOf: instantSchema,
    asOfSource: z.enum(['given', 'stamps', 'last-event']),
  })
  .meta({ id: 'window', description: 'The weeks that are judged, and how they were chosen' });
