import { describe, expect, test } from 'vitest';

import { at, basisOf, occurrence, placedAs } from './fixtures/basis.ts';
import { ana, attendee, ben, cleo } from './fixtures/events.ts';
import { countIn, meeting } from './fixtures/facts.ts';
import { peopleFacts } from './indicator-facts-people.ts';

describe('People', () => {
  const coaching = { place: () => placedAs('COACHING') };
  const guests = (...addresses: string[]) => addresses.map((address) => attendee(address));

  test('without named product people only coaching time is told', () => {
    const facts = peopleFacts(basisOf([meeting(at(0, 9))], coaching).basis, []);
    expect(facts.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      '3.1 hours',
      '3.2 missing',
      '3.3 missing',
    ]);
  });

  test('a person counts once however often they were coached, and declining is no contact', () => {
    const { basis } = basisOf(
      [
        meeting(at(0, 9), { attendees: guests(ana, ben) }),
        meeting(at(1, 9), { attendees: guests(ana, ben) }),
        meeting(at(2, 9), {
          attendees: [attendee(ana), attendee(cleo, { participation: 'DECLINED' })],
        }),
      ],
      coaching,
    );
    const fact = countIn(peopleFacts(basis, [ben, cleo]), '3.2');
    expect(fact).toMatchObject({
      k: 1,
      n: 2,
      inputs: ['person:0', 'person:1'],
      numerator: ['person:0'],
    });
  });

  test('a lecture for ten people coaches nobody in particular', () => {
    const crowd = Array.from({ length: 8 }, (_, index) => `p${index}@larkfield.example`);
    const { basis } = basisOf(
      [meeting(at(0, 9), { attendees: guests(ana, ben, ...crowd) })],
      coaching,
    );
    expect(countIn(peopleFacts(basis, [ben]), '3.2').k).toBe(0);
  });

  test('only the last thirteen weeks count as reach', () => {
    const { basis } = basisOf([meeting(at(0, 9), { attendees: guests(ana, ben) })], {
      ...coaching,
      weeks: 14,
    });
    expect(countIn(peopleFacts(basis, [ben]), '3.2').k).toBe(0);
  });

  test('coaching the other side asked for is pull; a series is one cluster', () => {
    const { basis } = basisOf(
      [
        meeting(at(0, 9), { organizer: ben, attendees: guests(ana, ben) }),
        ...[1, 8, 15].map((day) =>
          occurrence(at(day, 9), 1, {
            uid: 'weekly',
            isRecurring: true,
            organizer: ana,
            attendees: guests(ana, cleo),
          }),
        ),
        meeting(at(3, 9), { attendees: guests(ana, cleo) }),
      ],
      coaching,
    );
    const fact = countIn(peopleFacts(basis, [ben, cleo]), '3.3');
    expect(fact).toMatchObject({ k: 1, n: 4 });
    expect([...(fact.clusters ?? [])].sort((a, b) => a - b)).toEqual([1, 3]);
    expect(fact.provisionalBecause).toBeUndefined();
  });

  test('coaching found by the model alone makes the count provisional', () => {
    const { basis } = basisOf([meeting(at(0, 9), { attendees: guests(ana, ben) })], {
      place: () => placedAs('COACHING', 0.9),
    });
    expect(countIn(peopleFacts(basis, [ben]), '3.2').provisionalBecause).toBe(
      'provisional.unaudited',
    );
  });
});
