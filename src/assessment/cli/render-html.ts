import { type RangeBarData, rangeBarSvg } from '#edge/charts/range-bar';
import { pageTheme } from '#edge/charts/svg';
import { trimAxis } from '#edge/charts/trim-axis';
import { weekBars } from '#edge/charts/week-bars';
import { escapeHtml } from '#edge/words/escape';
import { type Say, speaker } from '#edge/words/say';

import type { HoursLine, HoursSection, HoursTone, ScorecardView } from '../view/scorecard-model.ts';
import { htmlList, htmlPage, htmlTable } from './html-page.ts';

/** The scorecard as one HTML file that reads on a screen, a phone and paper. */
export function renderHtml(view: ScorecardView): string {
  const say = speaker(escapeHtml);
  return htmlPage({
    title: `${say({ id: 'title.scorecard' })}: ${say(view.finding)}`,
    bar: [say({ id: 'title.scorecard' }), say(view.span)],
    main: [
      `<h1 id="finding">${say(view.finding)}</h1>`,
      `<p class="sub">${say(view.basis)}</p>`,
      axisSection(view, say),
      hoursSectionHtml(view, say),
      signSection(view, say),
      changeSectionHtml(view, say),
      reportAndNext(view, say),
      problemSection(view, say),
    ].join('\n'),
    footer: [...view.limits, view.versions].map((message) => `<p>${say(message)}</p>`).join(''),
  });
}

function axisSection(view: ScorecardView, say: Say): string {
  // Charts escape their own texts, so they get the words unescaped.
  const plain = speaker((text) => text);
  const data = {
    name: `${plain({ id: 'axis.title' })}. ${plain(view.finding)}`,
    reactive: plain({ id: 'axis.reactive' }),
    balanced: plain({ id: 'axis.balanced' }),
    strategic: plain({ id: 'axis.strategic' }),
    rows: view.rows.map((row) => ({
      name: plain(row.name),
      minus: plain(row.minusPole),
      plus: plain(row.plusPole),
      side: row.state === 'reactive' || row.state === 'strategic' ? row.state : ('none' as const),
      isHollow: row.state === 'first-look',
      mark: row.mark,
      value: plain(row.value),
      range: row.range === null ? '' : plain(row.range),
      verdict: plain(row.verdict),
    })),
  };
  const drawings = (
    [
      ['wide', 1160],
      ['middle', 680],
      ['narrow', 358],
    ] as const
  ).map(([name, width]) => `<div class="${name}">${trimAxis(data, width, pageTheme)}</div>`);
  return `<section class="first" aria-label="${say({ id: 'title.axis' })}">${legend(view, say)}${drawings.join('')}</section>`;
}

/** Only marks that are in the drawing are explained, each by itself. */
function legend({ rows }: ScorecardView, say: Say): string {
  const has = (...states: readonly string[]): boolean =>
    rows.some((row) => states.includes(row.state));
  const items = [
    ...(has('reactive', 'strategic', 'close')
      ? [swatch(false) + say({ id: 'axis.legend.mark' })]
      : []),
    ...(has('first-look') ? [swatch(true) + say({ id: 'axis.legend.first-look' })] : []),
  ];
  return items.length === 0
    ? ''
    : `<ul class="legend">${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
}

function swatch(isHollow: boolean): string {
  const interval = isHollow
    ? '<rect x="1" y="2" width="32" height="10" rx="5" fill="none" stroke="var(--mid-2)" stroke-dasharray="3 3"/>'
    : '<rect x="1" y="2" width="32" height="10" rx="5" fill="var(--mid-3)" stroke="var(--mid-2)"/>';
  const dot = isHollow
    ? '<circle cx="17" cy="7" r="5" fill="var(--bg)" stroke="var(--mid)" stroke-width="2"/>'
    : '<circle cx="17" cy="7" r="5.5" fill="var(--mid)"/>';
  return `<svg width="34" height="14" viewBox="0 0 34 14" aria-hidden="true" focusable="false">${interval}${dot}</svg>`;
}

/** The table twin of the axis, with what would firm each row up. */
function signSection(view: ScorecardView, say: Say): string {
  const columns = [
    { title: say({ id: 'column.sign' }) },
    { title: say({ id: 'column.points' }), isFigure: true },
    { title: say({ id: 'column.interval' }), isFigure: true },
    { title: say({ id: 'column.verdict' }) },
    { title: say({ id: 'column.help' }) },
  ];
  const rows = view.rows.map((row) => [
    `${say(row.name)}<br><span class="faint small">${say(row.minusPole)} / ${say(row.plusPole)}</span>`,
    say(row.value),
    row.range === null ? '' : say(row.range),
    say(row.verdict),
    [...row.notes, ...(row.help === null ? [] : [row.help])].map(say).join(' '),
  ]);
  return `<section class="long"><h2>${say({ id: 'title.signs' })}</h2>${htmlTable(say({ id: 'axis.title' }), columns, rows, { isStacked: true })}</section>`;
}

function hoursSectionHtml({ hours, facts }: ScorecardView, say: Say): string {
  if (hours === null) return '';
  const known =
    facts.length === 0 ? '' : `<h3>${say({ id: 'title.facts' })}</h3>${htmlList(facts.map(say))}`;
  return `<section class="long"><h2>${say(hours.title)}</h2><p class="quiet small">${say(hours.note)}</p>
<div class="cols"><div>${weekChart(hours, say)}${known}</div><div>${hoursTable(hours, say)}</div></div></section>`;
}

function weekChart(hours: HoursSection, say: Say): string {
  if (hours.weeks.length === 0) return '';
  const plain = speaker((text) => text);
  const data = {
    name: plain(hours.weeksTitle),
    weeks: hours.weeks.map((week) => ({
      label: plain({ id: 'cell.day', values: { day: week.firstDay } }),
      above: [week.strategic, week.enabling] as const,
      below: [week.fires, week.toil] as const,
    })),
    tick: (value: number) =>
      value === 0 ? '0' : plain({ id: 'cell.tick', values: { hours: value } }),
  };
  const keys = (['strategic', 'enabling', 'fires', 'toil'] as const).map(
    (key, index) =>
      `<li><svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true" focusable="false"><rect width="10" height="10" rx="2" fill="var(--${['strat', 'strat-2', 'react', 'react-2'][index] ?? 'mid'})"/></svg>${say({ id: `hours.legend.${key}` })}</li>`,
  );
  const wide = weekBars(data, { width: 680, height: 250 }, pageTheme);
  const narrow = weekBars(data, { width: 358, height: 220 }, pageTheme);
  return `<ul class="legend">${keys.join('')}</ul><div class="wide">${wide}</div><div class="middle">${wide}</div><div class="narrow">${narrow}</div>${weekTable(hours, say)}`;
}

/** The table twin of the week chart, folded away: it is long and the chart says the same. */
function weekTable(hours: HoursSection, say: Say): string {
  const cell = (value: number): string => say({ id: 'cell.hours', values: { hours: value } });
  const columns = [
    { title: say({ id: 'column.week' }) },
    ...(['strategic', 'enabling', 'fires', 'toil'] as const).map((key) => ({
      title: say({ id: `hours.legend.${key}` }),
      isFigure: true,
    })),
  ];
  const rows = hours.weeks.map((week) => [
    say({ id: 'cell.day-year', values: { day: week.firstDay } }),
    cell(week.strategic),
    cell(week.enabling),
    cell(week.fires),
    cell(week.toil),
  ]);
  return `<details><summary class="small quiet">${say({ id: 'hours.weeks.table' })}</summary>${htmlTable(say(hours.weeksTitle), columns, rows)}</details>`;
}

function hoursTable(hours: HoursSection, say: Say): string {
  const heads = ['category', 'hours', 'interval', 'bar'].map((id) => say({ id: `column.${id}` }));
  const [category = '', value = '', interval = '', bar = ''] = heads;
  const rows = hours.groups.flatMap((group) => [
    hoursRow(group, 'group', hours.scale, say),
    ...group.parts
      .filter((part) => (part.hours.value ?? 0) >= 0.05)
      .map((part) => hoursRow(part, 'part', hours.scale, say)),
  ]);
  return `<table class="hours"><caption>${say(hours.title)}</caption><thead><tr><th scope="col">${category}</th><th scope="col" class="n">${value}</th><th scope="col" class="n">${interval}</th><th scope="col">${bar}</th></tr></thead><tbody>
${rows.join('\n')}
</tbody></table>`;
}

function hoursRow(line: HoursLine, kind: 'group' | 'part', scale: number, say: Say): string {
  const { value, lo, hi } = line.hours;
  const bar =
    value === null || lo === null || hi === null
      ? ''
      : rangeBarSvg({ value, lo, hi, tone: barTone(line.tone) }, scale, 120, pageTheme);
  return `<tr class="${kind}"><th scope="row">${say(line.name)}</th><td class="n value">${say(line.value)}</td><td class="n faint">${say(line.range)}</td><td>${bar}</td></tr>`;
}

function barTone(tone: HoursTone): RangeBarData['tone'] {
  switch (tone) {
    case 'strategic':
      return 'strat';
    case 'enabling':
      return 'strat-2';
    case 'reactive':
      return 'react';
    case 'rhythm':
    case 'neutral':
    case 'unplaced':
      return 'mid';
    default:
      return tone satisfies never;
  }
}

function changeSectionHtml({ changes }: ScorecardView, say: Say): string {
  if (changes === null) return '';
  const columns = ['measure', 'before', 'after', 'difference', 'claim'].map((id, index) => ({
    title: say({ id: `column.${id}` }),
    isFigure: index > 0 && index < 4,
  }));
  const rows = changes.lines.map((line) =>
    [line.name, line.before, line.after, line.difference, line.verdict].map(say),
  );
  return `<section class="long"><h2>${say(changes.title)}</h2><p class="quiet small">${say(changes.note)}</p>${htmlTable(say(changes.title), columns, rows)}</section>`;
}

function reportAndNext({ report, next, nextTitle }: ScorecardView, say: Say): string {
  const dropped = report.dropped.map(say).join(', ');
  const lines = [
    ...report.sources.map(say),
    `${say(report.read)} ${say(report.kept)}`,
    ...(dropped === '' ? [] : [`${say({ id: 'report.dropped' })}: ${dropped}.`]),
    say(report.classified),
    ...report.choices.map(say),
  ];
  const steps = next.map(
    ({ command, why }) => `<dt>${escapeHtml(command)}</dt><dd>${say(why)}</dd>`,
  );
  return `<section class="cols"><div><h2>${say({ id: 'title.report' })}</h2>${htmlList(lines)}</div>
<div class="next"><h2>${say(nextTitle)}</h2><dl>${steps.join('')}</dl></div></section>`;
}

function problemSection({ report }: ScorecardView, say: Say): string {
  if (report.problems.length === 0) return '';
  const title = say(report.problemsTitle);
  const columns = ['place', 'problem', 'code'].map((id) => ({
    title: say({ id: `column.${id}` }),
  }));
  const rows = report.problems.map(({ place, text, code }) => [place, text, code].map(say));
  return `<section class="long"><h2>${title}</h2>${htmlTable(title, columns, rows, { isStacked: true })}</section>`;
}
