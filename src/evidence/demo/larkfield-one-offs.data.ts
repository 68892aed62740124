import type { PersonKey } from './larkfield-people.data.ts';

/** A kind of meeting that happens once: how often, how long, how late it was put there, by whom. */
export interface OneOffKind {
  readonly kind: string;
  /** Mean number a week. */
  readonly perWeek: number;
  readonly minutes: readonly number[];
  /** Hours between creation and start, from and to. Under 24 is what the method calls reactive. */
  readonly leadHours: readonly [number, number];
  /** Who calls it; `mara` puts it into her own calendar. */
  readonly organizers: readonly PersonKey[];
  /** How many others are invited, from and to; 0 is a block of her own. */
  readonly guests: readonly [number, number];
  /** Mara's answer when it is not her own meeting. */
  readonly answer?: 'DECLINED';
  readonly isPrivate?: boolean;
  /** Placeholders in braces are filled from the tables of larkfield-people.data.ts. */
  readonly titles: readonly string[];
}

export const oneOffKinds: readonly OneOffKind[] = [
  {
    kind: 'fire',
    perWeek: 7,
    minutes: [45, 60, 60, 75, 90, 120],
    leadHours: [1, 18],
    organizers: ['gavin', 'elena', 'ruth', 'ruth', 'mara'],
    guests: [2, 6],
    titles: [
      'URGENT: {customer} {feature} is down',
      '{customer} escalation call',
      'Hotfix decision: {feature}',
      'War room: {feature}',
      'Incident call: {feature}',
      'Rollback or fix forward: {feature}',
      'Sev 2: {feature} at {customer}',
      '{squad} release blocked, who can unblock it?',
      '{customer} threatens to leave, answer needed by 3',
      'Emergency: {feature} speaks Norwegian at {customer}',
      'Why did the {feature} email go out twice?',
      'Quick call?? {customer} is unhappy',
      'Production issue: {feature}',
      'Urgent: {feature} numbers do not match finance',
    ],
  },
  {
    kind: 'chore',
    perWeek: 3.2,
    minutes: [45, 60, 60, 90],
    leadHours: [1, 20],
    organizers: ['mara'],
    guests: [0, 0],
    titles: [
      'Slides for Gavin by 4 pm: {customer}',
      'Security questionnaire for {customer}',
      'Chase status updates from {squad}',
      'Move the {squad} roadmap deck to the new template',
      'Copy release notes into three places',
      'Type up action items: {squad}',
      'Update the launch tracker by hand',
      'Numbers for the {customer} business review',
      'Reformat the {squad} status page',
    ],
  },
  {
    kind: 'logistics',
    perWeek: 1.3,
    minutes: [30, 30, 45],
    leadHours: [3, 60],
    organizers: ['mara'],
    guests: [0, 1],
    titles: [
      'Find a room for the offsite',
      'Book travel: {city} customer visit',
      'Shuffle calendars for planning week',
      'Order catering for the offsite',
      'Schedule interviews: PM {squad}',
      'Send invites for the {squad} demo day',
    ],
  },
  {
    kind: 'tool-admin',
    perWeek: 2.6,
    minutes: [45, 60, 60],
    leadHours: [2, 44],
    organizers: ['mara', 'mara', 'leo', 'kofi'],
    guests: [0, 2],
    titles: [
      'Jira: add missing fields for {squad}',
      'Fix the broken automation in Jira',
      'Permissions request: {tool}',
      'Licence clean-up: {tool}',
      'Move the {squad} board to the new workflow',
      'The dashboard is red again',
      'Merge duplicate tickets',
      'Roadmap tool does not sync, again',
      'Reset passwords for {tool}',
    ],
  },
  {
    kind: 'planning',
    perWeek: 1.1,
    minutes: [45, 60, 60, 90],
    leadHours: [60, 300],
    organizers: ['mara', 'priya', 'tomas'],
    guests: [2, 5],
    titles: [
      'Capacity check with {squad}',
      'Roadmap trade-offs: {feature}',
      'OKR draft review: {squad}',
      'Prioritisation session: {squad}',
      'Quarterly planning: {squad} dependencies',
    ],
  },
  {
    kind: 'strategy',
    perWeek: 0.5,
    minutes: [60, 90],
    leadHours: [70, 400],
    organizers: ['mara', 'dana'],
    guests: [1, 4],
    titles: [
      'Product strategy working session',
      'Vision workshop: garden centres in three years',
      'Pricing strategy: options and bets',
      'Where we say no: strategy review',
    ],
  },
  {
    kind: 'insight',
    perWeek: 0.9,
    minutes: [30, 45, 60],
    leadHours: [48, 240],
    organizers: ['hanna', 'priya', 'mara'],
    guests: [1, 4],
    titles: [
      'Customer interview: {customer}',
      'Read-out: {customer} site visit',
      'Win-loss review: {customer}',
      'Survey results: garden-centre managers',
      'Usage data deep dive: {feature}',
    ],
  },
  {
    kind: 'needs',
    perWeek: 0.8,
    minutes: [30, 30, 45],
    leadHours: [40, 200],
    organizers: ['mara'],
    guests: [1, 1],
    titles: [
      'What does Sales need from product ops?',
      'Partner check-in: Support priorities',
      'Listening session with Finance',
      'What gets in your way? with {pm}',
    ],
  },
  {
    kind: 'coaching',
    perWeek: 0.5,
    minutes: [30, 45, 60],
    leadHours: [20, 120],
    organizers: ['mara', 'mara', 'mara', 'ines'],
    guests: [1, 2],
    titles: [
      'Pair on the opportunity brief with {pm}',
      'Onboarding {pm}: how we decide here',
      'Feedback on the discovery plan, {pm}',
      'Training: one-page briefs that get read',
    ],
  },
  {
    kind: 'systems',
    perWeek: 0.5,
    minutes: [45, 60, 90],
    leadHours: [40, 260],
    organizers: ['mara'],
    guests: [0, 3],
    titles: [
      'Design the intake process, second version',
      'Playbook: launch checklist',
      'Automate the release notes',
      'Define done for discovery',
    ],
  },
  {
    kind: 'story',
    perWeek: 0.4,
    minutes: [45, 60],
    leadHours: [30, 140],
    organizers: ['mara', 'dana'],
    guests: [0, 2],
    titles: ['Board product update: draft', 'Roadmap story for the sales kick-off', 'Launch story: {feature}'],
  },
  {
    kind: 'xfunc',
    perWeek: 1.6,
    minutes: [30, 30, 45],
    leadHours: [26, 120],
    organizers: ['elena', 'gavin', 'marcus', 'ruth'],
    guests: [1, 4],
    titles: [
      'Sync with Support on {feature}',
      'Align with Sales on {customer}',
      'Finance and Product: {feature} invoicing',
      'Hand-over {feature}: Product to Support',
      'Dependencies with {squad}',
    ],
  },
  {
    kind: 'declined',
    perWeek: 1.4,
    minutes: [30, 60],
    leadHours: [24, 200],
    organizers: ['gavin', 'marcus', 'bea', 'leo'],
    guests: [3, 7],
    answer: 'DECLINED',
    titles: [
      'Pipeline review: {customer}',
      'Optional: {squad} sprint demo',
      'Naming brainstorm: {feature}',
      'Optional: lunch talk by {squad}',
      'FYI: {customer} renewal call',
    ],
  },
  {
    kind: 'neutral',
    perWeek: 0.4,
    minutes: [30],
    leadHours: [24, 200],
    organizers: ['bea'],
    guests: [4, 8],
    titles: ['Cake in the kitchen', 'Fire drill', 'Summer party committee', 'Welcome lunch for new joiners'],
  },
  {
    kind: 'private',
    perWeek: 0.8,
    minutes: [30, 60],
    leadHours: [24, 400],
    organizers: ['mara'],
    guests: [0, 0],
    isPrivate: true,
    titles: ['Dentist', 'Call the school', 'Physio', 'Parents’ evening'],
  },
];

/** Weeks (by their Monday) in which more burns than usual: a launch, a migration, an audit. */
export const hotWeeks: readonly string[] = [
  '2026-06-15',
  '2026-08-31',
  '2026-09-28',
  '2026-10-19',
  '2026-11-09',
  '2026-11-16',
];
