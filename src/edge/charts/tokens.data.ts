/** Colour tokens of the design language, section 4. One table for the page's CSS and for charts drawn without a page. */
export const lightTokens = {
  bg: '#FFFFFF', sunken: '#F1F3F5', ink: '#14202B', ink2: '#465360', ink3: '#5C6874', edge: '#7D8791',
  line: '#E1E5E9', line2: '#C9D0D6',
  strat: '#0B6885', 'strat-2': '#4E93AB', 'strat-3': '#A9CBD8',
  react: '#B0480F', 'react-2': '#C97A4D', 'react-3': '#E8BC9F',
  mid: '#6B7783', 'mid-2': '#7D8791', 'mid-3': '#C3CAD0',
  warn: '#7A5200', focus: '#0B6885',
} as const;

export const darkTokens: Readonly<Record<Token, string>> = {
  bg: '#131B22', sunken: '#1C2730', ink: '#E8EDF1', ink2: '#B0BBC5', ink3: '#8D9AA6', edge: '#708090',
  line: '#26323C', line2: '#384754',
  strat: '#5BB8D6', 'strat-2': '#3E8BA5', 'strat-3': '#2A5F73',
  react: '#F0935A', 'react-2': '#B86B3E', 'react-3': '#7C4A2D',
  mid: '#8D9AA6', 'mid-2': '#708090', 'mid-3': '#465461',
  warn: '#E0B050', focus: '#5BB8D6',
};

export type Token = keyof typeof lightTokens;
