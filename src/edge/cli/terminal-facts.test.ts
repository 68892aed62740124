import { describe, expect, test } from 'vitest';

import { terminalFacts } from './terminal-facts.ts';

const terminal = (environment: Record<string, string>, columns: number | undefined = 100) =>
  terminalFacts({ isTerminal: true, columns, environment }, {});

describe('what the terminal can show', () => {
  test('a pipe gets 80 columns and no colour', () => {
    const facts = terminalFacts({ isTerminal: false, columns: undefined, environment: {} }, {});
    expect(facts).toEqual({
      isTerminal: false,
      width: 80,
      colour: 'none',
      theme: null,
      isPlain: false,
    });
  });

  test('NO_COLOR wins over everything that asks for colour', () => {
    expect(terminal({ NO_COLOR: '1', COLORTERM: 'truecolor', FORCE_COLOR: '3' }).colour).toBe(
      'none',
    );
  });

  test('an empty NO_COLOR asks for nothing', () => {
    expect(terminal({ NO_COLOR: '', COLORTERM: 'truecolor' }).colour).toBe('true');
  });

  test('TERM and COLORTERM say how many colours there are', () => {
    expect(terminal({ TERM: 'xterm' }).colour).toBe('16');
    expect(terminal({ TERM: 'xterm-256color' }).colour).toBe('256');
    expect(terminal({ TERM: 'xterm-256color', COLORTERM: 'truecolor' }).colour).toBe('true');
  });

  test('a dumb terminal is plain, as is anybody who asks for it', () => {
    expect(terminal({ TERM: 'dumb' })).toMatchObject({ isPlain: true, colour: 'none' });
    const asked = terminalFacts(
      { isTerminal: true, columns: 90, environment: {} },
      { plain: true },
    );
    expect(asked).toMatchObject({ isPlain: true, colour: 'none', width: 90 });
  });

  test('colour can be forced into a pipe', () => {
    const facts = terminalFacts(
      { isTerminal: false, columns: undefined, environment: { FORCE_COLOR: '3' } },
      {},
    );
    expect(facts.colour).toBe('true');
  });

  test('a silly width is brought into bounds', () => {
    expect(terminal({}, 3).width).toBe(40);
    expect(terminal({}, 100_000).width).toBe(400);
    expect(
      terminalFacts({ isTerminal: false, columns: undefined, environment: { COLUMNS: 'wide' } }, {})
        .width,
    ).toBe(80);
  });

  test('the background is known where the terminal says so', () => {
    expect(terminal({ COLORFGBG: '15;0' }).theme).toBe('dark');
    expect(terminal({ COLORFGBG: '0;default;15' }).theme).toBe('light');
    expect(terminal({ COLORFGBG: 'default' }).theme).toBeNull();
    expect(terminal({}).theme).toBeNull();
  });
});
