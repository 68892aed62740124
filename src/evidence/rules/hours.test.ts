import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { categories, type Category, type Group } from '../model/category.ts';
import { at, basisOf, occurrence, placedAs } from './fixtures/basis.ts';
import { hoursTable, type HoursTable } from './hours.ts';

const group = (table: HoursTable, name: Group) =>
  table.groups.find((row) => row.group === name) ?? expect.fail(`no group ${name}`);
const category = (table: HoursTable, name: Category) =>
  table.categories.find((row) => row.category === name) ?? expect.fail(`no category ${name}`);

describe('where the hours go', () => {
  test('labelled time is known exactly', () => {
    const { basis } = basisOf(
      [
        occurrence(at(0, 9), 2, { uid: '1', title: 'Coaching' }),
        occurrence(at(1, 9), 1, { uid: '2', title: 'Chores' }),
      ],
      { place: (title) => placedAs(title === 'Coaching' ? 'COACHING' : 'CHORES') },
    );
    const table = hoursTable(basis);
    expect(category(table, 'COACHING').hours).toMatchObject({
      value: 2,
      lo: 2,
      hi: 2,
      status: 'ok',
    });
    expect(group(table, 'T').share).toMatchObject({ value: 1 / 3, lo: 1 / 3, hi: 1 / 3 });
    expect(group(table, 'S').plainHours).toBe(2);
  });

  test('private time widens every share and belongs to no category', () => {
    const { basis } = basisOf(
      [
        occurrence(at(0, 9), 3, { uid: '1', title: 'Coaching' }),
        occurrence(at(1, 9), 1, { uid: '2', title: '', isPrivate: true }),
      ],
      { place: () => placedAs('COACHING') },
    );
    const table = hoursTable(basis);
    expect(category(table, 'COACHING').share).toMatchObject({ value: 1, lo: 0.75, hi: 1 });
    expect(category(table, 'COACHING').hours).toMatchObject({ value: 3, lo: 3, hi: 4 });
    expect(category(table, 'CHORES').share).toMatchObject({ value: 0, lo: 0, hi: 0.25 });
  });

  test('what only the model placed is provisional and never certain, however sure the model is', () => {
    const { basis } = basisOf([occurrence(at(0, 9), 4)], { place: () => placedAs('RHYTHM', 1) });
    const operating = group(hoursTable(basis), 'O').hours;
    expect(operating).toMatchObject({ value: 4, hi: 4, status: 'provisional' });
    expect(operating.lo).toBeLessThan(3);
  });

  test('until a person labels, a category may be anything within its group', () => {
    const { basis } = basisOf(
      [
        occurrence(at(0, 9), 2, { uid: '1', title: 'a' }),
        occurrence(at(1, 9), 1, { uid: '2', title: 'b' }),
      ],
      { place: (title) => (title === 'a' ? placedAs('RHYTHM', 0.9) : placedAs('RHYTHM')) },
    );
    const table = hoursTable(basis);
    const rhythm = category(table, 'RHYTHM').hours;
    const crossFunctional = category(table, 'XFUNC').hours;
    expect(rhythm.lo).toBe(1);
    expect(crossFunctional.lo).toBe(0);
    expect(crossFunctional.hi).toBeCloseTo((group(table, 'O').hours.hi ?? 0) - 1, 9);
  });

  test('when more than two fifths cannot be placed the share is not told, only its bounds', () => {
    const { basis } = basisOf(
      [
        occurrence(at(0, 9), 1, { uid: '1', title: 'a' }),
        occurrence(at(1, 9), 1, { uid: '2', title: 'b' }),
      ],
      { place: (title) => placedAs('RHYTHM', title === 'a' ? 0.3 : 0.9) },
    );
    const { share, hours } = group(hoursTable(basis), 'O');
    expect(share).toMatchObject({ value: null, status: 'insufficient' });
    expect(share.lo).toBeGreaterThanOrEqual(0);
    expect(share.hi).toBeLessThanOrEqual(1);
    expect(hours.value).toBeCloseTo(0.9 + 0.1 / 15 + 0.3 + 0.7 / 15, 9);
  });

  test('an empty window has no shares', () => {
    const { basis } = basisOf([]);
    expect(group(hoursTable(basis), 'S').share).toMatchObject({ value: null, status: 'undefined' });
  });

  test('shares of categories and of groups sum to one, and every value lies in its range', () => {
    const entry = fc.record({
      day: fc.integer({ min: 0, max: 27 }),
      hour: fc.integer({ min: 7, max: 19 }),
      title: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      isPrivate: fc.boolean(),
    });
    const place = fc.record({
      category: fc.constantFrom(...categories),
      confidence: fc.option(fc.double({ min: 0.2, max: 1, noNaN: true }), { nil: undefined }),
    });
    fc.assert(
      fc.property(
        fc.array(entry, { minLength: 1, maxLength: 20 }),
        fc.array(place, { minLength: 5, maxLength: 5 }),
        (entries, places) => {
          const { basis } = basisOf(
            entries.map(({ day, hour, title, isPrivate }, index) =>
              occurrence(at(day, hour), 1.5, { uid: `${index}`, title, isPrivate }),
            ),
            {
              place: (title) => {
                const { category: name, confidence } =
                  places['abcde'.indexOf(title)] ?? expect.fail('no place');
                return placedAs(name, confidence);
              },
            },
          );
          const table = hoursTable(basis);
          for (const rows of [table.groups, table.categories]) {
            const accounted = basis.weeks.reduce(
              (sum, week) => sum + week.accountedMinutes - week.privateMinutes,
              0,
            );
            const hours = rows.reduce((sum, row) => sum + (row.hours.value ?? 0), 0);
            expect(hours * 60).toBeCloseTo(accounted, 6);
            for (const { hours: range, share } of rows) {
              expect(range.lo).toBeLessThanOrEqual((range.value ?? 0) + 1e-9);
              expect(range.hi).toBeGreaterThanOrEqual((range.value ?? 0) - 1e-9);
              if (share.value === null) continue;
              expect(share.lo).toBeLessThanOrEqual(share.value + 1e-9);
              expect(share.hi).toBeGreaterThanOrEqual(share.value - 1e-9);
            }
          }
        },
      ),
    );
  });
});
