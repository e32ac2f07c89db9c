import { describe, expect, it } from 'vitest';
import { linesOf, readText, speakersOf, warningsIn } from './text.ts';

describe('names above the text', () => {
  it('may have a title behind them, of whoever speaks once as well', () => {
    const text = `Third Quarter Call

Operator
Good morning, and welcome to our call.

Jonas Pike, Chief Executive Officer
Thank you. We milled more than ever.

Tess Arden, Chief Financial Officer
Our margin was 31 percent.

Operator
Our first question comes from Leo Farr.

Leo Farr, Analyst, Harrow Securities
How should we think about wheat?

Tess Arden, Chief Financial Officer
We hedged most of it.

Jonas Pike, Chief Executive Officer
And you saw the rest.
`;
    expect(linesOf(readText(text))).toContain('Leo Farr: How should we think about wheat?');
  });

  it('may be an office', () => {
    const text = `Jonas Pike
I beg to move that we mend the mill.

Mara Quell
Will my friend give way?

Jonas Pike
I will.

Mr Speaker
Order.

Mara Quell
How old are our mills?
`;
    expect(linesOf(readText(text))).toContain('Mr Speaker: Order.');
  });
});

describe('names and times above the text', () => {
  it('are read in every form', () => {
    const forms: [header: string, start: number, name?: string][] = [
      ['Ana Silva  12:03', 723],
      ['Ana Silva\t1:12:03', 4323],
      ['Ana Silva 12:03', 723],
      ['12:03 Ana Silva', 723],
      ['[00:12:03.5] - Ana Silva', 723.5],
      ['00:12:03 | Ana Silva', 723],
      ['Ana Silva (12:03)', 723],
      ['Ana Silva [12:03]', 723],
      ['**Ana Silva** 12:03', 723],
      ['*Ana Silva (12:03)*', 723],
      ['### Ana Silva (12:03)', 723],
      ['Ana Silva (she/her)   12:03', 723],
      ['ana@example.org  12:03', 723, 'ana@example.org'],
      ['+1 555 0100  12:03', 723, '+1 555 0100'],
      ['ana | rope shed  12:03', 723, 'ana | rope shed'],
    ];
    for (const [header, start, name = 'Ana Silva'] of forms) {
      const { turns } = readText(
        `${header}\nHello there.\n\nBen  12:20\nHi.\n\n${header.replace('12:03', '13:03')}\nSo.`,
      );
      expect(turns[0], header).toMatchObject({ speaker: { name }, start, text: 'Hello there.' });
    }
  });

  it('may have one header without speech, or without a name', () => {
    const text =
      'Ana  0:01\nHi.\n\nBen  0:03\n\nAna  0:05\nBen?\n\n0:09  \nHere.\n\nBen  0:12\nSorry.\n';
    expect(linesOf(readText(text))).toEqual([
      'Ana: Hi.\n\nBen?',
      'Unknown speaker: Here.',
      'Ben: Sorry.',
    ]);
  });

  it('keep sentences that end with a time, and labels in speech', () => {
    const text =
      'Ana  0:01\nWe meet at 10:30\nand Price: two barrels.\nNote: bring tar.\n\nBen  0:09\nOr at the shed  11:30?\n\nAna  0:12\nYes.\n';
    expect(linesOf(readText(text))).toEqual([
      'Ana: We meet at 10:30 and Price: two barrels. Note: bring tar.',
      'Ben: Or at the shed 11:30?',
      'Ana: Yes.',
    ]);
  });

  it('take those listed in the head for who they are', () => {
    const text =
      'Rope shed\n\nParticipants:\nAna Silva (Host)\nBen Okoro, Cook at Tarwater Labs\n\nAna  0:01\nHi.\n\nBen  0:03\nHi.\n';
    expect(readText(text).participants).toEqual([
      { name: 'Ana Silva', title: 'Host', affiliation: null, role: 'host' },
      { name: 'Ben Okoro', title: 'Cook', affiliation: 'Tarwater Labs', role: 'participant' },
    ]);
  });

  it('are none in a programme, in a log, in what goes back in time, or without speech', () => {
    const others = [
      '9:00 Welcome\nCoffee and tea.\n\n10:00 Keynote\nOn rope.\n\n11:00 Lunch\nSoup.\n',
      'Lap one  9:00\nfast\nLap two  8:00\nslow\nLap three  7:00\nslow\nLap four  6:00\nx\n',
      'Ana  0:01\nBen  0:02\nAna  0:03\nBen  0:04\n',
    ];
    for (const text of others)
      expect(() => readText(text), text).toThrow(/no speaker|found speech|no speech found/);
    const log = '[10:00:01] INFO: ready\n[10:00:02] WARN: late\n[10:00:03] INFO: done\n';
    expect(speakersOf(readText(log))).toEqual(['Unknown speaker']);
    expect(warningsIn(log)).toContain('no-speakers');
  });
});

describe('names alone above the text', () => {
  it('are known by a list, by what they say they are, or by what is said under them', () => {
    const listed = 'Attendees: Ana, Ben\n\nAna\nTar.\n\nBen\nRope.\n\nAna\nTar again.\n';
    expect(speakersOf(readText(listed))).toEqual(['Ana', 'Ben', 'Ana']);
    const unnamed = 'Speaker 1\nTar.\nSpeaker 2\nRope.\nSpeaker 1\nTar again.\n';
    expect(speakersOf(readText(unnamed))).toEqual(['Speaker 1', 'Speaker 2', 'Speaker 1']);
    const spoken =
      'Ana Silva\nDo you like tar?\n\nBen Okoro\nI do.\n\nAna Silva\nSo do I.\n\nBen Okoro\nGood.\n';
    expect(speakersOf(readText(spoken))).toEqual([
      'Ana Silva',
      'Ben Okoro',
      'Ana Silva',
      'Ben Okoro',
    ]);
  });

  it('are no headings of a manual', () => {
    const manual =
      'Bug Fixes\n\nThe tar was cold.\n\nNew Features\n\nRope.\n\nBug Fixes\n\nThe rope was short.\n\nNew Features\n\nTar.\n';
    expect(() => readText(manual)).toThrow(/no speaker/);
  });
});
