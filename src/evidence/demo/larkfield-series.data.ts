import type { PersonKey } from './larkfield-people.data.ts';

/** One recurring meeting of Mara's: what the rhythm of her weeks is made of. */
export interface DemoSeries {
  /** First part of the UID. */
  readonly key: string;
  readonly title: string;
  /** Monday 1 to Sunday 7. */
  readonly weekdays: readonly number[];
  readonly at: `${number}:${number}`;
  readonly minutes: number;
  /** 1 every week, 2 every other week; `monthly` the first such weekday of the month. */
  readonly every: 1 | 2 | 'monthly';
  readonly organizer: PersonKey;
  /** Everybody invited besides the organizer; empty for a block of her own. */
  readonly with: readonly PersonKey[];
  /** Days on or after which it starts and before which it ends; the whole calendar when absent. */
  readonly from?: string;
  readonly until?: string;
  readonly isPrivate?: boolean;
  /** Continues the series of that key after a change of time, as Google writes it. */
  readonly continues?: string;
}

export const series: readonly DemoSeries[] = [
  {
    key: 'standup',
    title: 'Product ops stand-up',
    weekdays: [2, 4],
    at: '9:00',
    minutes: 15,
    every: 1,
    organizer: 'mara',
    with: ['sam', 'yuki'],
  },
  {
    key: 'leadership-weekly',
    title: 'Product leadership weekly',
    weekdays: [1],
    at: '10:00',
    minutes: 60,
    every: 1,
    organizer: 'dana',
    with: ['mara', 'ruth', 'priya', 'tomas', 'hanna'],
  },
  {
    key: 'dana-mara',
    title: 'Dana / Mara 1:1',
    weekdays: [3],
    at: '9:30',
    minutes: 30,
    every: 1,
    organizer: 'mara',
    with: ['dana'],
  },
  {
    key: 'eng-sync',
    title: 'Engineering sync',
    weekdays: [2],
    at: '10:00',
    minutes: 30,
    every: 1,
    organizer: 'ruth',
    with: ['mara', 'leo', 'kofi'],
  },
  {
    key: 'insight-digest',
    title: 'Customer insight digest',
    weekdays: [2],
    at: '11:00',
    minutes: 30,
    every: 1,
    organizer: 'hanna',
    with: ['mara', 'priya', 'elena'],
  },
  {
    key: 'roadmap-review',
    title: 'Roadmap review with PMs',
    weekdays: [2],
    at: '13:00',
    minutes: 60,
    every: 2,
    organizer: 'mara',
    with: ['priya', 'tomas', 'ines', 'kofi', 'hanna', 'leo', 'yuki', 'sam'],
  },
  {
    key: 'ticket-cleanup',
    title: 'Backlog hygiene and ticket clean-up',
    weekdays: [2],
    at: '15:30',
    minutes: 60,
    every: 1,
    organizer: 'mara',
    with: [],
  },
  {
    key: 'release-readiness',
    title: 'Release readiness check',
    weekdays: [4],
    at: '11:00',
    minutes: 45,
    every: 1,
    organizer: 'ruth',
    with: ['mara', 'elena', 'leo', 'tomas'],
    until: '2026-09-07',
  },
  {
    key: 'release-readiness-later',
    title: 'Release readiness check',
    weekdays: [4],
    at: '10:30',
    minutes: 45,
    every: 1,
    organizer: 'ruth',
    with: ['mara', 'elena', 'leo', 'tomas'],
    from: '2026-09-07',
    continues: 'release-readiness',
  },
  {
    key: 'support-triage',
    title: 'Bug triage with Support',
    weekdays: [1, 4],
    at: '13:00',
    minutes: 30,
    every: 1,
    organizer: 'elena',
    with: ['mara', 'ruth'],
  },
  {
    key: 'trio-sync',
    title: 'Sales, Support and Product sync',
    weekdays: [4],
    at: '14:00',
    minutes: 45,
    every: 1,
    organizer: 'gavin',
    with: ['mara', 'elena', 'priya'],
  },
  {
    key: 'go-no-go',
    title: 'Launch go/no-go',
    weekdays: [4],
    at: '15:00',
    minutes: 30,
    every: 2,
    organizer: 'mara',
    with: ['ruth', 'elena', 'gavin', 'leo'],
  },
  {
    key: 'narrative',
    title: 'Focus: product strategy narrative',
    weekdays: [5],
    at: '9:30',
    minutes: 90,
    every: 1,
    organizer: 'mara',
    with: [],
  },
  {
    key: 'jira-hour',
    title: 'Jira admin hour',
    weekdays: [5],
    at: '13:00',
    minutes: 60,
    every: 1,
    organizer: 'mara',
    with: [],
  },
  {
    key: 'status-report',
    title: 'Weekly status report: chase, paste, send',
    weekdays: [5],
    at: '14:30',
    minutes: 60,
    every: 1,
    organizer: 'mara',
    with: [],
  },
  {
    key: 'craft-circle',
    title: 'PM craft circle: writing problem statements',
    weekdays: [3],
    at: '15:00',
    minutes: 60,
    every: 2,
    organizer: 'mara',
    with: ['ines', 'kofi', 'yuki', 'sam'],
  },
  {
    key: 'coaching-ines',
    title: 'Coaching: Inês, discovery interviews',
    weekdays: [1],
    at: '15:00',
    minutes: 45,
    every: 2,
    organizer: 'mara',
    with: ['ines'],
    from: '2026-06-08',
  },
  {
    key: 'mentoring-yuki',
    title: 'Mentoring Yuki',
    weekdays: [3],
    at: '11:00',
    minutes: 30,
    every: 2,
    organizer: 'yuki',
    with: ['mara'],
    from: '2026-08-19',
  },
  {
    key: 'planning-prep',
    title: 'Q4 planning prep',
    weekdays: [3],
    at: '13:00',
    minutes: 90,
    every: 1,
    organizer: 'mara',
    with: ['priya', 'tomas', 'hanna'],
    from: '2026-08-24',
    until: '2026-10-05',
  },
  {
    key: 'renewals',
    title: 'Update the licence renewals sheet',
    weekdays: [1],
    at: '16:00',
    minutes: 45,
    every: 'monthly',
    organizer: 'mara',
    with: [],
  },
  {
    key: 'all-hands',
    title: 'Larkfield all hands',
    weekdays: [4],
    at: '16:00',
    minutes: 60,
    every: 'monthly',
    organizer: 'bea',
    with: ['mara', 'dana', 'ruth', 'gavin', 'elena', 'marcus'],
  },
  {
    key: 'pickup',
    title: 'School pick-up',
    weekdays: [4],
    at: '17:00',
    minutes: 45,
    every: 1,
    organizer: 'mara',
    with: [],
    isPrivate: true,
  },
];

/** What became of single 1:1s with Dana, by their planned day. Every other one took place as planned. */
export const leaderMeetings: readonly {
  readonly day: string;
  readonly outcome: 'cancelled' | 'removed' | { readonly movedTo: string; readonly at: string };
}[] = [
  { day: '2026-06-10', outcome: 'cancelled' },
  { day: '2026-07-01', outcome: { movedTo: '2026-07-02', at: '16:00' } },
  { day: '2026-07-29', outcome: 'removed' },
  { day: '2026-08-26', outcome: { movedTo: '2026-08-28', at: '11:30' } },
  { day: '2026-09-16', outcome: 'cancelled' },
  { day: '2026-10-07', outcome: { movedTo: '2026-10-13', at: '16:30' } },
  { day: '2026-10-21', outcome: 'cancelled' },
  { day: '2026-11-04', outcome: { movedTo: '2026-11-05', at: '9:30' } },
];

/** Mara's own requests to Dana, and one of Dana's to Mara: who asked, when, and what Dana answered. */
export const asks: readonly {
  readonly title: string;
  readonly day: string;
  readonly at: string;
  readonly by: 'mara' | 'dana';
  readonly answer: 'ACCEPTED' | 'DECLINED' | 'NEEDS-ACTION' | 'cancelled';
}[] = [
  { title: 'Ask Dana: one front door for requests', day: '2026-06-03', at: '13:30', by: 'mara', answer: 'ACCEPTED' },
  { title: 'Proposal for Dana: stop the weekly status report', day: '2026-06-24', at: '14:00', by: 'mara', answer: 'DECLINED' },
  { title: 'Decision for Dana: retire the second roadmap tool', day: '2026-07-08', at: '13:30', by: 'mara', answer: 'ACCEPTED' },
  { title: 'Dana: headcount for product ops', day: '2026-08-05', at: '14:00', by: 'mara', answer: 'NEEDS-ACTION' },
  { title: 'Walk Dana through the intake numbers', day: '2026-08-19', at: '13:30', by: 'mara', answer: 'ACCEPTED' },
  { title: 'Can we talk about Q4 goals?', day: '2026-09-02', at: '15:00', by: 'dana', answer: 'ACCEPTED' },
  { title: 'Ask Dana: which three outcomes matter in Q4', day: '2026-09-09', at: '15:30', by: 'mara', answer: 'ACCEPTED' },
  { title: 'Proposal for Dana: fires budget', day: '2026-09-23', at: '15:30', by: 'mara', answer: 'cancelled' },
  { title: 'Decision for Dana: who owns pricing changes', day: '2026-10-14', at: '13:30', by: 'mara', answer: 'ACCEPTED' },
  { title: 'Proposal for Dana: launch checklist becomes a rule', day: '2026-10-28', at: '13:30', by: 'mara', answer: 'DECLINED' },
  { title: 'Dana: strategy narrative, first read', day: '2026-11-11', at: '13:30', by: 'mara', answer: 'ACCEPTED' },
  { title: 'Ask Dana: shadow the exec meeting', day: '2026-11-18', at: '13:30', by: 'mara', answer: 'NEEDS-ACTION' },
];

/** Whole days: away, closed, and things everybody writes across the top of a week. */
export const allDays: readonly {
  readonly title: string;
  readonly day: string;
  readonly days: number;
  readonly isAway: boolean;
}[] = [
  { title: 'Midsummer Eve, office closed', day: '2026-06-19', days: 1, isAway: true },
  { title: 'Out of office: archipelago', day: '2026-07-13', days: 5, isAway: true },
  { title: 'Gavin out', day: '2026-08-03', days: 10, isAway: false },
  { title: 'Code freeze', day: '2026-09-28', days: 3, isAway: false },
  { title: 'Planning week', day: '2026-10-05', days: 5, isAway: false },
  { title: 'Out of office: dentist and a long walk', day: '2026-10-30', days: 1, isAway: true },
  { title: 'Autumn launch', day: '2026-11-10', days: 1, isAway: false },
];
