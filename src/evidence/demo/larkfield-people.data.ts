/**
 * Larkfield and everybody in it are invented. The company makes software for garden centres; Mara Lindqvist runs
 * product operations there. Addresses end in `.example`, which RFC 2606 keeps free for such use.
 */
export interface Person {
  readonly name: string;
  readonly address: string;
}

export const people = {
  mara: { name: 'Mara Lindqvist', address: 'mara.lindqvist@larkfield.example' },
  dana: { name: 'Dana Okafor', address: 'dana.okafor@larkfield.example' },
  priya: { name: 'Priya Raman', address: 'priya.raman@larkfield.example' },
  tomas: { name: 'Tomáš Varga', address: 'tomas.varga@larkfield.example' },
  ines: { name: 'Inês Duarte', address: 'ines.duarte@larkfield.example' },
  kofi: { name: 'Kofi Mensah', address: 'kofi.mensah@larkfield.example' },
  hanna: { name: 'Hanna Virtanen', address: 'hanna.virtanen@larkfield.example' },
  leo: { name: 'Leo Marchetti', address: 'leo.marchetti@larkfield.example' },
  yuki: { name: 'Yuki Tanabe', address: 'yuki.tanabe@larkfield.example' },
  sam: { name: 'Sam Oduya', address: 'sam.oduya@larkfield.example' },
  ruth: { name: 'Ruth Abara', address: 'ruth.abara@larkfield.example' },
  gavin: { name: 'Gavin Pryce', address: 'gavin.pryce@larkfield.example' },
  elena: { name: 'Elena Sokol', address: 'elena.sokol@larkfield.example' },
  marcus: { name: 'Marcus Thiel', address: 'marcus.thiel@larkfield.example' },
  bea: { name: 'Bea Lindgren', address: 'bea.lindgren@larkfield.example' },
  jonas: { name: 'Jonas Fell', address: 'jonas.fell@brightacre.example' },
  aoife: { name: 'Aoife Daly', address: 'aoife.daly@mossandmoor.example' },
} as const satisfies Readonly<Record<string, Person>>;

export type PersonKey = keyof typeof people;

/** The product managers Mara is there for. */
export const productManagers = [
  'priya',
  'tomas',
  'ines',
  'kofi',
  'hanna',
  'leo',
  'yuki',
  'sam',
] as const satisfies readonly PersonKey[];

/** Those of them who come to her for coaching. */
export const coachedManagers = ['ines', 'kofi', 'yuki', 'sam'] as const satisfies readonly PersonKey[];

export const customers = [
  'Brightacre',
  'Moss & Moor',
  'Fernhollow',
  'Petal & Spade',
  'Thornbury Gardens',
];
export const features = [
  'till sync',
  'click and collect',
  'stock count',
  'loyalty points',
  'seasonal planner',
  'price labels',
];
export const squads = ['Checkout', 'Stockroom', 'Greenhouse', 'Insights'];
export const tools = ['Jira', 'the roadmap tool', 'the survey tool', 'the wiki', 'the dashboard'];
export const cities = ['Utrecht', 'Leeds', 'Aarhus'];
