/** Words that titles, people and descriptions of the bench calendars are put together from. All invented. */
export const activities = [
  'Weekly sync', 'Planning', 'Review', 'Kick-off', 'Retro', 'Working session', 'Check-in', '1:1', 'Prep for',
  'Follow-up', 'Intake triage', 'Incident call', 'Office hours', 'Training', 'Onboarding', 'Interview', 'Demo',
  'Roadmap review', 'Strategy workshop', 'OKR check-in', 'Data clean-up', 'Licence renewal', 'Status report',
  'Customer call', 'Vendor call', 'Budget round', 'Focus time', 'Release readiness', 'Escalation', 'Coffee',
];
export const subjects = [
  'product analytics', 'the partner portal', 'billing', 'feedback loop', 'discovery playbook', 'Jira hygiene',
  'pricing experiment', 'mobile app', 'platform team', 'customer council', 'quarterly goals', 'launch calendar',
  'support queue', 'search', 'checkout', 'data warehouse', 'tool stack', 'beta programme', 'sales enablement',
  'research repository', 'release notes', 'growth squad', 'identity', 'payments', 'localisation', 'Zürich office',
  'accessibility', 'migration', 'API partners', 'self-service', 'renewals', 'telemetry', 'design system', 'hiring',
];
export const details = [
  '', ' (async)', ' - part 2', ' / EMEA', ' / US', ' with leadership', ' – draft', ' [optional]', ', Q3', ' EU+US',
];
export const firstNames = [
  'Ada', 'Bo', 'Chiara', 'Dmitri', 'Élise', 'Farid', 'Grace', 'Håkon', 'Ines', 'Jun', 'Kofi', 'Lena', 'Mateo',
  'Noor', 'Olga', 'Priya', 'Quentin', 'Rosa', 'Søren', 'Tariq', 'Uma', 'Víctor', 'Wanda', 'Xiu', 'Yusuf', 'Zoe',
];
export const lastNames = [
  'Abara', 'Brandt', 'Costa', 'Dubois', 'Ekström', 'Fischer', 'García', 'Horvat', 'Ito', 'Jansen', 'Kovács',
  'Larsen', 'Müller', 'Novak', 'Okafor', 'Petrov', 'Rossi', 'Schmidt', 'Tanaka', 'Ulrich', 'Virtanen', 'Wójcik',
];
export const sentences = [
  'Agenda: 1) numbers since last time, 2) open decisions, 3) what we stop doing.',
  'Please read the pre-read before we meet; it takes ten minutes.',
  'Notes: https://docs.example.invalid/d/1aBcDeFgHiJkLmNoPqRsTuVwXyZ/edit',
  'Join: https://meet.example.invalid/abc-defg-hij',
  'Dial-in: +49 30 5550100, PIN 123 456 789#',
  'We decide who owns the follow-up, and write it down.',
  '──────────────────────────────',
  'Bring one example where the process got in your way.',
];
