/** The 16 ids of the taxonomy in its order, plus the two that are never a guess (DESIGN section 2, method 2.1). */
export const categories = [
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
] as const;

export type Category = (typeof categories)[number];
export type Label = Category | 'PRIVATE' | 'UNKNOWN';

/** S strategic, E enabling, O operating rhythm, T reactive, N neutral. */
export type Group = 'S' | 'E' | 'O' | 'T' | 'N';

export const groupOf: Readonly<Record<Category, Group>> = {
  STRATEGY: 'S',
  NEEDS: 'S',
  LEADERSHIP: 'S',
  COACHING: 'S',
  PLANNING: 'S',
  INSIGHT: 'E',
  SYSTEMS: 'E',
  TOOLSET: 'E',
  STORY: 'S',
  RHYTHM: 'O',
  XFUNC: 'O',
  FIRES: 'T',
  TOOL_ADMIN: 'T',
  LOGISTICS: 'T',
  CHORES: 'T',
  NEUTRAL: 'N',
};
