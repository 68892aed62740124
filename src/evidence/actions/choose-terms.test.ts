import { describe, expect, test } from 'vitest';

import { at, occurrence } from '../rules/fixtures/basis.ts';
import { ana, ben } from '../rules/fixtures/events.ts';
import { chooseTerms, type GatherOptions } from './choose-terms.ts';
import { calendarOf } from './fixtures/engine.ts';

function terms(options: GatherOptions) {
  const { reading, deps } = calendarOf([occurrence(at(0, 9), 1)]);
  return chooseTerms(reading, options, deps.engine);
}

describe('what is settled before a window is looked at', () => {
  test('without a word from anybody: UTC, the end of the last event, nobody, the usual hours', () => {
    expect(terms({})).toMatchObject({
      ok: true,
      value: {
        zone: { source: 'default' },
        asOf: { asOf: at(0, 10), source: 'last-event' },
        owner: { kind: 'none' },
        me: null,
        isScheduleGiven: false,
        holidays: null,
      },
    });
  });

  test('addresses are compared without case, each once, in an order of their own', () => {
    const value = terms({
      me: 'Ana@Larkfield.example',
      leaders: [ben, ' BEN@larkfield.example', ana, ''],
    });
    expect(value).toMatchObject({ value: { me: ana, leaders: [ana, ben] } });
  });

  test.each([
    [{ hours: 'nine to five' }, 'evidence.hours-unreadable'],
    [{ zone: 'Middle/Earth' }, 'evidence.zone-unknown'],
    [{ asOf: 'yesterday' }, 'evidence.as-of-unreadable'],
  ] as const)('%j is refused with %s', (options, code) => {
    expect(terms(options)).toMatchObject({ ok: false, problem: { code } });
  });

  test('an empty calendar has to be told the day', () => {
    const { reading, deps } = calendarOf([]);
    expect(chooseTerms(reading, {}, deps.engine)).toMatchObject({
      problem: { code: 'evidence.no-as-of' },
    });
  });
});
