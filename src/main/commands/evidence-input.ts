import { readLabels } from '#evidence/actions/read-labels';
import type { GatherDeps, GatherOptions } from '#evidence/actions/gather-evidence';
import {
  eventSpan,
  occurrencesIn,
  plannedStarts,
  readCalendars,
} from '#evidence/importers/ics/index';
import type { SeriesLabel } from '#evidence/model/label';
import type { CalendarReading } from '#evidence/model/reading';
import { openClassifier } from '#evidence/rules/classify/index';
import type { Problem } from '#kernel/problem';
import { accepted, type Result } from '#kernel/result';

import type { EvidenceRequest } from '../invocation.ts';
import { noticeLine, refusalLine } from '../refusals.ts';
import type { Surroundings } from '../surroundings.ts';
import { checkedAddresses, unnamedAddresses } from './addresses.ts';
import { readPeople } from './people.ts';

/** Everything the evidence of a request is gathered from, read whole. */
export interface EvidenceInput {
  readonly reading: CalendarReading;
  readonly options: GatherOptions;
  readonly deps: GatherDeps;
  readonly labels: readonly SeriesLabel[];
}

/** Reads what the request names. Nothing is printed but the rows of a labels file that could not be used. */
export async function readEvidenceInput(
  request: EvidenceRequest,
  surroundings: Surroundings,
): Promise<Result<EvidenceInput, Problem>> {
  const { me, leader } = request;
  const named = [
    ...(me === undefined ? [] : [{ option: '--me', value: me }]),
    ...leader.map((value) => ({ option: '--leader', value })),
  ];
  const checked = checkedAddresses(named);
  if (!checked.ok) return checked;
  const reading = await readCalendarFiles(request.files, surroundings);
  if (!reading.ok) return reading;
  const holidays =
    request.holidays === undefined
      ? null
      : await readCalendarFiles([request.holidays], surroundings);
  if (holidays !== null && !holidays.ok) return holidays;
  const people = await readPeople(request.productPeople, surroundings);
  if (!people.ok) return people;
  const labels = await readLabelsFile(request.labels, surroundings);
  if (!labels.ok) return labels;
  const missing = new Set(
    unnamedAddresses(
      named.map(({ value }) => value),
      reading.value,
    ),
  );
  for (const { option, value } of named) {
    // Without the address itself: what is redacted on the page must not stand beside it.
    if (missing.has(value)) await surroundings.messages.write(noticeLine(unnamed(option)));
  }
  return accepted({
    reading: reading.value,
    options: optionsOf(request, people.value, holidays?.value),
    deps: {
      engine: { eventSpan, occurrencesIn, plannedStarts },
      classifier: openClassifier({ labels: labels.value }),
    },
    labels: labels.value,
  });
}

async function readCalendarFiles(
  names: readonly string[],
  { open }: Surroundings,
): Promise<Result<CalendarReading, Problem>> {
  const files = [];
  for (const name of names) {
    const opened = await open(name);
    if (!opened.ok) return opened;
    files.push(opened.value);
  }
  return readCalendars(files);
}

async function readLabelsFile(
  name: string | undefined,
  { open, messages }: Surroundings,
): Promise<Result<readonly SeriesLabel[], Problem>> {
  if (name === undefined) return accepted([]);
  const opened = await open(name);
  if (!opened.ok) return opened;
  // Loaded only when there are labels: the CSV reader is a tenth of the code of a score.
  const { csvRows } = await import('#evidence/importers/csv/csv-rows');
  const read = await readLabels(csvRows(opened.value));
  if (!read.ok) return { ok: false, problem: inFile(read.problem, name) };
  for (const problem of read.value.problems)
    await messages.write(refusalLine(inFile(problem, name)));
  return accepted(read.value.labels);
}

function inFile(problem: Problem, file: string): Problem {
  return { ...problem, where: { ...problem.where, file } };
}

function optionsOf(
  request: EvidenceRequest,
  productPeople: readonly string[],
  holidays: CalendarReading | undefined,
): GatherOptions {
  const { me, leader, zone, hours, weeks, asOf } = request;
  return {
    leaders: leader,
    productPeople,
    ...(me !== undefined && { me }),
    ...(zone !== undefined && { zone }),
    ...(hours !== undefined && { hours }),
    ...(holidays !== undefined && { holidays }),
    ...(weeks !== undefined && { weeks }),
    ...(asOf !== undefined && { asOf }),
  };
}

function unnamed(option: string): string {
  return `No event names an address you gave with ${option}. Is it spelt as in the calendar?`;
}
