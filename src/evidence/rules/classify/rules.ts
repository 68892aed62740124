import type { Category } from '../../model/category.ts';
import type { SeriesContext } from '../../model/classification.ts';

/** What a rule may look at. */
export interface RuleCase {
  readonly tokens: readonly string[];
  readonly context: SeriesContext;
  /** The title alone says what this is; company and clock then have no say. */
  readonly isPlacedByTitle: boolean;
}

export interface Rule {
  readonly name: string;
  readonly label: Category;
  /** Why, in the words a person reads. */
  readonly says: string;
  holds(given: RuleCase): boolean;
}

/** Checks of a rule by a person's own labels. */
export interface RuleChecks {
  readonly confirmed: number;
  readonly refuted: number;
}

const emergencyWords = new Set(
  'urgent asap emergency escalation incident outage war hotfix sev1 sev2 p0 p1 down blocked broken'.split(
    ' ',
  ),
);
const holdWords = new Set('hold focus block blocked busy reserved dnb'.split(' '));
/** Guests from which on a meeting is the company's. */
export const companyMeeting = 50;
const shortNoticeHours = 24;

/**
 * Ordered, first match wins. They speak where titles are mute: the company, the clock and the kind of entry. LEADERSHIP,
 * NEUTRAL and FIRES can hardly be read from titles (method 2.2.3).
 */
export const rules: readonly Rule[] = [
  {
    name: 'all-day entry',
    label: 'NEUTRAL',
    says: 'an all-day entry without guests marks the day, it is not work',
    holds: ({ context }) => context.isAllDay === true && (context.attendees ?? 0) <= 1,
  },
  {
    name: 'free time',
    label: 'NEUTRAL',
    says: 'marked free and without guests: nothing was spent',
    holds: ({ context }) => context.isFree === true && (context.attendees ?? 0) <= 1,
  },
  {
    name: 'emergency on short notice',
    label: 'FIRES',
    says: 'set up less than 24 hours ahead, with a word of emergency in the title',
    holds: ({ tokens, context }) =>
      context.leadHours !== undefined &&
      context.leadHours < shortNoticeHours &&
      tokens.some((token) => emergencyWords.has(token)),
  },
  {
    name: 'alone with the leader',
    label: 'LEADERSHIP',
    says: 'two people, one of them the leader you named, and a title that names no other work',
    holds: ({ context, isPlacedByTitle }) =>
      !isPlacedByTitle && context.hasLeader === true && context.attendees === 2,
  },
  {
    name: 'company meeting',
    label: 'NEUTRAL',
    says: '50 or more guests, and a title that names no other work',
    holds: ({ context, isPlacedByTitle }) =>
      !isPlacedByTitle && (context.attendees ?? 0) >= companyMeeting,
  },
  {
    name: 'hold without a topic',
    label: 'NEUTRAL',
    says: 'a hold for yourself that names no topic',
    holds: ({ tokens, context, isPlacedByTitle }) =>
      !isPlacedByTitle &&
      (context.attendees ?? 2) <= 1 &&
      tokens.length <= 2 &&
      tokens.some((token) => holdWords.has(token)),
  },
];

const switchOffBelow = 0.7;

/**
 * How far a rule may be trusted.
 * Unit: probability. Formula: (19 + confirmed) / (20 + confirmed + refuted), a Beta(19, 1) prior.
 * Source: method 2.2.2.
 * Example: no checks -> 0.95; one of each -> 20/22 = 0.909.
 */
export function rulePrecision({ confirmed, refuted }: RuleChecks): number {
  return (19 + confirmed) / (20 + confirmed + refuted);
}

/** A rule a person contradicted too often is switched off, and reported. Source: method 2.2.2. */
export function isSwitchedOff(checks: RuleChecks): boolean {
  return rulePrecision(checks) < switchOffBelow;
}

/** The first rule that holds, refuted ones left out. */
export function firstRule(
  given: RuleCase,
  checksOf: (name: string) => RuleChecks,
): Rule | undefined {
  return rules.find((rule) => rule.holds(given) && !isSwitchedOff(checksOf(rule.name)));
}
