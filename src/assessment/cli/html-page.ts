import { createHash } from 'node:crypto';

import { darkTokens, lightTokens } from '#edge/charts/tokens.data';

import { pageStyle } from './html-style.data.ts';

export interface HtmlPage {
  /** Plain words, already escaped. */
  readonly title: string;
  /** What stands beside the product's name in the top line. */
  readonly bar: readonly string[];
  readonly main: string;
  readonly footer: string;
}

/**
 * One self-contained file: no script, no font, no picture from anywhere. Its content security policy allows exactly
 * its own style, by hash, and nothing else, so even a mistake in escaping could not load or run anything.
 */
export function htmlPage({ title, bar, main, footer }: HtmlPage): string {
  const style = `${variables(lightTokens, ':root', 'light')}@media screen and (prefers-color-scheme:dark){${variables(darkTokens, ':root', 'dark')}}${pageStyle}`;
  const hash = createHash('sha256').update(style).digest('base64');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<div class="page">
<a class="skip" href="#finding">Skip to the finding</a>
<header class="bar"><span class="brand">${brandMark}Trimtab</span>${bar.map((text) => `<span>${text}</span>`).join('')}</header>
<main>
${main}
</main>
<footer>${footer}</footer>
</div>
</body>
</html>
`;
}

function variables(
  tokens: Readonly<Record<string, string>>,
  selector: string,
  scheme: 'light' | 'dark',
): string {
  const lines = Object.entries(tokens).map(([name, colour]) => `--${name}:${colour}`);
  return `${selector}{color-scheme:${scheme};${lines.join(';')}}`;
}

const brandMark =
  '<svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true" focusable="false"><path d="M1.5 12.2C4 8.6 8.6 7.4 14.6 9.6L14 12.9C9.4 13.9 5 13.7 1.5 12.2Z" fill="currentColor"/><path d="M15.6 9.9 21 13.9 20.3 15.2 14.9 13Z" fill="var(--strat)"/></svg>';

/** Column of an HTML table; figures are set right, the first column names its row. */
export interface HtmlColumn {
  readonly title: string;
  readonly isFigure?: boolean;
}

/** A table of escaped cells; `caption` says what it holds. */
export function htmlTable(
  caption: string,
  columns: readonly HtmlColumn[],
  rows: readonly (readonly string[])[],
  options: { readonly isStacked?: boolean } = {},
): string {
  const head = columns
    .map(
      ({ title, isFigure }) =>
        `<th scope="col"${isFigure === true ? ' class="n"' : ''}>${title}</th>`,
    )
    .join('');
  const cell = (text: string, index: number): string => {
    if (index === 0) return `<th scope="row">${text}</th>`;
    const figure = columns[index]?.isFigure === true ? ' class="n"' : '';
    // On a phone a stacked table loses its head, so each cell carries its own label.
    const label = options.isStacked === true ? ` data-label="${columns[index]?.title ?? ''}"` : '';
    return `<td${figure}${label}>${text}</td>`;
  };
  const body = rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('\n');
  const scroll = options.isStacked === true ? 'stack' : 'scroll';
  return `<div class="${scroll}"><table><caption>${caption}</caption><thead><tr>${head}</tr></thead><tbody>
${body}
</tbody></table></div>`;
}

export function htmlList(items: readonly string[]): string {
  return `<ul class="plain">${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
}
