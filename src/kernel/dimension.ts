/** The six signs (DESIGN section 2), in the order they are always shown. */
export const dimensions = [
  'roadmap',
  'horizon',
  'people',
  'leverage',
  'toolset',
  'leadership',
] as const;

export type Dimension = (typeof dimensions)[number];
