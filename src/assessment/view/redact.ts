import type { Evidence, EvidenceFact, Owner } from '#evidence/index';
import type { Estimate } from '#kernel/estimate';
import type { IndicatorFact } from '#kernel/indicator-fact';

/**
 * The same evidence without a single name in it: titles become `series 1`, addresses `person 1`, files and calendars
 * `calendar 1`, record ids `record 1`, in an order that depends on the evidence alone. Everything made from the result
 * is redacted whatever its format, and no figure changes, because nothing here touches one.
 */
export function redactEvidence(evidence: Evidence): Evidence {
  const idOf = relabelledIds(evidence);
  const person = numbered('person');
  const plannedTitle = numbered('planned series');
  const estimate = (original: Estimate): Estimate => ({
    ...original,
    inputs: original.inputs.map(idOf),
  });
  return {
    ...evidence,
    owner: redactOwner(evidence.owner, person),
    leaders: evidence.leaders.map(person),
    productPeople: evidence.productPeople.map(person),
    sources: evidence.sources.map((source, index) => ({
      ...source,
      name: `calendar ${index + 1}`,
      calendarName: source.calendarName === null ? null : `calendar ${index + 1}`,
    })),
    // A problem's text may quote what it found; its code says what is wrong without a word of the calendar.
    problems: evidence.problems.map((problem) => ({ ...problem, message: withheld })),
    series: evidence.series.map((series, index) => ({
      ...series,
      id: `series ${index + 1}`,
      uids: [],
      title: `series ${index + 1}`,
      // Reasons quote words of the title.
      classification: { ...series.classification, why: () => [] },
    })),
    planned: evidence.planned.map((meeting) => ({
      ...meeting,
      id: idOf(meeting.id),
      title: plannedTitle(meeting.title),
      heldBy: meeting.heldBy === null ? null : idOf(meeting.heldBy),
    })),
    records: evidence.records.map((record) => ({ ...record, id: idOf(record.id) })),
    groups: evidence.groups.map((row) => ({
      ...row,
      hours: estimate(row.hours),
      share: estimate(row.share),
    })),
    categories: evidence.categories.map((row) => ({
      ...row,
      hours: estimate(row.hours),
      share: estimate(row.share),
    })),
    facts: evidence.facts.map((fact): EvidenceFact => ({
      id: fact.id,
      estimate: estimate(fact.estimate),
    })),
    indicators: evidence.indicators.map((fact) => redactFact(fact, idOf)),
  };
}

const withheld = 'Details are left out.';

function redactOwner(owner: Owner, person: (address: string) => string): Owner {
  return owner.kind === 'none' ? owner : { ...owner, address: person(owner.address) };
}

function redactFact(fact: IndicatorFact, idOf: (id: string) => string): IndicatorFact {
  switch (fact.kind) {
    case 'missing':
      return fact;
    case 'hours':
      return {
        ...fact,
        inputs: fact.inputs.map(idOf),
        numerator: fact.numerator.map(({ record, minutes }) => ({ record: idOf(record), minutes })),
      };
    case 'count':
      return { ...fact, inputs: fact.inputs.map(idOf), numerator: fact.numerator.map(idOf) };
    default:
      return fact satisfies never;
  }
}

/** Records get their place in the list; ids of other things (a person, a planned date) are numbered as they are met. */
function relabelledIds(evidence: Evidence): (id: string) => string {
  const places = new Map(
    evidence.records.map((record, index) => [record.id, `record ${index + 1}`]),
  );
  const other = numbered('item');
  return (id) => places.get(id) ?? (/^person:\d+$/.test(id) ? id : other(id));
}

function numbered(word: string): (original: string) => string {
  const labels = new Map<string, string>();
  return (original) => {
    const known = labels.get(original);
    if (known !== undefined) return known;
    const label = `${word} ${labels.size + 1}`;
    labels.set(original, label);
    return label;
  };
}
