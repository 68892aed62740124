import { darkTokens, lightTokens, type Token } from './tokens.data.ts';

/** Answers the paint of a token: a CSS variable inside a page, a fixed colour where there is no page. */
export type Theme = (token: Token) => string;

/** For a page that defines the tokens as variables: one drawing serves light, dark and print. */
export const pageTheme: Theme = (token) => `var(--${token})`;
export const lightTheme: Theme = (token) => lightTokens[token];
export const darkTheme: Theme = (token) => darkTokens[token];

type Attributes = Readonly<Record<string, string | number>>;

/** One SVG element. Attribute values are escaped; `content` is markup or escaped text. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes)
    .map(
      ([key, value]) => ` ${key}="${typeof value === 'number' ? place(value) : escapeXml(value)}"`,
    )
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** A drawing with a name that a screen reader says instead of it. */
export function drawing(
  size: { readonly width: number; readonly height: number },
  name: string,
  content: string,
): string {
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: size.width,
      height: size.height,
      viewBox: `0 0 ${place(size.width)} ${place(size.height)}`,
      role: 'img',
      'aria-label': name,
      'font-family': "'IBM Plex Sans', system-ui, sans-serif",
    },
    content,
  );
}

export interface TextStyle {
  readonly size: number;
  readonly fill: string;
  readonly weight?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Figures line up. */
  readonly isFigure?: boolean;
}

export function textAt(x: number, y: number, text: string, style: TextStyle): string {
  return element(
    'text',
    {
      x,
      y,
      'font-size': style.size,
      fill: style.fill,
      ...(style.weight === undefined ? {} : { 'font-weight': style.weight }),
      ...(style.anchor === undefined ? {} : { 'text-anchor': style.anchor }),
      ...(style.isFigure === true ? { class: 'figure' } : {}),
    },
    escapeXml(text),
  );
}

export function lineFrom(
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
  stroke: string,
  extra: Attributes = {},
): string {
  return element('line', { x1, y1, x2, y2, stroke, 'stroke-width': 1, ...extra });
}

/** Positions keep one decimal: finer than a pixel, the same bytes everywhere, half the size. */
function place(value: number): string {
  return String(Math.round(value * 10) / 10 + 0);
}

export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
